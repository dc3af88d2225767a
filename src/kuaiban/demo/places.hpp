#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::demo {

/// A village or community of the city.
struct Village {
    std::string code, name;                     ///< twelve digits, 领事巷社区
};

/// A county-level place outside the city.
struct County {
    std::string code, name;                     ///< six digits, 四川省广安市邻水县
};

/// Where the demo city's people live: the divisions of the checkout.
struct Places {
    std::vector<Village> villages;              ///< by code
    std::vector<County> neighbours, farther;    ///< counties of the five provinces around, and of all others

    /// Throws std::runtime_error naming the file that is missing or has other columns.
    static Places load(const std::filesystem::path& divisions);
    /// Throws std::out_of_range where the code is no village of the city.
    const Village& village(std::string_view code) const;
};

}  // namespace kuaiban::demo
