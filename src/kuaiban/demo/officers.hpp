#pragma once

#include <string>
#include <vector>

#include "domain/permission.hpp"

namespace kuaiban::demo {

/// A member of the demo city's staff. The office is a town or street, a district, or the city ("500000").
struct Officer {
    std::string account, name;
    domain::Role role;
    domain::DivisionCode office;
    std::string office_name;
};

/// A clerk and a reviewer in each of three streets, heads and supervisors above them, and the city's four administrators.
std::vector<Officer> officers();

}  // namespace kuaiban::demo
