#pragma once

#include <iosfwd>
#include <string>

#include "kuaiban/paths.hpp"

namespace kuaiban {

/// kuaiban officers appoint ACCOUNT --name NAME --role ROLE --office CODE [--database URL]: how the first security administrator
/// of an installation is made, who then appoints everybody else. Prints the first password. Exit status: 0 done, 1 the account
/// is taken, 2 something is not as it should be.
struct OfficerWanted {
    std::string account, name, role, office;
};
int officers_appoint(const OfficerWanted& wanted, const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
