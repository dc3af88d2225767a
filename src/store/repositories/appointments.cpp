#include "store/repositories/appointments.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_appointment = R"sql(
    INSERT INTO appointments (id, account_id, person_index, service, purpose, draft_id, case_id, district, office, day, time, place,
                              state, version, booked_at, changed_at, reason, person_index_next, sealed_person)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'booked', 1, $13, $13, '', $14, $15))sql";
constexpr auto insert_seat = R"sql(
    INSERT INTO appointment_seats (office, day, time, place, appointment_id) VALUES ($1, $2, $3, $4, $5))sql";
constexpr auto delete_seat = "DELETE FROM appointment_seats WHERE appointment_id = $1";
// What the appointment is after the change, in its own words.
constexpr auto insert_event = R"sql(
    INSERT INTO appointment_events (appointment_id, version, at, actor, state, day, time, place)
    SELECT id, version, changed_at, $2, state, day, time, place FROM appointments WHERE id = $1)sql";
constexpr auto move = R"sql(
    UPDATE appointments SET version = version + 1, changed_at = $3, district = $4, office = $5, day = $6, time = $7, place = $8,
                            reminded_at = NULL
    WHERE id = $1 AND version = $2 AND state = 'booked')sql";
constexpr auto step = R"sql(
    UPDATE appointments SET version = version + 1, changed_at = $3, state = $4, reason = $5 WHERE id = $1 AND version = $2)sql";
constexpr auto close = "UPDATE appointments SET closed_at = $2 WHERE id = $1";
constexpr auto reopen = "UPDATE appointments SET closed_at = NULL WHERE id = $1 AND closed_at IS NOT NULL";
constexpr auto remind = R"sql(
    UPDATE appointments SET reminded_at = $3 WHERE id = $1 AND version = $2 AND state = 'booked' AND reminded_at IS NULL)sql";

#define KUAIBAN_SELECT_APPOINTMENT                                                                                      \
    "SELECT id, account_id, service, purpose, draft_id, case_id, office, day, time, place, state, version, booked_at, " \
    "changed_at, reminded_at, reason FROM appointments "
constexpr auto select_one = KUAIBAN_SELECT_APPOINTMENT "WHERE id = $1";
constexpr auto select_by_account = KUAIBAN_SELECT_APPOINTMENT "WHERE account_id = $1 ORDER BY day DESC, time DESC, id DESC";
constexpr auto select_by_case = KUAIBAN_SELECT_APPOINTMENT "WHERE case_id = $1 AND case_id <> '' AND closed_at IS NULL";
constexpr auto select_by_day = KUAIBAN_SELECT_APPOINTMENT "WHERE office = $1 AND day = $2 ORDER BY time, place, id";
#undef KUAIBAN_SELECT_APPOINTMENT
constexpr auto select_seats = R"sql(
    SELECT office, day, time, place FROM appointment_seats WHERE office = $1 AND day >= $2 AND day <= $3
    ORDER BY day, time, place)sql";

casework::Seat read_seat(const Row& row, int first) {
    return {.office = row.text(first),
            .day = proven<domain::CalendarDate>(row.text(first + 1)),
            .time = proven<domain::ClockTime>(row.text(first + 2)),
            .place = static_cast<int>(row.integer(first + 3))};
}

casework::CounterAppointment read_appointment(const Row& row) {
    const auto purpose = domain::purpose(row.text(3));
    const auto state = domain::appointment_state(row.text(10));
    if (!purpose || !state)
        throw DatabaseError{"a stored value no longer parses"};
    return {.id = row.text(0),
            .account_id = row.text(1),
            .service = row.text(2),
            .purpose = *purpose,
            .draft_id = row.text(4),
            .case_id = row.text(5),
            .seat = read_seat(row, 6),
            .state = *state,
            .version = row.integer(11),
            .booked_at = instant(row, 12),
            .changed_at = instant(row, 13),
            .is_reminded = !row.is_null(14),
            .reason = row.text(15)};
}

std::string district_of(const casework::Seat& seat) {
    return seat.office.substr(0, 6);
}

void take_seat(UnitOfWork& unit, const std::string& id, const casework::Seat& seat) {
    unit.push_back(
        unique_or(RefusalCode::SlotTaken, insert_seat, values(seat.office, seat.day.iso(), seat.time.text(), seat.place, id)));
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AppointmentBooked& change) {
    const auto& seat = change.seat;
    std::optional<Bytes> person, next_person, sealed_person;
    if (change.person) {
        auto index = indexes_of(keys, *change.person);
        person = std::move(index.own);
        next_person = std::move(index.next);
        sealed_person = keys.seal(change.person->reveal(), place("appointments", change.id, "person"));
    }
    unit.push_back(unique_or(RefusalCode::AppointmentOpen, insert_appointment,
                             values(change.id, change.account_id, person, change.service, domain::name_of(change.purpose),
                                    change.draft_id, change.case_id, district_of(seat), seat.office, seat.day.iso(),
                                    seat.time.text(), seat.place, change.at, std::move(next_person), std::move(sealed_person))));
    take_seat(unit, change.id, seat);
    unit.push_back({insert_event, values(change.id, change.account_id)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::AppointmentMoved& change) {
    const auto& seat = change.seat;
    unit.push_back(one_row_or(RefusalCode::VersionConflict, move,
                              values(change.id, change.expected_version, change.at, district_of(seat), seat.office,
                                     seat.day.iso(), seat.time.text(), seat.place)));
    unit.push_back({delete_seat, values(change.id)});
    take_seat(unit, change.id, seat);
    unit.push_back({insert_event, values(change.id, change.by)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::AppointmentStepped& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, step,
                              values(change.id, change.expected_version, change.at, domain::name_of(change.to), change.reason)));
    if (domain::is_open(change.to))
        unit.push_back(unique_or(RefusalCode::AppointmentOpen, reopen, values(change.id)));
    else
        unit.push_back({close, values(change.id, change.at)});
    if (domain::gives_place_back(change.to))
        unit.push_back({delete_seat, values(change.id)});
    unit.push_back({insert_event, values(change.id, change.by)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::AppointmentReminded& change) {
    unit.push_back(one_row_or(RefusalCode::AppointmentOver, remind, values(change.id, change.expected_version, change.at)));
}

std::optional<casework::CounterAppointment> appointment(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_one, values(id), read_appointment);
}

std::vector<casework::CounterAppointment> appointments_of(const Shelf& shelf, std::string_view account_id) {
    return all(shelf, select_by_account, values(account_id), read_appointment);
}

std::optional<casework::CounterAppointment> open_appointment_of_case(const Shelf& shelf, std::string_view case_id) {
    return first(shelf, select_by_case, values(case_id), read_appointment);
}

std::vector<casework::CounterAppointment> appointments_on(const Shelf& shelf, std::string_view office, domain::CalendarDate day) {
    return all(shelf, select_by_day, values(office, day.iso()), read_appointment);
}

std::vector<casework::Seat> seats_taken(const Shelf& shelf, std::string_view office, domain::CalendarDate from,
                                        domain::CalendarDate to) {
    return all(shelf, select_seats, values(office, from.iso(), to.iso()), [](const Row& row) { return read_seat(row, 0); });
}

}  // namespace kuaiban::store
