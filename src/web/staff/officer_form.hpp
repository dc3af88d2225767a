#pragma once

#include <expected>
#include <string>

#include "web/staff/log_in.hpp"

namespace kuaiban::web::staff {

/// What a security administrator typed about an officer.
struct OfficerForm {
    std::string account, name, role, office;    ///< role by name; office a code, empty: the city itself
};
OfficerForm form_of(const casework::Officer& officer);
OfficerForm posted_form(const StaffFrame& frame);

struct PlaceOfWork {
    domain::Role role;
    domain::DivisionCode office;
};
/// Refuses with all reasons; fields "officer.role", "officer.office".
std::expected<PlaceOfWork, domain::Refusals> judge_place_of_work(const StaffFrame& frame, const OfficerForm& form);
/// The two fields for it.
void add_place_of_work(PageData& page, const StaffFrame& frame, const Errors& errors, const OfficerForm& form);

}  // namespace kuaiban::web::staff
