#include "casework/feedback/rating_records.hpp"

namespace kuaiban::casework {

int OfficeRatings::count() const noexcept {
    int all = 0;
    for (const int rated : by_level)
        all += rated;
    return all;
}

int OfficeRatings::bad() const noexcept {
    int all = 0;
    for (std::size_t level = 0; level < by_level.size(); ++level)
        if (domain::is_bad(static_cast<domain::Satisfaction>(level)))
            all += by_level[level];
    return all;
}

}  // namespace kuaiban::casework
