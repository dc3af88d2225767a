#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar_date.hpp"
#include "domain/satisfaction.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// 好差评: what a couple thinks of how its case was handled. It names neither case nor people, and nothing in it is finer than a
/// day or counts upward, so that whoever holds the case cannot find out whose it is.
struct Rating {
    std::string id;                             ///< random, in no order of time
    std::string service, office;                ///< office: twelve digits
    std::string rated_on;                       ///< ISO, China
    domain::Satisfaction level;
    std::vector<std::string> reasons;           ///< codes of the policy
    std::string words;                          ///< own words, sealed; long runs of digits are blotted out
    std::optional<Instant> answer_by;           ///< of a bad one: the end of a working day
    std::optional<Instant> act_at;              ///< when the machine looks at it next; nothing: never again
    int reported{};                             ///< how many offices up its being overdue was reported
    std::string answer_kind, answer;            ///< called-back | put-right; what was done, sealed
    std::string answered_by;                    ///< officer; empty: not yet
    std::optional<Instant> answered_at;
    std::int64_t version{1};
};

/// Which case a rating is about, and who is told of its answer: kept sealed, for the system alone.
struct RatedCase {
    std::string case_id, account_id;
};

struct CaseRated {                              // once for each case (by keyed hash), or RatingGiven
    Rating rating;
    RatedCase rated;
};
/// Answered, or looked at by the clock. Still `expected_version`, or VersionConflict; becomes one more.
struct RatingMoved {
    Rating rating;
    std::int64_t expected_version;
};

}  // namespace kuaiban::casework
