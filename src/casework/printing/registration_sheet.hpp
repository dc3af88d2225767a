#pragma once

#include <boost/json/object.hpp>

#include <optional>
#include <string>

#include "casework/printing/sheet_port.hpp"
#include "definition/divisions.hpp"
#include "definition/service.hpp"
#include "domain/numbers.hpp"

namespace kuaiban::casework {

/// Whose form it is: all empty for a blank one.
struct RegistrationFormOf {
    boost::json::object answers{};              ///< by section, as far as they are given
    std::string office{};                       ///< digits
    std::optional<domain::CaseNumber> number{};
    std::optional<domain::CalendarDate> submitted_on{};
};

/// 《登记表》 of the version, filled in with what is known. `all_copies`: a page for each whom a part is for, else one.
/// The code on it leads to the case's progress.
Sheet registration_sheet(const definition::ServiceVersion& version, const definition::Divisions& divisions,
                         const RegistrationFormOf& whose, bool all_copies, const std::string& public_url);

}  // namespace kuaiban::casework
