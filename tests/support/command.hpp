#pragma once

#include <array>
#include <cstdio>
#include <string>

namespace kuaiban::support {

/// What another tool said, and how it ended.
struct Answer {
    int status;
    std::string text;
};

inline Answer run(const std::string& command) {
    FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    Answer answer{};
    std::array<char, 4096> buffer;
    while (const auto read = std::fread(buffer.data(), 1, buffer.size(), pipe))
        answer.text.append(buffer.data(), read);
    answer.status = ::pclose(pipe);
    return answer;
}

}  // namespace kuaiban::support
