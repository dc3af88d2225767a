#include "casework/review/correct_case.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/case_access.hpp"
#include "casework/messages/was_told.hpp"
#include "casework/read_application.hpp"
#include "casework/review/decision_messages.hpp"
#include "casework/review/look_again.hpp"
#include "casework/ruling_outcome.hpp"
#include "crypto/crypto.hpp"
#include "definition/json_text.hpp"
#include "definition/validate.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using definition::text_at;
using domain::CaseEvent;
using domain::CaseState;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

/// What was declared before and what now, field by field: kept with the event, so that nothing is overwritten unseen.
std::string detail_of(const CorrectionAsked& asked, const json::object& before, const json::object& after) {
    json::array changed;
    const auto value_of = [](const json::object& answers, const std::string& field) -> json::value {
        const auto dot = field.find('.');
        const auto* section = answers.if_contains(field.substr(0, dot));
        if (!section || dot == field.npos)
            return section ? *section : json::value(nullptr);
        const auto* value = section->as_object().if_contains(field.substr(dot + 1));
        return value ? *value : json::value(nullptr);
    };
    for (const auto& field : asked.fields)
        if (auto was = value_of(before, field), is = value_of(after, field); was != is)
            changed.push_back(json::object{{"field", field}, {"was", std::move(was)}, {"is", std::move(is)}});
    return json::serialize(json::object{{"changed", std::move(changed)}});
}

/// Puts one section's corrected fields in; refuses those nobody asked for.
void put_in(json::object& answers, Refusals& refusals, const CorrectionAsked& asked, std::string_view section,
            const json::object& corrected) {
    if (!answers[section].is_object())
        answers[section] = json::object{};
    auto& into = answers.at(section).as_object();
    for (const auto& [name, value] : corrected) {
        const auto field = std::string{section} + "." + std::string{name};
        if (std::ranges::find(asked.fields, field) == asked.fields.end())
            refusals.push_back({UnknownField, field});
        else
            into[name] = value;
    }
}

/// The checked form ruled on as at submitting, as one unit of work.
PartyCorrected corrected_party(const std::string& case_id, std::string role, const domain::Spouse& spouse) {
    return {case_id, std::move(role), spouse.id_number, spouse.mobile, spouse.name};
}

Changes consequences(const Bench& bench, const Account& account, const CaseFile& before, const CaseFile& corrected,
                     const Ruling& ruling, const SecondLook& look, const std::string& detail, Instant now) {
    const auto& record = before.record;
    Changes changes{CaseMoved{record.id, record.version, ruling.to, ruling.owner, ruling.reason, ruling.due_at,
                              ruling.next_check_at, findings_json(look.check, look.deemed)},
                    CaseCorrected{record.id, json::serialize(corrected.answers)},
                    corrected_party(record.id, "woman", corrected.application.woman),
                    corrected_party(record.id, "man", corrected.application.man),
                    event_of(record, CaseEvent::Resubmitted, CaseState::Checking, account.id, "", detail, now)};
    auto ruled = event_of(record, ruling.event, ruling.to, "system", ruling.reason, "", now);
    ruled.from = domain::name_of(CaseState::Checking);
    changes.push_back(std::move(ruled));
    add_outcome(changes, record.id, corrected.application, ruling, now);
    Readers readers{bench.ledger, account};
    std::ranges::copy(messages_for(corrected.at_hand(), ruling, look.counted, readers, bench.wording, now),
                      std::back_inserter(changes));
    return changes;
}

constexpr auto prolonging = "correction-prolonged";

bool was_prolonged(Ledger& ledger, const CaseRecord& record) {
    bool is_so = false;
    for (const auto& event : ledger.events_of(record.id))
        is_so = event.kind == prolonging || (is_so && event.kind != domain::name_of(CaseEvent::CorrectionAsked));
    return is_so;
}

/// The same request once more, with its whole time before it.
Changes prolonged(const Bench& bench, const CaseFile& file, const Job& job, Instant now) {
    const auto& record = file.record;
    const auto asked = correction_asked(bench.ledger, record).value();
    const auto* const reason = file.version.decisions().find(definition::DecisionKind::AskCorrection, record.reason);
    const int days = reason && reason->working_days > 0 ? reason->working_days : file.version.promised_working_days();
    const auto due_at = end_of_working_day(file.divisions, now, days);
    Changes changes{
        move_of(file, CaseState::AwaitingCorrection, record.reason, due_at),
        EventRecorded{record.id, now, "system", prolonging, "", "", record.reason, ""},
        JobDone{job.id},
        JobScheduled{crypto::uuid7(), "correction-deadline", record.id, due_at},
    };
    const Answer answer{.key = "message.correction-prolonged",
                        .kind = std::string{domain::name_of(CaseState::AwaitingCorrection)},
                        .reason = record.reason,
                        .words = asked.words,
                        .due_at = due_at,
                        .certificate = {},
                        .where = {},
                        .bring = {},
                        .fields = asked.fields};
    std::ranges::copy(answer_both(bench, file, answer, now), std::back_inserter(changes));
    return changes;
}

}  // namespace

