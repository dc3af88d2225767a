#pragma once

#include <string>
#include <string_view>

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// "11 月 24 日（周二）09:30"
std::string when_of(const Frame& frame, const casework::CounterAppointment& appointment);
std::string purpose_text(const Frame& frame, domain::Purpose purpose);
std::string appointment_state_text(const Frame& frame, domain::AppointmentState state);
/// The section of its tag: STATE_BLUE (booked), STATE_GREEN, STATE_AMBER, STATE_SLATE.
std::string_view appointment_colour(domain::AppointmentState state) noexcept;

/// The open appointment of a draft or a case that this account booked; the page links to it instead of to booking one.
std::optional<casework::CounterAppointment> open_appointment_for_draft(const Frame& frame, std::string_view draft_id);
std::optional<casework::CounterAppointment> open_appointment_for_case(const Frame& frame, std::string_view case_id);

/// Rows of the Personal Center's tab; how many of them are open.
void add_appointment_rows(PageData& tab, const Frame& frame, const std::vector<casework::CounterAppointment>& appointments);
std::size_t count_open(const std::vector<casework::CounterAppointment>& appointments);

}  // namespace kuaiban::web::pages
