#include "store/rating_store.hpp"

#include "store/repositories/ratings.hpp"

namespace kuaiban::store {

std::optional<casework::Rating> RatingStore::rating(std::string_view id) {
    return store::rating(shelf_, id);
}
std::optional<casework::Rating> RatingStore::of_case(std::string_view case_id) {
    return rating_of_case(shelf_, case_id);
}
std::optional<casework::RatedCase> RatingStore::rated_case(std::string_view id) {
    return store::rated_case(shelf_, id);
}
std::vector<casework::Rating> RatingStore::unanswered(const domain::DivisionCode& office, int most) {
    return unanswered_ratings(shelf_, office, most);
}
std::vector<casework::Rating> RatingStore::since(const domain::DivisionCode& office, std::string_view day, int most) {
    return ratings_since(shelf_, office, day, most);
}
std::vector<casework::OfficeRatings> RatingStore::figures(const domain::DivisionCode& office, std::string_view since,
                                                          Instant now) {
    return rating_figures(shelf_, office, since, now);
}
std::vector<casework::Rating> RatingStore::due(Instant now, int most) {
    return ratings_due(shelf_, now, most);
}

}  // namespace kuaiban::store
