#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "definition/load_error.hpp"

namespace kuaiban::definition {

/// What can be ticked beside a rating.
struct RatingReason {
    std::string code, chinese, english;
    const std::string& say(std::string_view language) const { return language == "en" ? english : chinese; }
};

/// The city's rules for ratings (divisions/feedback.yaml). Working days throughout.
struct RatingPolicy {
    int answer_within = 15, remind_before = 3, escalate_every = 2;
    int fewest_shown = 5;                       ///< fewer ratings than this are not broken down
    std::vector<RatingReason> good, bad;

    const std::vector<RatingReason>& reasons(bool of_bad) const noexcept { return of_bad ? bad : good; }
    const RatingReason* find(std::string_view code) const noexcept;
};
RatingPolicy load_rating_policy(const std::filesystem::path& folder, std::vector<LoadError>& errors);

}  // namespace kuaiban::definition
