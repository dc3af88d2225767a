#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "casework/feedback/rating_records.hpp"
#include "casework/review/bench.hpp"

namespace kuaiban::casework {

/// What an office did about a bad rating: called-back (回访) or put-right (整改), in words the couple reads.
struct RatingAnswer {
    std::string id;
    std::int64_t expected_version;
    std::string kind, words;
};
inline constexpr std::size_t longest_rating_answer = 500;

/// Recorded once, and told to who rated – by the system, which knows whom; the officer never does. Refuses NotFound; NotAllowed;
/// NotAChoice ("kind"); what check_text refuses ("words"); VersionConflict.
domain::Refusals answer_rating(const Bench& bench, RatingRecords& ratings, const Officer& officer, const RatingAnswer& answer,
                               Instant now);

/// The machine's look at bad ratings that wait: reminds who answers, then reports one office higher each time. How many it looked at.
int run_rating_clocks(const Bench& bench, RatingRecords& ratings, Instant now);

}  // namespace kuaiban::casework
