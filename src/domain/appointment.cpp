#include "domain/appointment.hpp"

#include <algorithm>
#include <array>

#include "domain/enumerator_names.hpp"

namespace kuaiban::domain {
namespace {

// Each list is in the order of its enumerators.
constexpr std::array<std::string_view, 7> state_names{"booked",    "checked-in",          "served", "no-show",
                                                      "cancelled", "cancelled-by-office", "lapsed"};
constexpr std::array<std::string_view, 3> purpose_names{"register", "counter", "paper"};

using enum AppointmentState;
constexpr std::array steps{
    AppointmentStep{Booked, CheckedIn},       AppointmentStep{Booked, NoShow},
    AppointmentStep{Booked, Cancelled},       AppointmentStep{Booked, CancelledByOffice},
    AppointmentStep{Booked, Lapsed},          AppointmentStep{CheckedIn, Served},
    AppointmentStep{CheckedIn, Lapsed},       AppointmentStep{CheckedIn, Booked, true},
    AppointmentStep{Served, CheckedIn, true}, AppointmentStep{NoShow, Booked, true},
};

}  // namespace

std::string_view name_of(AppointmentState state) noexcept {
    return state_names[static_cast<std::size_t>(state)];
}
std::optional<AppointmentState> appointment_state(std::string_view name) noexcept {
    return enumerator_named<AppointmentState>(state_names, name);
}
bool is_open(AppointmentState state) noexcept {
    return state == Booked || state == CheckedIn;
}
bool gives_place_back(AppointmentState state) noexcept {
    return state == Cancelled || state == CancelledByOffice;
}

std::span<const AppointmentStep> appointment_steps() noexcept {
    return steps;
}
std::optional<AppointmentStep> appointment_step(AppointmentState from, AppointmentState to) noexcept {
    const auto found =
        std::ranges::find_if(steps, [&](const AppointmentStep& step) { return step.from == from && step.to == to; });
    return found == steps.end() ? std::nullopt : std::optional{*found};
}

std::string_view name_of(Purpose purpose) noexcept {
    return purpose_names[static_cast<std::size_t>(purpose)];
}
std::optional<Purpose> purpose(std::string_view name) noexcept {
    return enumerator_named<Purpose>(purpose_names, name);
}

std::string window_number(ClockTime time, int place) {
    auto text = time.text();
    text.erase(2, 1);
    return text + "-" + std::to_string(place);
}

}  // namespace kuaiban::domain
