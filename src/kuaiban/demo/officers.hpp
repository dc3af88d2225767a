#pragma once

#include <string>
#include <vector>

namespace kuaiban::demo {

/// A member of the demo city's staff. The office is a division code: a town or street, a district, or the city ("500000").
struct Officer {
    std::string account, name, role, office,
        office_name;   ///< role: clerk | reviewer | head | supervisor | auditor | administrator
};

/// A clerk and a reviewer in each of three streets, a head above each pair, and the district's and city's own people.
std::vector<Officer> officers();

}  // namespace kuaiban::demo
