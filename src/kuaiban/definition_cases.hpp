#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "definition/catalogue.hpp"

namespace kuaiban {

struct CaseReport {
    int run{};
    std::vector<std::string> failures;          ///< "maternity-service-certificate/cases/by-agent.yaml: expected …, got …"
};

/// A definition's own cases: services/<slug>/cases/*.yaml, each a few changes to _base.yaml (a couple and what the registers
/// hold about it), with the outcome and reasons, or the refusals, it must have. A change names its place by dots
/// ("registers.marriages.0.status"); null takes away, and a register taken away does not answer.
CaseReport run_cases(const definition::Catalogue& catalogue, const definition::ServiceItem& item,
                     const std::filesystem::path& services);

}  // namespace kuaiban
