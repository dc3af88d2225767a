#include "casework/review/waiting_time.hpp"

#include <algorithm>
#include <vector>

namespace kuaiban::casework {

namespace {

constexpr auto believed_for = std::chrono::minutes{10};
constexpr auto looks_back = std::chrono::days{90};
constexpr std::size_t fewest = 10;
constexpr int most = 2000;

}  // namespace

std::optional<WaitingTime> WaitingTimes::of(const definition::Divisions& divisions, const std::string& service,
                                            const domain::DivisionCode& office, Instant now) {
    const std::lock_guard lock{mutex_};
    auto& known = known_[service + "/" + std::string{office.text()}];
    if (now - known.read_at >= believed_for)
        known = {now, read(divisions, service, office, now)};
    return known.time;
}

std::optional<WaitingTime> WaitingTimes::read(const definition::Divisions& divisions, const std::string& service,
                                              const domain::DivisionCode& office, Instant now) {
    std::vector<int> days;
    for (const auto& finished : ledger_.finished_cases(service, office.padded(), now - looks_back, most))
        days.push_back(
            divisions.working_days().between(domain::china_date(finished.submitted_at), domain::china_date(finished.closed_at)));
    if (days.size() < fewest)
        return std::nullopt;
    std::ranges::sort(days);
    const auto quickest_quarter = days[days.size() / 4], slowest_tenth = days[(days.size() * 9 - 1) / 10];
    return WaitingTime{quickest_quarter, slowest_tenth, static_cast<int>(days.size())};
}

}  // namespace kuaiban::casework
