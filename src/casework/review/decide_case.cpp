#include "casework/review/decide_case.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/draft_document.hpp"
#include "casework/paper/ask_for_paper.hpp"
#include "casework/review/claim_case.hpp"
#include "casework/review/correct_case.hpp"
#include "casework/review/decision_messages.hpp"
#include "casework/review/decision_rules.hpp"
#include "casework/review/grant.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using definition::DecisionKind;
using domain::CaseState;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

/// A decision looked at once: preview leaves a certificate's number open.
enum class Purpose { Preview, Act };

/// Whether the officer may decide this case now, before the decision itself is read.
std::optional<Refusal> why_not(const Bench& bench, const Officer& officer, const CaseFile& file, const Decision& decision,
                               Instant now) {
    if (auto refused = objection(bench, officer, action_of(decision.kind), file))
        return refused;
    const auto& record = file.record;
    if (record.version != decision.expected_version)
        return Refusal{
            VersionConflict, "", {{"seen", std::to_string(decision.expected_version)}, {"now", std::to_string(record.version)}}};
    const auto event = event_of(decision.kind);
    if (!event || !domain::next(record.state, *event))
        return Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(record.state)}}}};
    if (decision.kind == DecisionKind::Refuse && was_asked_in_vain(bench.ledger, record))
        return Refusal{CoupleNotTold};
    if (const auto claim = claim_on(record, now); claim && claim->officer_id != officer.id)
        return Refusal{ClaimedByAnother, "", {{"since", rfc3339(claim->since)}}};
    return std::nullopt;
}

std::optional<Instant> due_after(const CaseFile& file, const Decision& decision, Instant now) {
    const int asked = file.version.decisions().find(decision.kind, decision.reason)->working_days;
    const int days = asked > 0 ? asked : file.version.promised_working_days();
    switch (decision.kind) {
    case DecisionKind::AskCorrection:
    case DecisionKind::CallToCounter:
    case DecisionKind::ReturnToReview: return end_of_working_day(file.divisions, now, days);
    default: return std::nullopt;
    }
}

const char* message_key(DecisionKind kind) {
    switch (kind) {
    case DecisionKind::Issue:
    case DecisionKind::AcceptWithBasis: return "message.issued-by-officer";
    case DecisionKind::AskCorrection: return "message.awaiting-correction";
    case DecisionKind::CallToCounter: return "message.called-to-counter";
    case DecisionKind::ReturnToReview: return "message.in-review";
    case DecisionKind::Refuse:
    case DecisionKind::Revoke: return "message.refused";
    }
    throw std::logic_error{"a decision without a message"};
}

/// What the event keeps, sealed: who decided, in which words, on what.
std::string detail_of(const Officer& officer, const CaseFile& file, const Decision& decision, std::optional<Instant> due_at) {
    json::object detail{{"officer", officer.name}, {"office", officer.office.text()}, {"words", decision.words}};
    if (!decision.ground.empty())
        detail["ground"] = decision.ground;
    if (const auto fields = with_dependents(file, decision.fields); !fields.empty())
        detail["fields"] = json::array(fields.begin(), fields.end());
    if (!decision.where.empty())
        detail["where"] = decision.where;
    if (!decision.bring.empty())
        detail["bring"] = decision.bring;
    if (due_at)
        detail["until"] = due_at->time_since_epoch().count();
    json::array bases;
    for (const auto& basis : decision.bases)
        bases.push_back(
            json::object{{"paper", basis.paper}, {"number", basis.number}, {"dated", basis.dated}, {"seen_by", basis.seen_by}});
    if (!bases.empty())
        detail["bases"] = std::move(bases);
    return json::serialize(detail);
}

Decision tidy(Decision decision) {
    for (auto* text : {&decision.words, &decision.ground, &decision.where, &decision.bring})
        *text = tidied(*text);
    if (decision.kind != DecisionKind::AcceptWithBasis)
        decision.bases.clear();                 // no other decision is read for them
    for (auto& basis : decision.bases)
        for (auto* text : {&basis.number, &basis.dated, &basis.seen_by})
            *text = tidied(*text);
    return decision;
}

std::expected<DecisionPlan, Refusals> plan(const Bench& bench, const Officer& officer, const Decision& as_sent, Purpose purpose,
                                           Instant now) {
    const auto file = open_case_file(bench, as_sent.case_id);
    if (!file)
        return std::unexpected{Refusals{file.error()}};
    const auto decision = tidy(as_sent);
    if (auto refused = why_not(bench, officer, *file, decision, now))
        return std::unexpected{Refusals{std::move(*refused)}};
    if (auto faults = faults_of(*file, decision, domain::china_date(now)); !faults.empty())
        return std::unexpected{std::move(faults)};

    const auto event = *event_of(decision.kind);
    const auto to = *domain::next(file->record.state, event);
    const auto due_at = due_after(*file, decision, now);
    auto moved = move_of(*file, to, decision.reason, due_at);
    Answer answer{message_key(decision.kind),
                  std::string{domain::name_of(to)},
                  decision.reason,
                  decision.words,
                  due_at,
                  "",
                  decision.where,
                  decision.bring,
                  decision.fields};

    std::optional<Grant> granted;
    if (to == CaseState::Issued) {
        auto may = grant(bench, officer, *file, decision, now);
        if (!may)
            return std::unexpected{std::move(may.error())};
        granted = std::move(*may);
        moved.findings = granted->findings;
        if (purpose == Purpose::Act)
            answer.certificate = granted->certificate.number;
    }
    DecisionPlan plan{to, {moved}, answer_both(bench, *file, answer, now)};
    plan.changes.push_back(
        event_of(file->record, event, to, officer.id, decision.reason, detail_of(officer, *file, decision, due_at), now));
    if (granted)
        add_certificate(plan.changes, file->application, granted->certificate, now);
    if (!domain::is_open(to))
        plan.changes.push_back(PartiesClosed{file->record.id, now});
    if (to == CaseState::AwaitingCorrection)
        plan.changes.push_back(JobScheduled{crypto::uuid7(), "correction-deadline", file->record.id, *due_at});
    std::ranges::copy(plan.messages, std::back_inserter(plan.changes));
    return plan;
}

}  // namespace

std::expected<DecisionPlan, Refusals> preview_decision(const Bench& bench, const Officer& officer, const Decision& decision,
                                                       Instant now) {
    return plan(bench, officer, decision, Purpose::Preview, now);
}

std::expected<CaseState, Refusals> decide_case(const Bench& bench, const Officer& officer, const Decision& decision,
                                               Instant now) {
    const auto planned = plan(bench, officer, decision, Purpose::Act, now);
    if (!planned)
        return std::unexpected{planned.error()};
    if (const auto missed = bench.ledger.commit(planned->changes))
        return std::unexpected{Refusals{{*missed}}};
    return planned->to;
}

}  // namespace kuaiban::casework
