#include "casework/review/claim_case.hpp"

#include <boost/json.hpp>

#include "casework/draft_document.hpp"

namespace kuaiban::casework {

using domain::Refusal;
using enum domain::RefusalCode;

std::optional<Claim> claim_on(const CaseRecord& record, Instant now) {
    if (record.claimed_by.empty() || !record.claimed_at || *record.claimed_at + claim_lasts <= now)
        return std::nullopt;
    return Claim{record.claimed_by, *record.claimed_at};
}

std::expected<Claim, Refusal> claim_case(const Bench& bench, const Officer& officer, std::string_view case_id, bool take_over,
                                         Instant now) {
    const auto file = open_case_file(bench, case_id);
    if (!file)
        return std::unexpected{file.error()};
    if (auto refused = objection(bench, officer, domain::Action::ClaimCase, *file))
        return std::unexpected{std::move(*refused)};
    const auto& record = file->record;
    if (!domain::is_open(record.state))
        return std::unexpected{Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(record.state)}}}}};
    const auto held = claim_on(record, now);
    const bool is_anothers = held && held->officer_id != officer.id;
    if (is_anothers && !take_over)
        return std::unexpected{Refusal{ClaimedByAnother, "", {{"since", rfc3339(held->since)}}}};

    Changes changes{CaseClaimed{record.id, officer.id, record.claimed_by, now}};
    if (is_anothers)
        changes.push_back(
            EventRecorded{record.id, now, officer.id, "taken-over", "", "", "",
                          boost::json::serialize(boost::json::object{
                              {"officer", officer.name}, {"office", officer.office.text()}, {"from", held->officer_id}})});
    if (const auto missed = bench.ledger.commit(changes))
        return std::unexpected{Refusal{*missed}};
    return Claim{officer.id, now};
}

void release_case(Ledger& ledger, const Officer& officer, std::string_view case_id) {
    ledger.commit({CaseReleased{std::string{case_id}, officer.id}});
}

}  // namespace kuaiban::casework
