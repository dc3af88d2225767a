#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::definition {

/// What an officer may decide about a case or its certificate.
enum class DecisionKind : std::uint8_t {
    Issue,
    AcceptWithBasis,
    AskCorrection,
    CallToCounter,
    ReturnToReview,                             // from the counter back to the desk
    Refuse,
    Revoke
};
/// "issue", "accept", "correct", "counter", "return", "refuse", "revoke": decisions.yaml, and part of URLs.
std::string_view name_of(DecisionKind kind) noexcept;
std::optional<DecisionKind> decision_kind(std::string_view name) noexcept;

/// A reason officers choose from. What people read of it: texts "reason.<code>.title", ".means", ".next"; of a refusal also
/// ".ground" (the law) and ".remedy" (how to object).
struct DecisionReason {
    std::string code;
    DecisionKind kind;
    int working_days{};                         ///< how long the couple has, for what they are asked to do
};

/// One version's catalogue (decisions.yaml).
struct Decisions {
    std::vector<DecisionReason> reasons;
    std::vector<std::string> papers;            ///< kinds of lawful basis; texts "paper.<kind>"

    /// Null where the catalogue has no such reason for this decision.
    const DecisionReason* find(DecisionKind kind, std::string_view code) const;
    std::vector<DecisionReason> of(DecisionKind kind) const;
};

}  // namespace kuaiban::definition
