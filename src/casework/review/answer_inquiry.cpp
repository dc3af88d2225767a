#include <boost/json.hpp>

#include <algorithm>

#include "casework/review/decision_messages.hpp"
#include "casework/review/decision_rules.hpp"
#include "casework/review/inquire.hpp"
#include "casework/review/inquiry_parts.hpp"
#include "casework/review/look_again.hpp"
#include "casework/review/tell_officer.hpp"
#include "casework/ruling_outcome.hpp"

namespace kuaiban::casework {

namespace {

using domain::CaseEvent;
using domain::CaseState;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

bool awaits_answer(InquiryState state) {
    return state == InquiryState::Sent || state == InquiryState::Received;
}

Refusal not_now(InquiryState state) {
    return {TransitionNotAllowed, "", {{"state", std::string{name_of(state)}}}};
}

/// Each corrected fact: asked for, and given a value the comparison can read.
Refusals faults_of(const InquiryQuestion& question, const InquiryReply& reply) {
    Refusals faults;
    if (reply.facts.empty())
        faults.push_back({Required, "facts"});
    for (const auto& fact : reply.facts) {
        const auto asked = std::ranges::find_if(question.facts, [&](const InquiryQuestion::Fact& one) {
            return one.subject == fact.subject && one.fact == fact.fact;
        });
        const auto field = fact.subject + "." + fact.fact;
        if (asked == question.facts.end() || !is_correctable(*asked))
            faults.push_back({UnknownField, field});
        else if (fact.value.empty())
            faults.push_back({Required, field});
        else if (fact.fact.ends_with("_division") && !domain::DivisionCode::parse(fact.value))
            faults.push_back({DivisionForm, field});
        else if ((fact.fact.ends_with("_on") || fact.fact.ends_with("_since")) && !domain::CalendarDate::parse(fact.value))
            faults.push_back({DateForm, field});
        else if (fact.fact == "sex" && !domain::parse_sex(fact.value))
            faults.push_back({SexUnknown, field});
    }
    return faults;
}

Refusals faults_of(const Inquiry& inquiry, const InquiryAnswer& answer) {
    if (auto faults = faults_in_words(answer.reply.words); !faults.empty())
        return faults;
    if (answer.answer == "corrected")
        return faults_of(question_of(inquiry), answer.reply);
    if (answer.answer == "not-confirmed")
        return answer.reply.words.empty() ? Refusals{{Required, "words"}} : Refusals{};
    return answer.answer == "confirmed" ? Refusals{} : Refusals{{NotAChoice, "answer"}};
}

/// The place says that what was declared is right: each fact it was asked about no longer stands against the case.
std::vector<Deemed> confirmed(const SecondLook& look, const Inquiry& answered, const Officer& officer, Instant now) {
    auto deemed = look.deemed;
    const auto question = question_of(answered);
    for (const auto& finding : look.check.findings)
        for (const auto& fact : question.facts)
            if (!finding.reason.empty() && fact.subject == finding.subject && fact.fact == finding.fact &&
                fact.reason == finding.reason) {
                auto one = deemed_for(finding, "inquiry", officer.id, now);
                one.number = answered.number;
                one.words = answered.addressee;
                deemed.push_back(std::move(one));
            }
    return deemed;
}

/// The comparison with everything that was answered so far, this answer with it.
SecondLook look_with(const Bench& bench, const CaseFile& file, const Inquiry& answered, const Officer& officer, Instant now) {
    auto inquiries = bench.ledger.inquiries_of(file.record.id);
    std::ranges::replace_if(inquiries, [&](const Inquiry& one) { return one.id == answered.id; }, answered);
    auto look = look_again(bench, file, inquiries, now);
    if (answered.answer == "confirmed") {
        look.deemed = confirmed(look, answered, officer, now);
        look.counted = settled(file.version, look.check, look.deemed);
    }
    return look;
}

Changes unit_of(const Bench& bench, const Officer& officer, const CaseFile& file, const Inquiry& answered, InquiryState before,
                Instant act_at, const Ruling& ruling, const SecondLook& look, Instant now) {
    const auto& record = file.record;
    auto heard = event_of(record, CaseEvent::InquiryAnswered, CaseState::Checking, officer.id, answered.answer, "", now);
    heard.detail = boost::json::serialize(boost::json::object{{"inquiry", answered.id},
                                                              {"number", answered.number},
                                                              {"addressee", answered.addressee},
                                                              {"officer", officer.name},
                                                              {"from_the_place", reply_of(answered).words}});
    auto ruled = event_of(record, ruling.event, ruling.to, "system", ruling.reason, "", now);
    ruled.from = domain::name_of(CaseState::Checking);
    Changes changes{SpecialProcedureEnded{record.id, "answered", now}, InquiryMoved{answered, before, act_at},
                    CaseMoved{record.id, record.version, ruling.to, ruling.owner, ruling.reason, ruling.due_at,
                              ruling.next_check_at, findings_json(look.check, look.deemed)},
                    std::move(heard), std::move(ruled)};
    add_outcome(changes, record.id, file.application, ruling, now);
    std::ranges::move(
        tell_officer(bench, record.officer_id,
                     {"inquiry-answered", record.id, answered.id, record.number.in_fours(), ruling.due_at, ""}, now),
        std::back_inserter(changes));
    Readers readers{bench.ledger};
    std::ranges::move(messages_for(file.at_hand(), ruling, look.counted, readers, bench.wording, now),
                      std::back_inserter(changes));
    return changes;
}

}  // namespace

std::expected<Inquiry, Refusal> receive_inquiry(const Bench& bench, const Officer& officer, std::string_view id, Instant now) {
    auto inquiry = bench.ledger.inquiry(id);
    if (!inquiry)
        return std::unexpected{Refusal{NotFound}};
    if (auto refused = objection_at(officer, domain::Action::AnswerInquiry, inquiry->to_office))
        return std::unexpected{std::move(*refused)};
    if (inquiry->state != InquiryState::Sent)
        return std::unexpected{not_now(inquiry->state)};
    const auto act_at = inquiry->act_at;
    inquiry->state = InquiryState::Received;
    inquiry->received_at = now;
    inquiry->received_by = officer.id;
    inquiry->to_officer = officer.id;
    if (const auto missed = bench.ledger.commit(
            {InquiryMoved{*inquiry, InquiryState::Sent, act_at}, inquiry_event(*inquiry, officer.id, "inquiry-received", now)}))
        return std::unexpected{Refusal{*missed}};
    return *inquiry;
}

std::expected<CaseState, Refusals> answer_inquiry(const Bench& bench, const Officer& officer, InquiryAnswer answer,
                                                  Instant first_retry, Instant now) {
    const auto refuse = [](Refusal refusal) { return std::unexpected{Refusals{std::move(refusal)}}; };
    auto inquiry = bench.ledger.inquiry(answer.id);
    if (!inquiry)
        return refuse({NotFound});
    if (auto refused = objection_at(officer, domain::Action::AnswerInquiry, answering_office(*inquiry)))
        return refuse(std::move(*refused));
    answer.reply.words = tidied(answer.reply.words);
    const auto before = inquiry->state;
    const auto file = open_case_file(bench, inquiry->case_id);
    if (!file)
        return refuse(file.error());
    if (!awaits_answer(before) || file->record.state != CaseState::InInquiry)
        return refuse(not_now(before));
    if (auto faults = faults_of(*inquiry, answer); !faults.empty())
        return std::unexpected{std::move(faults)};

    const auto act_at = inquiry->act_at;
    inquiry->state = InquiryState::Answered;
    inquiry->answer = answer.answer;
    inquiry->answered_at = now;
    inquiry->answered_by = officer.id;
    inquiry->reply = to_json(answer.reply);
    inquiry->act_at = now;
    const auto look = look_with(bench, *file, *inquiry, officer, now);
    auto ruling = rule_on_case(file->at_hand(), look.counted, bench.ledger, bench.printer, bench.public_url, first_retry, now);
    ruling.owner = ruling.owner == "system" ? ruling.owner : file->office().padded();
    if (domain::is_open(ruling.to))
        ruling.due_at = due_after_inquiry(bench.ledger, *file, now);
    if (ruling.to == CaseState::InReview && answer.answer == "not-confirmed")
        ruling.reason = "inquiry-not-confirmed";
    if (const auto missed = bench.ledger.commit(unit_of(bench, officer, *file, *inquiry, before, act_at, ruling, look, now)))
        return refuse({*missed});
    return ruling.to;
}

std::expected<Inquiry, Refusal> close_inquiry(const Bench& bench, const Officer& officer, std::string_view id, Instant now) {
    auto inquiry = bench.ledger.inquiry(id);
    if (!inquiry)
        return std::unexpected{Refusal{NotFound}};
    if (auto refused = objection_at(officer, domain::Action::SendInquiry, inquiry->asked_office))
        return std::unexpected{std::move(*refused)};
    const auto before = inquiry->state;
    const auto record = bench.ledger.case_by_id(inquiry->case_id);
    if (awaits_answer(before) || before == InquiryState::Closed || !record || domain::is_open(record->state))
        return std::unexpected{not_now(before)};
    inquiry->state = InquiryState::Closed;
    inquiry->closed_at = now;
    inquiry->closed_by = officer.id;
    if (const auto missed = bench.ledger.commit(
            {InquiryMoved{*inquiry, before, inquiry->act_at}, inquiry_event(*inquiry, officer.id, "inquiry-result-told", now)}))
        return std::unexpected{Refusal{*missed}};
    return *inquiry;
}

}  // namespace kuaiban::casework
