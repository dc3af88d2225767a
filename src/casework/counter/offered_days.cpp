#include <algorithm>
#include <map>
#include <numeric>

#include "casework/counter/appointments.hpp"

namespace kuaiban::casework {

using domain::CalendarDate;
using domain::ClockTime;

int DayOffer::free() const {
    return std::accumulate(slots.begin(), slots.end(), 0, [](int sum, const SlotOffer& slot) { return sum + slot.free; });
}

domain::ReceptionPlan reception_plan(Ledger& ledger, const definition::Divisions& divisions, std::string_view office,
                                     CalendarDate today) {
    auto published = ledger.published_reception(office, today);
    return {divisions.usual_reception(), std::move(published.hours), std::move(published.special), divisions.working_days()};
}

std::vector<DayOffer> offered_days(Ledger& ledger, const definition::Divisions& divisions, std::string_view office, Instant now) {
    return offered_days(ledger, reception_plan(ledger, divisions, office, domain::china_date(now)), office, now);
}

std::vector<DayOffer> offered_days(Ledger& ledger, const domain::ReceptionPlan& plan, std::string_view office, Instant now) {
    const auto today = domain::china_date(now);
    const auto last = plan.last_day(today);
    std::map<std::pair<CalendarDate, ClockTime>, std::vector<int>> taken;
    for (const auto& seat : ledger.seats_taken(office, today, last))
        taken[{seat.day, seat.time}].push_back(seat.place);
    std::vector<DayOffer> days;
    for (auto day = today; day <= last; day = day.plus_days(1)) {
        const auto slots = plan.slots_on(day);
        DayOffer offer{day, !slots.empty(), {}};
        for (const auto time : slots)
            if (time.on(day) > now)
                offer.slots.push_back(
                    {time, static_cast<int>(domain::free_places(plan.places_on(day), taken[{day, time}]).size())});
        days.push_back(std::move(offer));
    }
    return days;
}

std::vector<std::pair<CalendarDate, ClockTime>> nearest_free(const std::vector<DayOffer>& days, CalendarDate day, ClockTime time,
                                                             std::size_t most) {
    std::vector<std::pair<CalendarDate, ClockTime>> free;
    for (const auto& offer : days)
        for (const auto& slot : offer.slots)
            if (slot.free > 0)
                free.emplace_back(offer.day, slot.time);
    std::ranges::stable_sort(free, {}, [&](const auto& one) {
        const auto away = std::abs((one.first.days() - day.days()).count());
        return std::pair{away, std::abs(one.second.minutes() - time.minutes())};
    });
    if (free.size() > most)
        free.erase(free.begin() + static_cast<std::ptrdiff_t>(most), free.end());
    return free;
}

}  // namespace kuaiban::casework
