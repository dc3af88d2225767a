#include "store/repositories/reception.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_hours = R"sql(
    INSERT INTO reception_hours (id, office, valid_from, week, slot_minutes, places, days_ahead, published_by, published_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";
constexpr auto insert_special_day = R"sql(
    INSERT INTO special_days (id, office, day, hours, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6))sql";
constexpr auto select_hours = R"sql(
    SELECT valid_from, week, slot_minutes, places, days_ahead FROM reception_hours WHERE office = $1
    ORDER BY published_at, id)sql";
constexpr auto select_special_days = R"sql(
    SELECT day, hours FROM special_days WHERE office = $1 AND day >= $2 ORDER BY set_at, id)sql";

template <class T>
T held(std::expected<T, domain::Refusal> parsed) {
    return parsed ? *std::move(parsed) : throw DatabaseError{"a stored value no longer parses"};
}

domain::DatedHours read_hours(const Row& row) {
    return {proven<domain::CalendarDate>(row.text(0)),
            {.week = held(domain::parse_week(row.text(1))),
             .slot_minutes = static_cast<int>(row.integer(2)),
             .places = static_cast<int>(row.integer(3)),
             .days_ahead = static_cast<int>(row.integer(4))}};
}

domain::SpecialDay read_special_day(const Row& row) {
    return {proven<domain::CalendarDate>(row.text(0)),
            row.is_null(1) ? std::nullopt : std::optional{held(domain::parse_spans(row.text(1)))}};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::ReceptionHoursPublished& change) {
    const auto& hours = change.hours.hours;
    unit.push_back({insert_hours, values(change.id, change.office, change.hours.valid_from.iso(), domain::text_of(hours.week),
                                         hours.slot_minutes, hours.places, hours.days_ahead, change.by, change.at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SpecialDaySet& change) {
    const auto hours = change.special.hours ? std::optional{domain::text_of(*change.special.hours)} : std::nullopt;
    unit.push_back({insert_special_day, values(change.id, change.office, change.special.day.iso(), hours, change.by, change.at)});
}

casework::PublishedReception published_reception(const Shelf& shelf, std::string_view office, domain::CalendarDate from) {
    return {all(shelf, select_hours, values(office), read_hours),
            all(shelf, select_special_days, values(office, from.iso()), read_special_day)};
}

}  // namespace kuaiban::store
