#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "bench/portal/child.hpp"
#include "bench/portal/load.hpp"

namespace kuaiban::bench {

struct Served {
    Outcome outcome;
    double cpu_ms;                              ///< of the server, for each request
};

Served serve(const Child& server, const Load& load, int expected = 200);

/// The same request over and over; it must outlive the load.
Load repeat(std::uint16_t port, const std::string& request, std::size_t count);

struct Answer {
    std::string head, body;
};

Answer ask(std::uint16_t port, const std::string& request, int expected = 200);

/// nginx with one worker on one file, as it comes from the package but for the log.
class StaticServer {
public:
    StaticServer(const std::filesystem::path& folder, std::uint16_t port);
    /// CPU for each request of these bytes.
    double cpu_ms(const std::string& bytes);
    const Child& child() const { return *child_; }
    double cold_start_s{};

private:
    void put(const char* name, const std::string& bytes);

    std::filesystem::path folder_;
    std::uint16_t port_;
    std::optional<Child> child_;
};

}  // namespace kuaiban::bench
