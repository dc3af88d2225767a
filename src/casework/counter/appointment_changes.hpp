#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/appointment.hpp"
#include "domain/reception.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// A place in a slot of an office's day.
struct Seat {
    std::string office;                         // twelve digits
    domain::CalendarDate day;
    domain::ClockTime time;
    int place;                                  // from 1
    bool operator==(const Seat&) const = default;
};
/// Unique seat, or SlotTaken. One open appointment for each account and item, person and item, case: or AppointmentOpen.
struct AppointmentBooked {
    std::string id, account_id;
    std::optional<domain::ResidentId> person;   // the account's, where verified
    std::string service;
    domain::Purpose purpose;
    std::string draft_id, case_id;              // either may be empty
    Seat seat;
    Instant at;
};
struct AppointmentMoved {  // booked and version still `expected_version`, or VersionConflict; else as above
    std::string id;
    std::int64_t expected_version;
    Seat seat;
    std::string by;  // account
    Instant at;
};
struct AppointmentStepped {  // version still `expected_version`, or VersionConflict; open again: AppointmentOpen
    std::string id;
    std::int64_t expected_version;
    domain::AppointmentState to;
    std::string by;  // account, officer or "system"
    Instant at;
    std::string reason{};  // code, where an office took it back
};
struct AppointmentReminded {  // not reminded of this seat before, or AppointmentOver
    std::string id;
    std::int64_t expected_version;
    Instant at;
};
/// An office's hours from a day on. Nothing published is changed: what counts is the latest of those that are valid.
struct ReceptionHoursPublished {
    std::string id, office;
    domain::DatedHours hours;
    std::string by;  // officer
    Instant at;
};
struct SpecialDaySet {
    std::string id, office;
    domain::SpecialDay special;
    std::string by;  // officer
    Instant at;
};

}  // namespace kuaiban::casework
