#pragma once

#include <string>

namespace kuaiban::definition {

/// What is wrong with a definition, and where: file below the folder loaded, line from 1 (0: the file as a whole), key.
struct LoadError {
    std::string file;
    int line{};
    std::string key;
    std::string message;
};

}  // namespace kuaiban::definition
