#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// Who gets how many of the messages: the worse gateway loses weight to the others (the rule of GOV.UK Notify). Three failures take
/// a tenth of the whole from it, at most once a minute; an hour without change gives a tenth back towards where it started. One that
/// took nothing at all is left alone for half a minute where there is another. Each node learns for itself.
class GatewayWeights {
public:
    /// The operator's weights; all nought counts as all alike.
    explicit GatewayWeights(const std::vector<int>& weights);

    /// One that was not tried yet, by its weight; `dice` is any random number. Nothing: all were tried.
    std::optional<std::size_t> choose(const std::vector<bool>& tried, std::uint64_t dice, Instant now) const;
    /// How one handing over went.
    void record(std::size_t gateway, int taken, int failed, Instant now);

    int weight(std::size_t gateway) const { return gateways_.at(gateway).weight; }  ///< of 100 in all

private:
    struct Gateway {
        int resting, weight;  ///< where it started, what it has
        int failures{};
        Instant left_alone_until{};
    };
    void move(std::size_t from, int points);
    void drift_back(Instant now);

    std::vector<Gateway> gateways_;
    std::optional<Instant> changed_at_;
};

}  // namespace kuaiban::casework
