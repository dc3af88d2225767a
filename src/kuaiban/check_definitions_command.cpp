#include "kuaiban/check_definitions_command.hpp"

#include <fmt/format.h>

#include <ostream>

#include "kuaiban/definition_trial.hpp"

namespace kuaiban {

int check_definitions(const Paths& paths, std::ostream& out, std::ostream& err) {
    const auto trial = try_definitions(paths);
    for (const auto& complaint : trial.complaints)
        err << complaint << '\n';
    if (trial.catalogue)
        out << fmt::format("{} items, {} cases, {} failed\n", trial.catalogue->items().size(), trial.cases,
                           trial.complaints.size());
    else
        out << fmt::format("{} errors; nothing was run\n", trial.complaints.size());
    return trial.passed() ? 0 : 1;
}

}  // namespace kuaiban
