#include "casework/counter/register_case.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/draft_document.hpp"
#include "casework/read_application.hpp"
#include "casework/review/claim_case.hpp"
#include "casework/review/inquiry_words.hpp"
#include "casework/review/look_again.hpp"
#include "casework/ruling_outcome.hpp"
#include "definition/validate.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using domain::CaseEvent;
using domain::CaseState;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

std::optional<Refusal> standing_in_the_way(const Bench& bench, const Officer& officer, const CaseFile& file,
                                           const CaseAtCounter& come, Instant now) {
    if (auto refused = objection(bench, officer, domain::Action::RegisterAtCounter, file))
        return refused;
    const auto& record = file.record;
    if (record.state != CaseState::ToCounter)
        return Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(record.state)}}}};
    if (record.version != come.expected_version)
        return Refusal{VersionConflict};
    if (const auto held = claim_on(record, now); held && held->officer_id != officer.id)
        return Refusal{ClaimedByAnother, "", {{"since", rfc3339(held->since)}}};
    return std::nullopt;
}

/// The form as it was corrected at the counter. People are found by their numbers and mobiles: those stay.
json::object with_identity_kept(json::object answers, const CaseFile& file) {
    for (const char* spouse : {"woman", "man"})
        for (const char* field : {"id_number", "mobile"})
            answers[spouse].as_object()[field] = file.answers.at(spouse).as_object().at(field);
    answers["application"].as_object()["office"] = file.application.office.padded();
    return answers;
}

Ruling rule(const Bench& bench, const CaseFile& renewed, const CheckResult& counted, const Officer& officer, Instant first_retry,
            Instant now) {
    auto ruling = rule_on_case(renewed.at_hand(), counted, bench.ledger, bench.printer, bench.public_url, first_retry, now);
    if (ruling.to == CaseState::InReview) {
        ruling.officer_id = officer.id;
        ruling.due_at = renewed.record.due_at ? std::max(*renewed.record.due_at, *ruling.due_at) : ruling.due_at;
    }
    return ruling;
}

Changes moves(const CaseFile& before, const CaseFile& renewed, const Ruling& ruling, const CheckResult& found,
              const CounterCheck& check, const AtCounter& counter, Instant now) {
    const auto& record = before.record;
    Changes changes{CaseMoved{record.id, record.version, ruling.to, ruling.owner, ruling.reason, ruling.due_at,
                              ruling.next_check_at, findings_json(found, check.deemed),
                              ruling.officer_id.empty() ? std::nullopt : std::optional{ruling.officer_id}},
                    event_of(record, CaseEvent::RegisteredAtCounter, CaseState::Checking, counter.officer.id, "",
                             event_detail(counter), now)};
    if (renewed.answers != before.answers)
        changes.push_back(CaseCorrected{record.id, json::serialize(renewed.answers)});
    auto ruled = event_of(record, ruling.event, ruling.to, "system", ruling.reason, "", now);
    ruled.from = domain::name_of(CaseState::Checking);
    changes.push_back(std::move(ruled));
    add_outcome(changes, record.id, renewed.application, ruling, now);
    if (ruling.to == CaseState::InReview)
        changes.push_back(CaseClaimed{record.id, counter.officer.id, "", now});
    return changes;
}

}  // namespace

std::expected<CaseState, Refusals> register_case_at_counter(const Bench& bench, CounterRecords& records, const Officer& officer,
                                                            const CaseAtCounter& come, Instant first_retry, Instant now) {
    auto file = open_case_file(bench, come.case_id);
    if (!file)
        return std::unexpected{Refusals{file.error()}};
    if (auto refused = standing_in_the_way(bench, officer, *file, come, now))
        return std::unexpected{Refusals{std::move(*refused)}};

    const auto submitted_on = domain::CalendarDate::parse(file->record.submitted_on).value();
    const auto answers = with_identity_kept(come.answers, *file);
    auto valid = definition::validate(file->version.form(), answers, file->divisions, submitted_on);
    auto counter = judge_at_counter(
        officer, checklist_for(records, file->version, answers, file->divisions, domain::china_date(now)), answers, come.notes);
    if (!valid || !counter) {
        auto refusals = valid ? Refusals{} : std::move(valid.error());
        if (!counter)
            std::ranges::copy(counter.error(), std::back_inserter(refusals));
        return std::unexpected{std::move(refusals)};
    }
    auto application = read_application(*valid, submitted_on);
    application.office = file->application.office;
    const CaseFile renewed{file->record,           file->item,       file->version, file->divisions, std::move(*valid),
                           std::move(application), file->has_consent};
    auto look = look_again(bench, renewed, now);
    const auto check = check_at_counter(file->version, look.check, std::move(look.deemed), *counter, now);
    const auto ruling = rule(bench, renewed, check.counted, officer, first_retry, now);

    auto changes = moves(*file, renewed, ruling, look.check, check, *counter, now);
    std::ranges::move(registration_changes(renewed.at_hand(), *counter, bench.ledger, bench.wording, now),
                      std::back_inserter(changes));
    if (const auto account = bench.ledger.account(file->record.account_id))
        if (auto seen = person_seen(*counter, file->version.materials(), bench.registers, *account, renewed.application, now))
            changes.push_back(std::move(*seen));
    Readers readers{bench.ledger};
    std::ranges::move(messages_for(renewed.at_hand(), ruling, check.counted, readers, bench.wording, now),
                      std::back_inserter(changes));
    if (const auto missed = bench.ledger.commit(changes))
        return std::unexpected{Refusals{{*missed}}};
    return ruling.to;
}

}  // namespace kuaiban::casework
