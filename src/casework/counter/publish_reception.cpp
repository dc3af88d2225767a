#include "casework/counter/publish_reception.hpp"

#include <fmt/format.h>
#include <charconv>

#include "casework/counter/serve_appointments.hpp"
#include "crypto/crypto.hpp"
#include "domain/characters.hpp"

namespace kuaiban::casework {

namespace {

using domain::CalendarDate;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

/// A value, or its refusal told at `field`.
template <class T>
std::optional<T> held(std::expected<T, Refusal> parsed, std::string_view field, Refusals& refusals) {
    if (parsed)
        return std::move(*parsed);
    parsed.error().field = field;
    refusals.push_back(std::move(parsed.error()));
    return std::nullopt;
}

std::expected<CalendarDate, Refusal> coming_day(std::string_view typed, CalendarDate today) {
    if (typed.empty())
        return std::unexpected{Refusal{Required}};
    auto day = CalendarDate::parse(typed);
    if (day && *day < today)
        return std::unexpected{Refusal{DayInPast}};
    return day;
}

std::expected<int, Refusal> whole_number(std::string_view typed, int least, int most) {
    const auto digits = domain::as_typed_code(typed);
    int number = 0;
    const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || wrong != std::errc{} || end != digits.data() + digits.size())
        return std::unexpected{Refusal{digits.empty() ? Required : NotAWholeNumber}};
    if (number < least || number > most)
        return std::unexpected{Refusal{NumberOutOfRange, "", {{"min", std::to_string(least)}, {"max", std::to_string(most)}}}};
    return number;
}

}  // namespace

std::expected<domain::DatedHours, Refusals> read_hours(const TypedHours& typed, CalendarDate today) {
    Refusals refusals;
    domain::ReceptionHours hours;
    const auto day = held(coming_day(typed.valid_from, today), "valid_from", refusals);
    hours.slot_minutes =
        held(whole_number(typed.slot_minutes, domain::shortest_slot, domain::longest_slot), "slot_minutes", refusals)
            .value_or(hours.slot_minutes);
    hours.places = held(whole_number(typed.places, 1, domain::most_places), "places", refusals).value_or(hours.places);
    hours.days_ahead =
        held(whole_number(typed.days_ahead, 1, domain::most_days_ahead), "days_ahead", refusals).value_or(hours.days_ahead);
    for (std::size_t i = 0; i < hours.week.size(); ++i)
        hours.week[i] =
            held(domain::parse_spans(typed.week[i]), fmt::format("week.{}", i), refusals).value_or(domain::ClockSpans{});
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return domain::DatedHours{*day, std::move(hours)};
}

std::expected<domain::SpecialDay, Refusals> read_special_day(const TypedSpecialDay& typed, CalendarDate today) {
    Refusals refusals;
    const auto day = held(coming_day(typed.day, today), "day", refusals);
    std::optional<domain::ClockSpans> hours;
    if (typed.kind == "open") {
        hours = held(domain::parse_spans(typed.hours), "hours", refusals);
        if (hours && hours->empty())
            refusals.push_back({Required, "hours"});
    } else if (typed.kind == "closed") {
        hours = domain::ClockSpans{};
    } else if (typed.kind != "as-usual") {
        refusals.push_back({typed.kind.empty() ? Required : NotAChoice, "kind"});
    }
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return domain::SpecialDay{*day, std::move(hours)};
}

std::optional<Refusal> publish_hours(Ledger& ledger, const Officer& officer, std::string_view office,
                                     const domain::DatedHours& hours, Instant now) {
    if (!may_at(officer, domain::Action::PublishAppointments, office))
        return Refusal{NotAllowed, ""};
    ledger.commit({ReceptionHoursPublished{crypto::uuid7(), std::string{office}, hours, officer.id, now}});
    return std::nullopt;
}

std::optional<Refusal> set_special_day(Ledger& ledger, const Officer& officer, std::string_view office,
                                       const domain::SpecialDay& special, Instant now) {
    if (!may_at(officer, domain::Action::PublishAppointments, office))
        return Refusal{NotAllowed, ""};
    ledger.commit({SpecialDaySet{crypto::uuid7(), std::string{office}, special, officer.id, now}});
    return std::nullopt;
}

}  // namespace kuaiban::casework
