#include "comparison/comparison.hpp"

namespace kuaiban::comparison {

std::string_view name_of(Direction direction) noexcept {
    return direction == Direction::Forward ? "forward" : "backward";
}

std::string_view name_of(Verdict verdict) noexcept {
    switch (verdict) {
    case Verdict::Matches: return "matches";
    case Verdict::Equivalent: return "equivalent";
    case Verdict::Differs: return "differs";
    case Verdict::NotOnRecord: return "not-on-record";
    case Verdict::NotDeclared: return "not-declared";
    case Verdict::NoAnswer: return "no-answer";
    }
    return {};
}

std::string_view name_of(Outcome outcome) noexcept {
    switch (outcome) {
    case Outcome::Consistent: return "consistent";
    case Outcome::Waiting: return "waiting";
    case Outcome::NeedsReview: return "needs-review";
    case Outcome::NotEligible: return "not-eligible";
    case Outcome::Counter: return "counter";
    }
    return {};
}

}  // namespace kuaiban::comparison
