#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/feedback/rating_changes.hpp"
#include "domain/division_code.hpp"

namespace kuaiban::casework {

/// How one office was rated since a day.
struct OfficeRatings {
    std::string office;                         ///< twelve digits
    std::array<int, domain::satisfaction_count> by_level{};
    int unanswered{}, overdue{};                ///< of the bad ones
    int count() const noexcept;
    int bad() const noexcept;
};

/// What is known of ratings. `of_case` and `rated_case` are for the couple and the system, never for an officer's page.
class RatingRecords {
public:
    virtual ~RatingRecords() = default;

    virtual std::optional<Rating> rating(std::string_view id) = 0;
    virtual std::optional<Rating> of_case(std::string_view case_id) = 0;
    virtual std::optional<RatedCase> rated_case(std::string_view id) = 0;
    /// Bad ones of this office and those below that wait for an answer, first due first.
    virtual std::vector<Rating> unanswered(const domain::DivisionCode& office, int most) = 0;
    /// All of this office and those below since that ISO day; bad ones first, within a level in no order of time.
    virtual std::vector<Rating> since(const domain::DivisionCode& office, std::string_view day, int most) = 0;
    /// For each office, itself and those below, in the order of their codes.
    virtual std::vector<OfficeRatings> figures(const domain::DivisionCode& office, std::string_view since, Instant now) = 0;
    virtual std::vector<Rating> due(Instant now, int most) = 0;
};

}  // namespace kuaiban::casework
