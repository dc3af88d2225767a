#pragma once

#include <boost/json/value.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::definition {

/// What a rule that applies means for the application.
enum class RuleKind : std::uint8_t { Passes, NeedsReview, NotEligible, Counter };

struct Rule {
    std::string reason;  ///< code, explained in the texts as "reason.<code>.title", ".means" and ".next"
    RuleKind kind;
    boost::json::value when;  ///< applies where this holds
};

struct RuleOutcome {
    RuleKind kind{RuleKind::Passes};  ///< the weightiest
    std::vector<std::string> reasons;  ///< of every rule that applied, weightiest first
};

/// All rules are asked; every reason is kept.
RuleOutcome evaluate(const std::vector<Rule>& rules, const boost::json::value& facts);

}  // namespace kuaiban::definition
