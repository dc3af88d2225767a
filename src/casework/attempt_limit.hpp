#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

/// At most `most` counted events a key within `window`, in this process: it bounds a load. What guards a secret is a GuessLimit.
class AttemptLimit {
public:
    AttemptLimit(std::size_t most, std::chrono::milliseconds window) : most_{most}, window_{window} {}

    bool allows(std::string_view key, domain::Instant now);
    void count(std::string_view key, domain::Instant now);

private:
    void forget_old(std::vector<domain::Instant>& events, domain::Instant now) const;

    std::size_t most_;
    std::chrono::milliseconds window_;
    std::mutex mutex_;
    std::map<std::string, std::vector<domain::Instant>, std::less<>> events_;
};

}  // namespace kuaiban::casework
