#include "bench/portal/figures.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <fstream>
#include <ostream>

namespace kuaiban::bench {

void print_table(std::ostream& out, const std::vector<Figure>& figures) {
    out << fmt::format("{:<24}{:>12} {:<8}{:>9}  {}\n", "figure", "value", "unit", "ratio", "against, in the same run");
    for (const auto& figure : figures)
        out << fmt::format("{:<24}{:>12.4g} {:<8}{:>9.3g}  {}\n", figure.name, figure.value, figure.unit, figure.ratio,
                           figure.against);
}

void write_json(const std::filesystem::path& file, const std::vector<Figure>& figures) {
    boost::json::object all;
    for (const auto& figure : figures)
        all[figure.name] = {{"value", figure.value}, {"unit", figure.unit}, {"ratio", figure.ratio}, {"against", figure.against}};
    std::ofstream{file} << boost::json::serialize(all) << '\n';
}

}  // namespace kuaiban::bench
