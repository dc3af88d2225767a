#pragma once

#include "casework/feedback/rating_records.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

/// The ledger's ratings, read. They are written as Changes like everything else.
class RatingStore final : public casework::RatingRecords {
public:
    RatingStore(Database& database, const crypto::KeyRing& keys) : shelf_{database, keys} {}

    std::optional<casework::Rating> rating(std::string_view id) override;
    std::optional<casework::Rating> of_case(std::string_view case_id) override;
    std::optional<casework::RatedCase> rated_case(std::string_view id) override;
    std::vector<casework::Rating> unanswered(const domain::DivisionCode& office, int most) override;
    std::vector<casework::Rating> since(const domain::DivisionCode& office, std::string_view day, int most) override;
    std::vector<casework::OfficeRatings> figures(const domain::DivisionCode& office, std::string_view since,
                                                 Instant now) override;
    std::vector<casework::Rating> due(Instant now, int most) override;

private:
    Shelf shelf_;
};

}  // namespace kuaiban::store
