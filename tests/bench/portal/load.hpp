#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::bench {

/// One request as bytes: "GET /path HTTP/1.1\r\n…\r\n\r\n" and its body.
std::string get(std::string_view path, std::string_view headers = {});
std::string post(std::string_view path, std::string_view content_type, std::string_view body, std::string_view headers = {});

struct Load {
    std::uint16_t port{};
    unsigned connections{16};
    std::size_t requests{};                                     ///< over all connections
    /// What a connection sends as its nth request; the bytes live until the load is over.
    std::function<std::string_view(unsigned connection, std::size_t nth)> request;
    /// A connection is closed after so many requests and opened anew from another loopback address; 0: kept open.
    unsigned renew_after{};
    /// Called with every answer; may be empty.
    std::function<void(int status, std::string_view head, std::string_view body)> answer{};
};

struct Outcome {
    std::map<int, std::size_t> statuses;
    double seconds{};
    double client_cpu_ms{};                                     ///< of this program, which shares the cores with the server
    std::vector<double> milliseconds;                           ///< of each answer, sorted

    double per_second() const { return static_cast<double>(milliseconds.size()) / seconds; }
    double percentile(double share) const {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    }
};

/// Sends it all from one thread, each connection waiting for its answer before it asks again. Throws std::runtime_error where
/// the server closes a connection or a status is not `expected`.
Outcome run(const Load& load, int expected);

}  // namespace kuaiban::bench
