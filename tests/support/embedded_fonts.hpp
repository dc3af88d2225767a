#pragma once

#include <gmock/gmock.h>

#include <sstream>
#include <string>

#include "support/command.hpp"

namespace kuaiban::support {

/// How many fonts a PDF uses, as pdffonts counts them; each must be embedded, a subset and searchable.
inline int embedded_fonts(const std::string& path) {
    std::istringstream lines{run("pdffonts " + path).text};
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    int fonts = 0;
    for (; std::getline(lines, line); ++fonts)
        EXPECT_THAT(line, ::testing::HasSubstr("yes yes yes"));
    return fonts;
}

}  // namespace kuaiban::support
