#include "casework/feedback/rate_case.hpp"

#include <algorithm>
#include <iterator>

#include "casework/case_access.hpp"
#include "casework/review/clock.hpp"
#include "casework/review/decision_rules.hpp"
#include "casework/review/tell_officer.hpp"
#include "casework/rule_on_case.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using definition::RatingPolicy;
using domain::Refusals;
using domain::Role;
using enum domain::RefusalCode;

constexpr std::size_t shortest_number = 7;  // of a telephone or an identity

/// Numbers that could say who speaks are blotted out; amounts and days stay.
std::string without_numbers(std::string text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (auto at = text.begin(); (at = std::find_if(at, text.end(), is_digit)) != text.end();) {
        const auto end = std::find_if_not(at, text.end(), is_digit);
        if (end - at >= static_cast<std::ptrdiff_t>(shortest_number))
            std::fill(at, end, '*');
        at = end;
    }
    return text;
}

Refusals faults_of(const RatingPolicy& policy, const GivenRating& given, std::string_view words) {
    Refusals refusals;
    if (!domain::satisfaction(given.level))
        refusals.push_back({given.level.empty() ? Required : NotAChoice, "level"});
    if (std::ranges::any_of(given.reasons, [&](const auto& code) { return !policy.find(code); }))
        refusals.push_back({NotAChoice, "reasons"});
    check_text(refusals, "words", words, longest_rating_words, false);
    return refusals;
}

/// The policy's reasons that were ticked, in its order, each once.
std::vector<std::string> reasons_of(const RatingPolicy& policy, const GivenRating& given, bool bad) {
    std::vector<std::string> codes;
    for (const auto& reason : policy.reasons(bad))
        if (std::ranges::find(given.reasons, reason.code) != given.reasons.end())
            codes.push_back(reason.code);
    return codes;
}

domain::DivisionCode office_of(const CaseRecord& record) {
    return domain::DivisionCode::parse(record.owner == "system" ? record.office : record.owner).value();
}

bool answers(const Officer& officer) {
    return officer.role == Role::OfficeHead || officer.role == Role::DistrictSupervisor ||
           officer.role == Role::CityAdministrator;
}

}  // namespace

std::vector<Officer> who_answers_for(Ledger& ledger, const domain::DivisionCode& office) {
    for (auto place = std::optional{office}; place; place = domain::office_above(*place)) {
        auto officers = ledger.officers_of(*place);
        std::erase_if(officers, [](const Officer& officer) { return !answers(officer); });
        if (!officers.empty())
            return officers;
    }
    return {};
}

Refusals rate_case(const Bench& bench, const Account& account, std::string_view case_id, const GivenRating& given, Instant now) {
    const auto record = find_own_case(bench.ledger, account, case_id);
    if (!record)
        return {{NotFound}};
    const auto& divisions = bench.catalogue.divisions();
    const auto& policy = divisions.ratings();
    const auto words = without_numbers(tidied(given.words));
    if (auto refusals = faults_of(policy, given, words); !refusals.empty())
        return refusals;

    const auto level = *domain::satisfaction(given.level);
    const bool bad = domain::is_bad(level);
    const auto office = office_of(*record);
    Rating rating{.id = crypto::base64url(crypto::random_bytes(16)),
                  .service = record->service,
                  .office = office.padded(),
                  .rated_on = domain::china_date(now).iso(),
                  .level = level,
                  .reasons = reasons_of(policy, given, bad),
                  .words = words,
                  .answer_by = {},
                  .act_at = {},
                  .reported = 0,
                  .answer_kind = {},
                  .answer = {},
                  .answered_by = {},
                  .answered_at = {}};
    Changes told;
    if (bad) {
        rating.answer_by = end_of_working_day(divisions, now, policy.answer_within);
        rating.act_at = reminder_before(divisions, *rating.answer_by, policy.remind_before);
        for (const auto& officer : who_answers_for(bench.ledger, office))
            std::ranges::move(
                tell_officer(bench, officer.id, {"rating-received", "", "", "", rating.answer_by, divisions.name(office)}, now),
                std::back_inserter(told));
    }
    Changes changes{CaseRated{std::move(rating), {record->id, account.id}}};
    std::ranges::move(told, std::back_inserter(changes));
    if (const auto missed = bench.ledger.commit(changes))
        return {{*missed}};
    return {};
}

}  // namespace kuaiban::casework
