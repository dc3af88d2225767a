#include "kuaiban/definition_trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "kuaiban/definition_cases.hpp"

namespace kuaiban {

DefinitionTrial try_definitions(const Paths& paths) {
    DefinitionTrial trial;
    auto loaded = definition::Catalogue::load(paths.services(), paths.divisions());
    if (!loaded) {
        for (const auto& error : loaded.error())
            trial.complaints.push_back(fmt::format("{}:{}: {}: {}", error.file, error.line, error.key, error.message));
        return trial;
    }
    trial.catalogue = std::move(*loaded);
    for (const auto& item : trial.catalogue->items()) {
        auto report = run_cases(*trial.catalogue, item, paths.services());
        trial.cases += report.run;
        std::ranges::move(report.failures, std::back_inserter(trial.complaints));
    }
    return trial;
}

}  // namespace kuaiban
