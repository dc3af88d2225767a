#include <algorithm>
#include <iterator>

#include "casework/feedback/answer_rating.hpp"
#include "casework/feedback/rate_case.hpp"
#include "casework/review/tell_officer.hpp"
#include "casework/rule_on_case.hpp"

namespace kuaiban::casework {

namespace {

constexpr int ratings_at_once = 100;

/// One look at one bad rating, as one unit of work that holds to its version.
class RatingLook {
public:
    RatingLook(const Bench& bench, Rating rating, Instant now)
        : bench_{bench}, rating_{std::move(rating)}, office_{domain::DivisionCode::parse(rating_.office).value()}, now_{now} {}

    Changes take() && {
        const auto version = rating_.version;
        if (now_ < rating_.answer_by) {
            tell(office_, "rating-due-soon");
            rating_.act_at = rating_.answer_by;
        } else {
            report();
        }
        changes_.insert(changes_.begin(), RatingMoved{rating_, version});
        return std::move(changes_);
    }

private:
    void tell(const domain::DivisionCode& place, const char* kind) {
        for (const auto& officer : who_answers_for(bench_.ledger, place))
            std::ranges::move(
                tell_officer(bench_, officer.id,
                             {kind, "", "", "", rating_.answer_by, bench_.catalogue.divisions().name(office_)}, now_),
                std::back_inserter(changes_));
    }

    /// Overdue: to those who ought to have answered and the office above, then one office higher each time; above the city is nobody.
    void report() {
        if (rating_.reported == 0)
            tell(office_, "rating-overdue");
        auto above = domain::office_above(office_);
        for (int up = 0; up < rating_.reported && above; ++up)
            above = domain::office_above(*above);
        rating_.act_at = std::nullopt;
        if (!above)
            return;
        tell(*above, "rating-escalated");
        ++rating_.reported;
        rating_.act_at =
            end_of_working_day(bench_.catalogue.divisions(), now_, bench_.catalogue.divisions().ratings().escalate_every);
    }

    const Bench& bench_;
    Rating rating_;
    domain::DivisionCode office_;
    Instant now_;
    Changes changes_;
};

}  // namespace

int run_rating_clocks(const Bench& bench, RatingRecords& ratings, Instant now) {
    const auto due = ratings.due(now, ratings_at_once);
    for (const auto& rating : due)
        bench.ledger.commit(RatingLook{bench, rating, now}.take());
    return static_cast<int>(due.size());
}

}  // namespace kuaiban::casework
