#pragma once

#include <string>
#include <vector>

namespace kuaiban::demo {

/// A member of the demo city's staff. The role is a domain::Role by name; the office a division code: a town or street, a
/// district, or the city ("500000").
struct Officer {
    std::string account, name, role, office, office_name;
};

/// A clerk and a reviewer in each of three streets, heads and supervisors above them, and the city's four administrators.
std::vector<Officer> officers();

}  // namespace kuaiban::demo
