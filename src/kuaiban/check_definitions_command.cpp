#include "kuaiban/check_definitions_command.hpp"

#include <fmt/format.h>

#include <ostream>

#include "kuaiban/definition_cases.hpp"

namespace kuaiban {

int check_definitions(const Paths& paths, std::ostream& out, std::ostream& err) {
    const auto catalogue = definition::Catalogue::load(paths.services(), paths.divisions());
    if (!catalogue) {
        for (const auto& error : catalogue.error())
            err << fmt::format("{}:{}: {}: {}\n", error.file, error.line, error.key, error.message);
        out << fmt::format("{} errors; nothing was run\n", catalogue.error().size());
        return 1;
    }
    int run = 0;
    std::size_t failed = 0;
    for (const auto& item : (*catalogue)->items()) {
        const auto report = run_cases(**catalogue, item, paths.services());
        run += report.run;
        failed += report.failures.size();
        for (const auto& failure : report.failures)
            err << failure << '\n';
    }
    out << fmt::format("{} items, {} cases, {} failed\n", (*catalogue)->items().size(), run, failed);
    return failed == 0 ? 0 : 1;
}

}  // namespace kuaiban
