#pragma once

#include <cstdint>
#include <string>

#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

/// Who comes, as the window calls them: the verified name, else the name in the draft, else the masked mobile.
std::string name_of_person(const StaffFrame& frame, const casework::CounterAppointment& appointment);
/// What was filled in before they come: the parts of the draft, or the case's number.
std::string prepared_line(const StaffFrame& frame, const casework::CounterAppointment& appointment);
/// The case it is about: its own, or the one its draft has become meanwhile; empty: none.
std::string case_of(const StaffFrame& frame, const casework::CounterAppointment& appointment);
/// STEP rows: the steps that may be taken now. STEP_TO, STEP_TEXT; UNDO shown where it takes one back.
void add_steps(PageData& row, const StaffFrame& frame, const casework::CounterAppointment& appointment);
/// REASON rows for taking appointments back: VALUE, TEXT.
void add_reasons(PageData& form, const StaffFrame& frame);

}  // namespace kuaiban::web::staff
