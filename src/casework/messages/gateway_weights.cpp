#include "casework/messages/gateway_weights.hpp"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;

constexpr int whole = 100, step = 10, failures_that_count = 3;
constexpr auto between_losses = 1min;
constexpr auto before_giving_back = 1h;
constexpr auto left_alone = 30s;

}  // namespace

GatewayWeights::GatewayWeights(const std::vector<int>& weights) {
    const int sum = std::accumulate(weights.begin(), weights.end(), 0);
    int left = whole;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const bool last = i + 1 == weights.size();
        const int share = last ? left : sum > 0 ? weights[i] * whole / sum : whole / static_cast<int>(weights.size());
        gateways_.push_back({share, share});
        left -= share;
    }
}

std::optional<std::size_t> GatewayWeights::choose(const std::vector<bool>& tried, std::uint64_t dice, Instant now) const {
    const auto open = [&](std::size_t i, bool rested) { return !tried[i] && (!rested || gateways_[i].left_alone_until <= now); };
    for (const bool rested : {true, false}) {
        std::uint64_t sum = 0;
        std::optional<std::size_t> any;
        for (std::size_t i = 0; i < gateways_.size(); ++i)
            if (open(i, rested)) {
                sum += static_cast<std::uint64_t>(gateways_[i].weight);
                any = any.value_or(i);
            }
        if (sum == 0 && !any)
            continue;
        if (sum == 0)
            return any;
        auto point = dice % sum;
        for (std::size_t i = 0; i < gateways_.size(); ++i) {
            const auto weight = open(i, rested) ? static_cast<std::uint64_t>(gateways_[i].weight) : 0;
            if (point < weight)
                return i;
            point -= weight;
        }
    }
    return std::nullopt;
}

void GatewayWeights::record(std::size_t gateway, int taken, int failed, Instant now) {
    auto& one = gateways_.at(gateway);
    one.failures += failed;
    if (taken == 0 && failed > 0)
        one.left_alone_until = now + left_alone;
    if (one.failures >= failures_that_count && (!changed_at_ || now >= *changed_at_ + between_losses)) {
        move(gateway, std::min(step, one.weight));
        one.failures = 0;
        changed_at_ = now;
    }
    drift_back(now);
}

/// From one to the others, evenly; the last of them takes what does not divide.
void GatewayWeights::move(std::size_t from, int points) {
    const int others = static_cast<int>(gateways_.size()) - 1;
    if (others == 0)
        return;
    gateways_[from].weight -= points;
    int left = points, count = others;
    for (std::size_t i = 0; i < gateways_.size(); ++i)
        if (i != from) {
            const int share = left / count--;
            gateways_[i].weight += share;
            left -= share;
        }
}

/// From the one furthest above where it started to the one furthest below.
void GatewayWeights::drift_back(Instant now) {
    if (!changed_at_ || now < *changed_at_ + before_giving_back)
        return;
    const auto gained = [](const Gateway& gateway) { return gateway.weight - gateway.resting; };
    const auto most = std::ranges::max_element(gateways_, {}, gained);
    const auto least = std::ranges::min_element(gateways_, {}, gained);
    const int points = std::min({step, gained(*most), -gained(*least)});
    most->weight -= points;
    least->weight += points;
    changed_at_ = points > 0 ? std::optional{now} : std::nullopt;
}

}  // namespace kuaiban::casework
