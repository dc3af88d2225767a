#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/feedback/rating_records.hpp"
#include "casework/review/bench.hpp"

namespace kuaiban::casework {

/// What somebody who rates a case ticked and typed.
struct GivenRating {
    std::string level;                          ///< name_of(Satisfaction)
    std::vector<std::string> reasons;           ///< codes of the policy; those of the other kind do not count
    std::string words;                          ///< at most longest_rating_words
};
inline constexpr std::size_t longest_rating_words = 300;

/// One of the two rates their case, in process or at its end, once. A bad rating is told to those who answer for the office, with
/// a clock. No event of the case speaks of it. Refuses NotFound; Required, NotAChoice ("level"); NotAChoice ("reasons"); what
/// check_text refuses ("words"); RatingGiven.
domain::Refusals rate_case(const Bench& bench, const Account& account, std::string_view case_id, const GivenRating& given,
                           Instant now);

/// Who answers a bad rating: the heads of the office; where it has none, those of the next office up, to the city.
std::vector<Officer> who_answers_for(Ledger& ledger, const domain::DivisionCode& office);

}  // namespace kuaiban::casework
