#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/clock_time.hpp"

namespace kuaiban::domain {

enum class AppointmentState : std::uint8_t {
    Booked,
    CheckedIn,
    Served,
    NoShow,
    Cancelled,                                  // by who booked it
    CancelledByOffice,
    Lapsed                                      // the day is over and nobody said what became of it
};
/// "checked-in" …: stored, and part of the API.
std::string_view name_of(AppointmentState state) noexcept;
std::optional<AppointmentState> appointment_state(std::string_view name) noexcept;
/// Booked or checked in: one cannot book another for the same item meanwhile.
bool is_open(AppointmentState state) noexcept;
/// Its place is another's to take.
bool gives_place_back(AppointmentState state) noexcept;

struct AppointmentStep {
    AppointmentState from, to;
    bool is_undo{};                             ///< taken back at the window, only on the same day
};
std::span<const AppointmentStep> appointment_steps() noexcept;
std::optional<AppointmentStep> appointment_step(AppointmentState from, AppointmentState to) noexcept;

/// What one comes for: to be registered, because one was called, to fetch the paper.
enum class Purpose : std::uint8_t { Register, Counter, Paper };
std::string_view name_of(Purpose purpose) noexcept;
std::optional<Purpose> purpose(std::string_view name) noexcept;

/// What one says at the window: the slot and the place in it, "0930-2". No two people of an office have the same on one day.
std::string window_number(ClockTime time, int place);

}  // namespace kuaiban::domain
