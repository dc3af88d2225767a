#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace kuaiban::bench {

/// One measured figure; `ratio` is to `against`, measured in the same run.
struct Figure {
    std::string name;
    double value;
    std::string unit;
    double ratio;
    std::string against;
};

void print_table(std::ostream& out, const std::vector<Figure>& figures);

/// {"name": {"value": …, "unit": …, "ratio": …, "against": …}, …}
void write_json(const std::filesystem::path& file, const std::vector<Figure>& figures);

}  // namespace kuaiban::bench
