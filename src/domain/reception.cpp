#include "domain/reception.hpp"

#include <algorithm>

namespace kuaiban::domain {

std::string text_of(const std::array<ClockSpans, 7>& week) {
    std::string text;
    for (std::size_t day = 0; day < week.size(); ++day)
        text.append(day == 0 ? "" : ";").append(text_of(week[day]));
    return text;
}

std::expected<std::array<ClockSpans, 7>, Refusal> parse_week(std::string_view text) {
    std::array<ClockSpans, 7> week;
    for (std::size_t day = 0; day < week.size(); ++day) {
        const auto end = text.find(';');
        auto spans = parse_spans(text.substr(0, end));
        if (!spans || (end == text.npos) != (day == week.size() - 1))
            return std::unexpected{Refusal{RefusalCode::TimeForm}};
        week[day] = std::move(*spans);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return week;
}

ReceptionPlan::ReceptionPlan(ReceptionHours usual, std::vector<DatedHours> published, std::vector<SpecialDay> special,
                             const WorkingDays& calendar)
    : usual_{std::move(usual)}, published_{std::move(published)}, special_{std::move(special)}, calendar_{calendar} {
    std::ranges::stable_sort(published_, {}, &DatedHours::valid_from);
}

const ReceptionHours& ReceptionPlan::hours_of(CalendarDate day) const {
    const auto after = std::ranges::upper_bound(published_, day, {}, &DatedHours::valid_from);
    return after == published_.begin() ? usual_ : std::prev(after)->hours;
}

ClockSpans ReceptionPlan::open_on(CalendarDate day) const {
    const SpecialDay* special = nullptr;
    for (const auto& one : special_)
        if (one.day == day)
            special = &one;
    if (special && special->hours)
        return *special->hours;
    if (calendar_.is_holiday(day))
        return {};
    const auto& week = hours_of(day).week;
    const auto weekday = std::chrono::weekday{day.days()}.iso_encoding();
    const auto& own = week[weekday - 1];
    const bool is_made_up = weekday > 5 && calendar_.is_working_day(day);
    return own.empty() && is_made_up ? week.front() : own;
}

std::vector<ClockTime> ReceptionPlan::slots_on(CalendarDate day) const {
    std::vector<ClockTime> slots;
    const int length = hours_of(day).slot_minutes;
    for (const auto& span : open_on(day))
        for (int minute = span.from.minutes(); minute + length <= span.to.minutes(); minute += length)
            slots.push_back(ClockTime::from_minutes(minute));
    return slots;
}

bool ReceptionPlan::offers(CalendarDate day, ClockTime time, Instant now) const {
    return day <= last_day(china_date(now)) && time.on(day) > now && std::ranges::binary_search(slots_on(day), time);
}

std::vector<int> free_places(int capacity, const std::vector<int>& taken) {
    const auto taken_above = [&](int place) {
        return static_cast<int>(std::ranges::count_if(taken, [&](int number) { return number > place; }));
    };
    int highest = capacity;                     // places up to here and all taken ones above it are no more than the capacity
    while (highest > 0 && highest + taken_above(highest) > capacity)
        --highest;
    std::vector<int> free;
    for (int place = 1; place <= highest; ++place)
        if (std::ranges::find(taken, place) == taken.end())
            free.push_back(place);
    return free;
}

}  // namespace kuaiban::domain
