#include "kuaiban/permissions_command.hpp"

#include <ostream>

#include "domain/permission.hpp"

namespace kuaiban {

namespace {

using domain::Action;
using domain::Area;
using domain::Role;

constexpr auto head = R"(# Who may do what where

Printed by `kuaiban permissions` from `src/domain/permission.cpp`, the one place that decides; a test holds the two together, and
another walks every cell over the registered routes. *Own*: things of the officer's own office. *Below*: also of the offices below it in the
tree of divisions (city → district → town or street → village). *Everywhere*: wherever it is. Empty: not at all.

)";

std::string_view reach(Role role, Action action) {
    if (may(role, action, Area::Elsewhere))
        return "everywhere";
    if (may(role, action, Area::Below))
        return "below";
    return may(role, action, Area::Own) ? "own" : "";
}

}  // namespace

void print_permissions(std::ostream& out) {
    out << head << "| |";
    for (std::size_t role = 0; role < domain::role_count; ++role)
        out << ' ' << name_of(static_cast<Role>(role)) << " |";
    out << "\n|---|";
    for (std::size_t role = 0; role < domain::role_count; ++role)
        out << "---|";
    for (std::size_t action = 0; action < domain::action_count; ++action) {
        out << "\n| " << name_of(static_cast<Action>(action)) << " |";
        for (std::size_t role = 0; role < domain::role_count; ++role)
            out << ' ' << reach(static_cast<Role>(role), static_cast<Action>(action)) << " |";
    }
    out << '\n';
}

}  // namespace kuaiban
