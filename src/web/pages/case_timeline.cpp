#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>
#include <optional>

#include "definition/json_text.hpp"

#include "web/pages/case_words.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using casework::CaseEventRecord;
using casework::CaseRecord;
using definition::text_at;
using domain::CaseEvent;
using domain::CaseState;

/// What an officer's event tells: who, from which office, in which words.
struct Told {
    explicit Told(const CaseEventRecord& event) {
        if (!event.detail.empty())
            detail = json::parse(event.detail).as_object();
    }
    std::string who(const Frame& frame) const {
        const auto officer = text_at(detail, "officer");
        return officer.empty() ? "" : fmt::format("{} · {}", office_name(frame, text_at(detail, "office")), officer);
    }
    json::object detail;
};

/// Sentences one after another, as the language joins them.
std::string joined(const Frame& frame, std::initializer_list<std::string> sentences) {
    std::string all;
    for (const auto& one : sentences)
        if (!one.empty())
            all += (all.empty() || frame.language != Language::English ? "" : " ") + one;
    return all;
}

std::string quoted(const Frame& frame, const Told& told) {
    const auto words = text_at(told.detail, "words");
    return words.empty() ? "" : frame.text("run.step.officers-words", {{"words", words}});
}

struct StepWords {
    std::string title, why, who;
};

/// The certificate on paper, and in place of a lost one.
std::optional<StepWords> words_of_paper(const Frame& frame, const CaseEventRecord& event, const Told& told) {
    constexpr std::string_view kinds[] = {"paper-requested", "paper-printed", "paper-handed-over", "paper-cancelled",
                                          "certificate-replaced"};
    if (std::ranges::find(kinds, event.kind) == std::end(kinds))
        return std::nullopt;
    const auto office = text_at(told.detail, told.detail.contains("paper_office") ? "paper_office" : "office");
    return StepWords{
        frame.text(fmt::format("run.paper.step.{}", event.kind), {{"office", office.empty() ? "" : office_name(frame, office)}}),
        "", told.who(frame)};
}

/// What a step that was taken says to the couple; nothing: it is none of theirs, or the state it led to says it.
std::optional<StepWords> words_of(const Frame& frame, const CaseRecord& record, const CaseEventRecord& event) {
    const Told told{event};
    const auto reason = [&](std::string_view part) { return text_of_reason(frame, record, event.reason, part); };
    const auto title = [&](std::string_view key) {
        return frame.text(fmt::format("run.step.{}", key), {{"reason", reason("title")}});
    };
    const auto by_officer = [&](std::string_view key) {
        return StepWords{title(key), joined(frame, {reason("means"), quoted(frame, told)}), told.who(frame)};
    };
    const auto against_them = [&](std::string_view key) {
        const auto ground = frame.text("run.step.ground", {{"ground", reason("ground")}});
        return StepWords{title(key), joined(frame, {reason("means"), quoted(frame, told), ground, reason("remedy")}),
                         told.who(frame)};
    };
    if (event.kind == "certificate-revoked")
        return against_them("certificate-revoked");
    const auto place = [&](std::string_view key) { return frame.text(key, {{"place", text_at(told.detail, "addressee")}}); };
    if (event.kind == "rerouted")
        return StepWords{frame.text("run.step.rerouted"), frame.text("run.step.rerouted-why"), office_name(frame, record.owner)};
    if (event.kind == "escalated")
        return StepWords{frame.text("run.step.escalated"), frame.text("run.step.escalated-why"), frame.text("run.step.system")};
    if (event.kind == "correction-prolonged")
        return StepWords{frame.text("run.step.correction-prolonged"), frame.text("run.step.correction-prolonged-why"),
                         frame.text("run.step.system")};
    if (auto paper = words_of_paper(frame, event, told))
        return paper;
    const auto kind = domain::case_event(event.kind);
    if (!kind)
        return std::nullopt;
    switch (*kind) {
    case CaseEvent::Submitted:
        return StepWords{
            frame.text("run.step.submitted"),
            frame.text("run.step.version",
                       {{"day", day_in_words(frame.language, domain::CalendarDate::parse(record.service_version).value())}}),
            ""};
    case CaseEvent::Consistent:
        return StepWords{frame.text("run.step.issued"), frame.text("run.step.issued-why"), owner_name(frame, record)};
    case CaseEvent::Retried:
        return StepWords{frame.text("run.step.retried"), frame.text("run.step.retried-why"), frame.text("run.step.system")};
    case CaseEvent::IssuedByOfficer: return by_officer("issued");
    case CaseEvent::CorrectionAsked: return by_officer("correction-asked");
    case CaseEvent::Resubmitted: return StepWords{frame.text("run.step.resubmitted"), frame.text("run.step.resubmitted-why"), ""};
    case CaseEvent::CorrectionDeadlinePassed:
        return StepWords{frame.text("run.step.correction-deadline-passed"), reason("means"), frame.text("run.step.system")};
    case CaseEvent::InquirySent: return StepWords{place("run.step.inquiry-sent"), reason("means"), told.who(frame)};
    case CaseEvent::InquiryAnswered: return StepWords{place("run.step.inquiry-answered"), "", ""};
    case CaseEvent::InquiryUnanswered:
        return StepWords{frame.text("run.step.inquiry-unanswered"), reason("means"), frame.text("run.step.system")};
    case CaseEvent::CalledToCounter: return by_officer("called-to-counter");
    case CaseEvent::ReturnedFromCounter: return by_officer("returned-from-counter");
    case CaseEvent::Refused: return against_them("refused-because");
    case CaseEvent::Withdrawn: return StepWords{frame.text("run.step.withdrawn"), reason("next"), ""};
    default: return std::nullopt;
    }
}

