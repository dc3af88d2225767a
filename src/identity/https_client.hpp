#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kuaiban::identity {

/// What bounds one call to an outside system, whatever it does.
struct CallLimits {
    std::chrono::milliseconds connect{2'000}, whole{4'000};
    std::size_t most_bytes{64 * 1024};
};

struct Call {
    std::string url;
    std::optional<std::string> form{};          ///< set: POST application/x-www-form-urlencoded
    std::vector<std::string> headers{};         ///< "Name: value"
};

struct CallAnswer {
    int status;
    std::string body;
};

/// One call, no redirect followed, no proxy, certificates checked. Nothing where no whole answer came within the limits.
std::optional<CallAnswer> call(const Call& wanted, const CallLimits& limits);

}  // namespace kuaiban::identity
