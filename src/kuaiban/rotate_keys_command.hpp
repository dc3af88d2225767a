#pragma once

#include <iosfwd>
#include <string>

#include "kuaiban/paths.hpp"

namespace kuaiban {

struct RotateKeysOptions {
    bool status{}, remove_old{};
    std::string new_master;                     ///< where another master key is kept; empty: the keys themselves are replaced
    int settle_seconds{30};
};

/// kuaiban rotate-keys [--status | --remove-old | --new-master WHERE]: replaces the keys that seal and find while the portal serves.
/// Run again after a break, it goes on. Exit status: 0 done, 3 not done, with what to do.
int rotate_keys(const RotateKeysOptions& options, const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
