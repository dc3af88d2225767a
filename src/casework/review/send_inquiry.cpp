#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/review/clock.hpp"
#include "casework/review/decision_messages.hpp"
#include "casework/review/decision_rules.hpp"
#include "casework/review/inquire.hpp"
#include "casework/review/inquiry_parts.hpp"
#include "casework/review/look_again.hpp"
#include "casework/review/tell_officer.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using domain::CaseEvent;
using domain::CaseState;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

constexpr auto reason = "inquiry-sent";

/// Everything one register holds against the declaration: differences, and what it does not hold.
std::vector<InquiryQuestion::Fact> facts_to_ask(const CheckResult& counted, domain::Register kind) {
    std::vector<InquiryQuestion::Fact> facts;
    for (const auto& finding : counted.findings)
        if (finding.source == kind && !finding.reason.empty() && finding.verdict != comparison::Verdict::NoAnswer)
            facts.push_back({finding.subject, finding.fact, std::string{comparison::name_of(finding.direction)}, finding.declared,
                             finding.recorded, finding.reason});
    return facts;
}

/// The place, or what it lies in: an old record may name a village that is no more.
std::optional<domain::DivisionCode> known_place(const CaseFile& file, const std::string& recorded) {
    const auto code = domain::DivisionCode::parse(recorded);
    for (const std::size_t precision : {12, 9, 6})
        if (code && precision <= code->precision() && file.divisions.exists(code->coarsened(precision)))
            return code->coarsened(precision);
    return std::nullopt;
}

/// The place whose record it is: the one the register names, else the declared household.
std::string place_of(const CaseFile& file, const std::vector<InquiryQuestion::Fact>& facts) {
    const auto& couple = file.application;
    for (const auto& fact : facts)
        if (fact.fact == "household_division" || fact.fact == "residence_division")
            for (const auto* value : {&fact.recorded, &fact.declared})
                if (const auto known = known_place(file, *value))
                    return std::string{known->text()};
    const auto& spouse = !facts.empty() && facts.front().subject == "man" ? couple.man : couple.woman;
    return std::string{spouse.household_division.text()};
}

struct Addressee {
    std::string name, office;                   ///< office: empty where it goes by letter
};
std::string filled(const std::string& pattern, const std::string& place) {
    constexpr std::string_view mark = "{place}";
    auto text = pattern;
    if (const auto at = text.find(mark); at != std::string::npos)
        text.replace(at, mark.size(), place);
    return text;
}
Addressee addressee_at(const CaseFile& file, const definition::InquiryAddressee& known, const domain::DivisionCode& place) {
    const auto seat = place.coarsened(std::min(known.precision, place.precision()));
    if (!place.is_in_city(file.divisions.city_prefix()))
        return {filled(known.outside, file.divisions.full_name(seat)), ""};
    return {filled(known.name, file.divisions.full_name(seat)), seat.padded()};
}

InquiryQuestion question_about(const CaseFile& file, std::vector<InquiryQuestion::Fact> facts, std::string words) {
    const auto person = [](const domain::Spouse& spouse) {
        return InquiryQuestion::Person{std::string{spouse.name.reveal()}, std::string{spouse.id_number.reveal()}};
    };
    return {person(file.application.woman), person(file.application.man), std::move(facts), std::move(words)};
}

std::optional<Refusal> why_not(const Bench& bench, const Officer& officer, const CaseFile& file, const InquiryOrder& order) {
    if (auto refused = objection(bench, officer, domain::Action::SendInquiry, file))
        return refused;
    if (file.record.version != order.expected_version)
        return Refusal{VersionConflict};
    if (!domain::next(file.record.state, CaseEvent::InquirySent))
        return Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(file.record.state)}}}};
    return std::nullopt;
}

/// "2026-500103-00012": year, district that asks, serial.
std::string reference(const Bench& bench, const CaseFile& file, Instant now) {
    const auto year = domain::china_date(now).iso().substr(0, 4);
    const auto district = file.office().padded().substr(0, 6);
    const auto serial = bench.ledger.next_serial(fmt::format("inquiry/{}/{}", district, year));
    return fmt::format("{}-{}-{:05}", year, district, serial);
}

/// Why it takes longer, to both spouses.
Answer told(const std::string& addressee, Instant answer_by) {
    return {.key = "message.in-inquiry",
            .kind = "in-inquiry",
            .reason = reason,
            .words = {},
            .due_at = answer_by,
            .certificate = {},
            .where = addressee,
            .bring = {}};
}

