#include "kuaiban/live_catalogue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <stdexcept>

#include "kuaiban/definition_trial.hpp"

namespace kuaiban {

LiveCatalogue::LiveCatalogue(Paths paths) : paths_{std::move(paths)} {
    if (const auto complaints = reload(); !complaints.empty())
        throw std::runtime_error{
            fmt::format("the definitions do not pass their trial; nothing was started:\n  {}", fmt::join(complaints, "\n  "))};
}

std::vector<std::string> LiveCatalogue::reload() {
    auto trial = try_definitions(paths_);
    if (trial.passed())
        current_.store(std::move(trial.catalogue));
    return std::move(trial.complaints);
}

}  // namespace kuaiban
