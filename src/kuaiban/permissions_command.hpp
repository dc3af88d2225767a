#pragma once

#include <iosfwd>

namespace kuaiban {

/// kuaiban permissions: who may do what where, as Markdown. docs/permissions.md is what this prints.
void print_permissions(std::ostream& out);

}  // namespace kuaiban
