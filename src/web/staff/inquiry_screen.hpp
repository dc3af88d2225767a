#pragma once

#include "casework/review/inquire.hpp"
#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

/// One inquiry and what this officer can do with it now.
http::Response show_inquiry(const StaffFrame& frame, const casework::Inquiry& inquiry, const domain::Refusals& refusals);
/// True where the officer's office, or one below it, answers: the place asked, or of a letter the office that asked.
bool answers_here(const StaffFrame& frame, const casework::Inquiry& inquiry);
/// True where the officer's office, or one below it, asked.
bool asked_here(const StaffFrame& frame, const casework::Inquiry& inquiry);
/// "男方·户籍地"
std::string fact_of(const StaffFrame& frame, const definition::ServiceVersion* version, std::string_view subject,
                    std::string_view fact);
const definition::ServiceVersion* version_of(const StaffFrame& frame, const casework::Inquiry& inquiry);

}  // namespace kuaiban::web::staff