/// The one step that is under way: what is waited for, since when, and who takes over.
void add_wait_for_register(PageData& page, const Frame& frame, const CaseRecord& record, domain::Instant since) {
    const auto who = silent_register(record.reason);
    auto& step = page.section("STEP");
    step.set("STEP_TITLE",
             frame.text("run.step.waiting", {{"department", who.empty() ? "" : frame.text(fmt::format("run.department.{}", who))},
                                             {"since", domain::china_clock(since)},
                                             {"next", record.next_check_at ? domain::china_clock(*record.next_check_at) : ""}}));
    step.set_optional("STEP_TIME", time_in_words(frame.language, since, frame.now()));
    step.set_optional("STEP_WHY", frame.text("run.step.waiting-why"));
    step.set_optional("STEP_WHO", frame.text("run.step.waiting-system"));
    step.show("WAITING");
}

/// `asked`: the event that led here, where an officer took it.
void add_present_step(PageData& page, const Frame& frame, const CaseRecord& record, domain::Instant since,
                      const std::optional<CaseEventRecord>& asked) {
    if (record.state == CaseState::Waiting)
        return add_wait_for_register(page, frame, record, since);
    auto& step = page.section("STEP");
    step.set("STEP_TITLE", frame.text(fmt::format("run.step.{}", domain::name_of(record.state)),
                                      {{"reason", reason_text(frame, record, "title")}}));
    step.set_optional("STEP_TIME", time_in_words(frame.language, since, frame.now()));
    std::string why = reason_text(frame, record, "means"), who;
    if (asked) {
        const Told told{*asked};
        why = joined(frame, {why, quoted(frame, told)});
        who = told.who(frame);
    }
    step.set_optional("STEP_WHY", joined(frame, {why, reason_text(frame, record, "next")}));
    step.set_optional("STEP_WHO", who.empty() ? owner_name(frame, record) : who);
    if (record.due_at)
        step.set_optional("STEP_CLOCK",
                          frame.text("run.step.latest", {{"due", time_in_words(frame.language, *record.due_at, frame.now())}}));
    step.show("WAITING");
}

void add_planned_step(PageData& page, const Frame& frame, std::string_view key, std::string_view who) {
    auto& step = page.section("STEP");
    step.set("STEP_TITLE", frame.text(fmt::format("run.step.{}", key)));
    step.set_optional("STEP_WHY", frame.text(fmt::format("run.step.{}-why", key))).set_optional("STEP_WHO", who);
    step.show("AHEAD");
}

}  // namespace

void add_timeline(PageData& page, const Frame& frame, const CaseRecord& record) {
    const auto events = frame.services.ledger.events_of(record.id);
    const CaseEventRecord* present = nullptr;       // what led to the state it is in: shown as the step under way
    if (domain::is_open(record.state))
        for (const auto& event : events)
            if (event.to == domain::name_of(record.state))
                present = &event;
    for (const auto& event : events) {
        const auto words = &event == present ? std::nullopt : words_of(frame, record, event);
        if (!words)
            continue;
        auto& step = page.section("STEP").set("STEP_TITLE", words->title);
        step.set_optional("STEP_TIME", time_in_words(frame.language, event.at, frame.now()));
        step.set_optional("STEP_WHY", words->why).set_optional("STEP_WHO", words->who);
        step.show("PAST");
    }
    if (!domain::is_open(record.state))
        return;
    add_present_step(page, frame, record, present ? present->at : record.submitted_at,
                     present ? std::optional{*present} : std::nullopt);
    if (record.state == CaseState::Waiting)
        add_planned_step(page, frame, "decision", office_name(frame, record.office));
    add_planned_step(page, frame, "certificate", "");
}

std::string what_the_officer_asks(const Frame& frame, const CaseRecord& record) {
    const auto event = record.state == CaseState::ToCounter ? CaseEvent::CalledToCounter : CaseEvent::CorrectionAsked;
    std::optional<Told> told;
    for (const auto& one : frame.services.ledger.events_of(record.id))
        if (one.kind == domain::name_of(event))
            told.emplace(one);
    if (!told)
        return {};
    const auto due = record.due_at ? time_in_words(frame.language, *record.due_at, frame.now()) : std::string{};
    if (event == CaseEvent::CalledToCounter) {
        const auto where = text_at(told->detail, "where");
        return frame.text("run.to-do.called", {{"where", where.empty() ? office_name(frame, record.owner) : where},
                                               {"bring", text_at(told->detail, "bring")},
                                               {"reason", reason_text(frame, record, "title")},
                                               {"due", due}});
    }
    std::vector<std::string> fields;
    for (const auto& field : told->detail.at("fields").as_array())
        fields.emplace_back(field.as_string());
    return frame.text("run.to-do.correct", {{"fields", fields_in_words(frame, record, fields)}, {"due", due}});
}

}  // namespace kuaiban::web::pages
