#pragma once

#include <vector>

#include "comparison/checks.hpp"

namespace kuaiban::comparison {

using BirthRows = std::vector<const domain::BirthRecord*>;

/// Which record is about which declared child.
struct ChildMatches {
    BirthRows of_declared;                      ///< beside each declared child its record; none: not on record
    BirthRows not_declared;                     ///< records about no declared child
};

/// By the child's number, the document's number, then name and birth date, then either of them: children are looked for
/// among the parents' records, so a mistyped date or a changed name is a difference and not two children.
ChildMatches match_children(const std::vector<domain::Child>& declared, const BirthRows& records);

/// The number on the document the child was declared with, birth certificate or adoption.
std::string_view document_of(const domain::Child& child);

}  // namespace kuaiban::comparison
