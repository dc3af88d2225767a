#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kuaiban::bench {

/// A program under measurement; asked to end when this goes.
class Child {
public:
    /// Output goes to the file. Throws std::runtime_error where it cannot be started.
    Child(const std::vector<std::string>& command, const std::filesystem::path& output);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    double cpu_ms() const;                      ///< user and system time since its start, of all its threads
    double anonymous_mb() const;                ///< RssAnon: memory of its own, without mapped files
    /// Asks until GET `path` answers 200; seconds since the start. Throws where it takes a minute.
    double wait_for(std::uint16_t port, const std::string& path) const;

private:
    pid_t pid_;
    std::int64_t started_ns_;
};

}  // namespace kuaiban::bench
