#pragma once

#include "casework/feedback/rating_records.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseRated& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::RatingMoved& change);

std::optional<casework::Rating> rating(const Shelf& shelf, std::string_view id);
std::optional<casework::Rating> rating_of_case(const Shelf& shelf, std::string_view case_id);
std::optional<casework::RatedCase> rated_case(const Shelf& shelf, std::string_view id);
std::vector<casework::Rating> unanswered_ratings(const Shelf& shelf, const domain::DivisionCode& office, int most);
std::vector<casework::Rating> ratings_since(const Shelf& shelf, const domain::DivisionCode& office, std::string_view day,
                                            int most);
std::vector<casework::OfficeRatings> rating_figures(const Shelf& shelf, const domain::DivisionCode& office,
                                                    std::string_view since, Instant now);
std::vector<casework::Rating> ratings_due(const Shelf& shelf, Instant now, int most);

}  // namespace kuaiban::store
