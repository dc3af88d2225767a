#include "casework/attempt_limit.hpp"

#include <algorithm>

namespace kuaiban::casework {

namespace {

constexpr std::size_t most_keys = 100'000;

}  // namespace

void AttemptLimit::forget_old(std::vector<domain::Instant>& events, domain::Instant now) const {
    std::erase_if(events, [&](domain::Instant at) { return at + window_ <= now; });
}

bool AttemptLimit::allows(std::string_view key, domain::Instant now) {
    const std::scoped_lock lock{mutex_};
    const auto found = events_.find(key);
    if (found == events_.end())
        return true;
    forget_old(found->second, now);
    return found->second.size() < most_;
}

void AttemptLimit::count(std::string_view key, domain::Instant now) {
    const std::scoped_lock lock{mutex_};
    if (events_.size() >= most_keys)
        std::erase_if(events_, [&](const auto& entry) { return entry.second.empty() || entry.second.back() + window_ <= now; });
    events_[std::string{key}].push_back(now);
}

}  // namespace kuaiban::casework