Changes unit_of(const Bench& bench, const Officer& officer, const CaseFile& file, const Inquiry& inquiry,
                const std::string& words, Instant now) {
    auto sent = event_of(file.record, CaseEvent::InquirySent, CaseState::InInquiry, officer.id, reason, "", now);
    sent.detail = boost::json::serialize(boost::json::object{{"inquiry", inquiry.id},
                                                             {"number", inquiry.number},
                                                             {"addressee", inquiry.addressee},
                                                             {"officer", officer.name},
                                                             {"office", officer.office.text()},
                                                             {"to_the_place", words}});
    Changes changes{
        move_of(file, CaseState::InInquiry, reason, inquiry.answer_by), std::move(sent),
        SpecialProcedureStarted{crypto::uuid7(), file.record.id, "inquiry", reason, now, officer.id, file.record.due_at},
        InquirySent{inquiry}};
    std::ranges::move(tell_officer(bench, inquiry.to_officer,
                                   {"inquiry-received", file.record.id, inquiry.id, inquiry.number, inquiry.answer_by, ""}, now),
                      std::back_inserter(changes));
    std::ranges::move(answer_both(bench, file, told(inquiry.addressee, inquiry.answer_by), now), std::back_inserter(changes));
    return changes;
}

}  // namespace

std::vector<InquiryChoice> inquiry_choices(const Bench& bench, const CaseFile& file, Instant now) {
    const auto look = look_again(bench, file, now);
    std::vector<InquiryChoice> choices;
    for (const auto& [kind, known] : file.version.duties().addressees) {
        auto facts = facts_to_ask(look.counted, kind);
        if (facts.empty())
            continue;
        auto division = place_of(file, facts);
        const auto addressee = addressee_at(file, known, domain::DivisionCode::parse(division).value());
        choices.push_back({kind, std::move(division), addressee.name, addressee.office.empty(), std::move(facts)});
    }
    return choices;
}

namespace {

/// An order that may be sent.
struct Judged {
    CaseFile file;
    domain::DivisionCode place;
    Addressee addressee;
    std::vector<InquiryQuestion::Fact> facts;
    std::string words;
    Instant answer_by;
};

std::expected<Judged, Refusals> judge(const Bench& bench, const Officer& officer, const InquiryOrder& order, Instant now) {
    const auto refuse = [](Refusal refusal) { return std::unexpected{Refusals{std::move(refusal)}}; };
    auto file = open_case_file(bench, order.case_id);
    if (!file)
        return refuse(file.error());
    if (auto refused = why_not(bench, officer, *file, order))
        return refuse(std::move(*refused));
    auto words = tidied(order.words);
    if (auto faults = faults_in_words(words); !faults.empty())
        return std::unexpected{std::move(faults)};
    const auto place = domain::DivisionCode::parse(order.division);
    if (!place || !file->divisions.exists(*place))
        return refuse({DivisionUnknown, "division"});
    const auto& duties = file->version.duties();
    const auto known = duties.addressees.find(order.kind);
    auto facts = facts_to_ask(look_again(bench, *file, now).counted, order.kind);
    if (known == duties.addressees.end() || facts.empty())
        return refuse({NothingToAsk, "register"});

    auto addressee = addressee_at(*file, known->second, *place);
    const auto answer_by = end_of_working_day(file->divisions, now, duties.inquiry_answer);
    return Judged{*std::move(file), *place, std::move(addressee), std::move(facts), std::move(words), answer_by};
}

}  // namespace

std::expected<std::vector<MessageQueued>, Refusals> preview_inquiry(const Bench& bench, const Officer& officer,
                                                                    const InquiryOrder& order, Instant now) {
    const auto judged = judge(bench, officer, order, now);
    if (!judged)
        return std::unexpected{judged.error()};
    return answer_both(bench, judged->file, told(judged->addressee.name, judged->answer_by), now);
}

std::expected<Inquiry, Refusals> send_inquiry(const Bench& bench, Roster& roster, const Officer& officer,
                                              const InquiryOrder& order, Instant now) {
    auto judged = judge(bench, officer, order, now);
    if (!judged)
        return std::unexpected{std::move(judged.error())};
    auto& [file, place, addressee, facts, words, answer_by] = *judged;
    const auto to_office = domain::DivisionCode::parse(addressee.office);
    Inquiry inquiry{.id = crypto::uuid7(),
                    .number = reference(bench, file, now),
                    .case_id = file.record.id,
                    .kind = order.kind,
                    .division = std::string{place.text()},
                    .addressee = addressee.name,
                    .to_office = addressee.office,
                    .to_officer = to_office ? roster.next(*to_office, now) : "",
                    .asked_office = file.office().padded(),
                    .asked_by = officer.id,
                    .state = InquiryState::Sent,
                    .sent_at = now,
                    .answer_by = answer_by,
                    .received_at = {},
                    .received_by = {},
                    .answered_at = {},
                    .answered_by = {},
                    .answer = {},
                    .notify_by = {},
                    .closed_at = {},
                    .closed_by = {},
                    .question = to_json(question_about(file, std::move(facts), words)),
                    .reply = {},
                    .act_at = reminder_before(file.divisions, answer_by, file.version.duties().due_soon)};
    if (const auto missed = bench.ledger.commit(unit_of(bench, officer, file, inquiry, words, now)))
        return std::unexpected{Refusals{{*missed}}};
    return inquiry;
}

}  // namespace kuaiban::casework