std::optional<CorrectionAsked> correction_asked(Ledger& ledger, const CaseRecord& record) {
    if (record.state != CaseState::AwaitingCorrection)
        return std::nullopt;
    std::optional<CorrectionAsked> asked;
    for (const auto& event : ledger.events_of(record.id)) {
        if (event.kind != domain::name_of(CaseEvent::CorrectionAsked) || event.detail.empty())
            continue;
        const auto detail = json::parse(event.detail).as_object();
        asked = CorrectionAsked{
            {}, event.reason, text_at(detail, "words"), text_at(detail, "officer"), text_at(detail, "office"), record.due_at};
        for (const auto& field : detail.at("fields").as_array())
            asked->fields.emplace_back(field.as_string());
    }
    return asked;
}

std::expected<json::object, Refusals> corrected_answers(const CaseFile& file, const CorrectionAsked& asked,
                                                        const json::object& corrected) {
    auto answers = file.answers;
    Refusals refusals;
    for (const auto& [section, value] : corrected) {
        const bool whole = std::ranges::find(asked.fields, std::string_view{section}) != asked.fields.end();
        if (whole)
            answers[section] = value;
        else if (value.is_object())
            put_in(answers, refusals, asked, section, value.get_object());
        else
            refusals.push_back({UnknownField, std::string{section}});
    }
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return answers;
}

std::expected<CaseState, Refusals> resubmit_case(const Bench& bench, const Account& account, std::string_view case_id,
                                                 std::int64_t expected_version, const json::object& corrected,
                                                 Instant first_retry, Instant now) {
    const auto refuse = [](Refusal refusal) { return std::unexpected{Refusals{std::move(refusal)}}; };
    const auto file = open_case_file(bench, case_id);
    if (!file)
        return refuse(file.error());
    if (file->record.account_id != account.id)
        return refuse({NotFound});
    const auto asked = correction_asked(bench.ledger, file->record);
    if (!asked)
        return refuse({TransitionNotAllowed, "", {{"state", std::string{domain::name_of(file->record.state)}}}});
    if (file->record.version != expected_version)
        return refuse({VersionConflict});

    auto answers = corrected_answers(*file, *asked, corrected);
    if (answers)
        answers = definition::validate(file->version.form(), *answers, file->divisions, domain::china_date(now));
    if (!answers)
        return std::unexpected{std::move(answers.error())};
    auto application = read_application(*answers, file->application.submitted_on);
    if (const auto valid =
            bench.ledger.valid_certificate_of(application.woman.id_number, application.man.id_number, application.child_ordinal))
        return refuse({CertificateExists, "application.child_ordinal", {{"number", valid->number}, {"case", valid->case_id}}});

    const CaseFile renewed{file->record,           file->item,       file->version, file->divisions, std::move(*answers),
                           std::move(application), file->has_consent};
    const auto look = look_again(bench, renewed, now);
    const auto ruling =
        rule_on_case(renewed.at_hand(), look.counted, bench.ledger, bench.printer, bench.public_url, first_retry, now);
    const auto detail = detail_of(*asked, file->answers, renewed.answers);
    if (const auto missed = bench.ledger.commit(consequences(bench, account, *file, renewed, ruling, look, detail, now)))
        return refuse({*missed});
    return ruling.to;
}

bool was_asked_in_vain(Ledger& ledger, const CaseRecord& record) {
    std::optional<Instant> asked_at;
    for (const auto& event : ledger.events_of(record.id)) {
        if (event.kind == domain::name_of(CaseEvent::CorrectionAsked))
            asked_at = event.at;
        else if (event.kind == domain::name_of(CaseEvent::Resubmitted))
            asked_at.reset();
    }
    if (!asked_at)
        return false;
    const auto messages = ledger.messages_of_case(record.id);
    return std::ranges::none_of(messages, [&](const Message& message) {
        const bool asks = message.kind == domain::name_of(CaseState::AwaitingCorrection) || message.kind == "reminder";
        return asks && message.queued_at >= *asked_at && was_told(message);
    });
}

void end_correction_time(const Bench& bench, const Job& job, Instant now) {
    const auto record = bench.ledger.case_by_id(job.case_id);
    if (!record || record->state != CaseState::AwaitingCorrection || (record->due_at && *record->due_at > now)) {
        bench.ledger.commit({JobDone{job.id}});
        return;
    }
    const auto file = open_case_file(bench, job.case_id);
    if (!file) {                                // a definition taken away meanwhile: again once it is there
        bench.ledger.commit({JobMoved{job.id, now + std::chrono::hours{1}, job.attempts + 1}});
        return;
    }
    const bool in_vain = was_asked_in_vain(bench.ledger, *record);
    if (in_vain && !was_prolonged(bench.ledger, *record)) {
        bench.ledger.commit(prolonged(bench, *file, job, now));
        return;
    }
    const auto due_at = end_of_working_day(file->divisions, now, file->version.promised_working_days());
    const std::string reason = in_vain ? "correction-unheard" : "correction-deadline-passed";
    Changes changes{move_of(*file, CaseState::InReview, reason, due_at),
                    event_of(file->record, CaseEvent::CorrectionDeadlinePassed, CaseState::InReview, "system", reason, "", now),
                    JobDone{job.id}};
    const Answer answer{.key = "message.in-review",
                        .kind = "in-review",
                        .reason = reason,
                        .words = {},
                        .due_at = due_at,
                        .certificate = {},
                        .where = {},
                        .bring = {}};
    std::ranges::copy(answer_both(bench, *file, answer, now), std::back_inserter(changes));
    bench.ledger.commit(changes);
}

}  // namespace kuaiban::casework
