#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/counter/visit_subject.hpp"
#include "casework/ports.hpp"
#include "casework/wording_port.hpp"
#include "definition/catalogue.hpp"

namespace kuaiban::casework {

struct SlotOffer {
    domain::ClockTime time;
    int free;                                   ///< places; 0: full
};
/// One day of an office as people who book see it.
struct DayOffer {
    domain::CalendarDate day;
    bool is_open;                               ///< false: nobody is received on that day
    std::vector<SlotOffer> slots;               ///< those not begun yet

    int free() const;
};

/// The plan an office follows from today on: what it published, else what all do.
domain::ReceptionPlan reception_plan(Ledger& ledger, const definition::Divisions& divisions, std::string_view office,
                                     domain::CalendarDate today);
/// From today to the last day one can book.
std::vector<DayOffer> offered_days(Ledger& ledger, const definition::Divisions& divisions, std::string_view office, Instant now);
/// The same under a plan that need not be published yet.
std::vector<DayOffer> offered_days(Ledger& ledger, const domain::ReceptionPlan& plan, std::string_view office, Instant now);
/// At most `most` slots with places, those nearest to the wanted one first in time of day, then by day; for who came too late.
std::vector<std::pair<domain::CalendarDate, domain::ClockTime>> nearest_free(const std::vector<DayOffer>& days,
                                                                             domain::CalendarDate day, domain::ClockTime time,
                                                                             std::size_t most);

/// Appointments at the counter, for who books them. A place is given by the database alone (its key), never by a prior look.
class Appointments {
public:
    Appointments(Ledger& ledger, const Wording& wording, std::string public_url)
        : ledger_{ledger}, wording_{wording}, public_url_{std::move(public_url)} {}

    /// Refuses SlotNotOffered, SlotTaken, AppointmentOpen.
    std::expected<CounterAppointment, domain::Refusal> book(const definition::Divisions& divisions, const Account& account,
                                                            const VisitSubject& subject, domain::CalendarDate day,
                                                            domain::ClockTime time, Instant now);
    /// Refuses besides AppointmentOver, VersionConflict. On a refusal the old place stays theirs.
    std::expected<CounterAppointment, domain::Refusal> move(const definition::Divisions& divisions, const Account& account,
                                                            const CounterAppointment& appointment, domain::CalendarDate day,
                                                            domain::ClockTime time, Instant now);
    /// Refuses AppointmentOver, VersionConflict.
    std::optional<domain::Refusal> cancel(const definition::Divisions& divisions, const Account& account,
                                          const CounterAppointment& appointment, Instant now);
    /// The account's own; nobody else learns that it exists.
    std::optional<CounterAppointment> find(const Account& account, std::string_view id);

    /// A due job of kind "appointment": the reminder on the day before, and the end of a day nobody closed. Safe to run twice.
    void follow_up(const definition::Divisions& divisions, const Job& job, Instant now);

private:
    /// Tries one free seat after the other until the database gives one.
    std::expected<CounterAppointment, domain::Refusal> take_seat(
        const domain::ReceptionPlan& plan, CounterAppointment wanted, std::string_view kind, const Account& account,
        const definition::Divisions& divisions, Instant now, const std::function<Change(const CounterAppointment&)>& change_for);
    std::vector<int> free_at(const domain::ReceptionPlan& plan, const Seat& slot);

    Ledger& ledger_;
    const Wording& wording_;
    std::string public_url_;
};

}  // namespace kuaiban::casework
