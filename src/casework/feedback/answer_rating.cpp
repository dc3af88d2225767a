#include "casework/feedback/answer_rating.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "casework/feedback/rate_case.hpp"
#include "casework/review/decision_rules.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using domain::Refusals;
using enum domain::RefusalCode;

constexpr std::array<std::string_view, 2> kinds{"called-back", "put-right"};

/// To the account that rated. It belongs to no case, so no page of the officers shows it beside one.
Changes tell_who_rated(const Bench& bench, RatingRecords& ratings, const Rating& rating, Instant now) {
    const auto rated = ratings.rated_case(rating.id);
    const auto account = rated ? bench.ledger.account(rated->account_id) : std::nullopt;
    if (!account)
        return {};
    return {MessageQueued{crypto::uuid7(), "", account->id, account->mobile, "rating-answered",
                          bench.wording.say(account->language, "message.rating-answered",
                                            {{"url", bench.public_url + "/cases/" + rated->case_id + "/rate"}}),
                          now}};
}

}  // namespace

Refusals answer_rating(const Bench& bench, RatingRecords& ratings, const Officer& officer, const RatingAnswer& answer,
                       Instant now) {
    auto rating = ratings.rating(answer.id);
    if (!rating || !domain::is_bad(rating->level))
        return {{NotFound}};
    const auto office = domain::DivisionCode::parse(rating->office).value();
    if (!domain::may(officer.role, domain::Action::AnswerRating, domain::area_of(office, officer.office)))
        return {{NotAllowed}};
    Refusals refusals;
    const auto words = tidied(answer.words);
    if (std::ranges::find(kinds, answer.kind) == kinds.end())
        refusals.push_back({answer.kind.empty() ? Required : NotAChoice, "kind"});
    check_text(refusals, "words", words, longest_rating_answer, true);
    if (!refusals.empty())
        return refusals;
    if (rating->answered_at)
        return {{VersionConflict}};

    rating->answer_kind = answer.kind;
    rating->answer = words;
    rating->answered_by = officer.id;
    rating->answered_at = now;
    rating->act_at = std::nullopt;
    Changes changes{RatingMoved{*rating, answer.expected_version}};
    std::ranges::move(tell_who_rated(bench, ratings, *rating, now), std::back_inserter(changes));
    if (const auto missed = bench.ledger.commit(changes))
        return {{*missed}};
    return {};
}

}  // namespace kuaiban::casework
