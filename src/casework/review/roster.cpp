#include "casework/review/roster.hpp"

#include <algorithm>
#include <array>

namespace kuaiban::casework {

namespace {

using domain::Role;

/// Who is asked first. An officer of the last row cannot decide, but can give the case to somebody who can.
constexpr std::array turns{std::array{Role::Clerk, Role::Reviewer}, std::array{Role::OfficeHead, Role::OfficeHead},
                           std::array{Role::DistrictSupervisor, Role::CityAdministrator}};

}  // namespace

std::string Roster::next(const domain::DivisionCode& office, Instant now) {
    const std::lock_guard lock{mutex_};
    auto& known = offices_[std::string{office.text()}];
    if (now - known.read_at >= believed_for_)
        known = {now, read_seats(office)};
    const auto free = std::ranges::min_element(known.seats, {}, &Seat::open_cases);
    if (free == known.seats.end())
        return {};
    ++free->open_cases;
    return free->officer_id;
}

void Roster::forget() {
    const std::lock_guard lock{mutex_};
    offices_.clear();
}

std::vector<Roster::Seat> Roster::read_seats(domain::DivisionCode office) {
    for (auto place = std::optional{office}; place; place = domain::office_above(*place)) {
        const auto officers = ledger_.officers_of(*place);
        if (officers.empty())
            continue;
        const auto open = ledger_.open_cases_by_officer(*place);
        for (const auto& turn : turns) {
            std::vector<Seat> seats;
            for (const auto& officer : officers)
                if (std::ranges::find(turn, officer.role) != turn.end())
                    seats.push_back({officer.id, open.contains(officer.id) ? open.at(officer.id) : 0});
            if (!seats.empty())
                return seats;
        }
    }
    return {};
}

}  // namespace kuaiban::casework
