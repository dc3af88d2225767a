#pragma once

#include <memory>
#include <string>
#include <vector>

#include "definition/catalogue.hpp"
#include "kuaiban/paths.hpp"

namespace kuaiban {

/// services/ and divisions/, loaded and put through the definitions' own cases. Only what passed may go live.
struct DefinitionTrial {
    std::shared_ptr<const definition::Catalogue> catalogue;     ///< null: it has mistakes, and no case was run
    int cases{};
    std::vector<std::string> complaints;        ///< a line each: file, line and key, or the case with what it gave

    bool passed() const noexcept { return catalogue && complaints.empty(); }
};

DefinitionTrial try_definitions(const Paths& paths);

}  // namespace kuaiban
