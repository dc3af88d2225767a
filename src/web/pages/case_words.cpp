#include "web/pages/case_words.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/issue_certificate.hpp"

namespace kuaiban::web::pages {

namespace json = boost::json;

namespace {

using domain::CaseState;

std::string text_at(const json::object& object, std::string_view key) {
    const auto* found = object.if_contains(key);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

const definition::ServiceVersion* version_of(const Frame& frame, const casework::CaseRecord& record) {
    const auto* item = frame.catalogue->find(record.service);
    return item ? item->version(record.service_version) : nullptr;
}

/// "marriages-no-answer" → "marriages"
std::string_view silent_register(std::string_view reason) {
    constexpr std::string_view ending = "-no-answer";
    return reason.ends_with(ending) ? reason.substr(0, reason.size() - ending.size()) : std::string_view{};
}

/// The spouse this reader is not: by the number they verified, else by the mobile the case names; empty for anybody else.
std::string_view other_spouse(const Frame& frame, const casework::CaseRecord& record) {
    if (!frame.visit.visitor)
        return {};
    const auto& account = frame.account();
    const auto document = json::parse(record.document).as_object();
    const auto is = [&](const char* role) {
        const auto& spouse = document.at(role).as_object();
        return account.person ? text_at(spouse, "id_number") == account.person->id_number.reveal()
                              : text_at(spouse, "mobile") == account.mobile.reveal();
    };
    return is("woman") ? "man" : is("man") ? "woman" : "";
}

/// The reason as this reader may know it: what was found only in the other spouse's facts is told to that spouse alone,
/// here as in the messages.
std::string told_reason(const Frame& frame, const casework::CaseRecord& record) {
    const auto other = other_spouse(frame, record);
    const auto check = json::parse(record.findings);
    const auto* findings = check.is_object() ? check.get_object().if_contains("findings") : nullptr;
    bool named = false;
    if (!other.empty() && findings && findings->is_array())
        for (const auto& finding : findings->get_array())
            if (text_at(finding.as_object(), "reason") == record.reason) {
                if (text_at(finding.as_object(), "subject") != other)
                    return record.reason;
                named = true;
            }
    return named ? "concerns-spouse" : record.reason;
}

int steps_done(CaseState state) {
    switch (state) {
    case CaseState::Issued:
    case CaseState::Refused:
    case CaseState::Withdrawn: return 4;
    case CaseState::InReview:
    case CaseState::AwaitingCorrection:
    case CaseState::InInquiry:
    case CaseState::ToCounter: return 2;
    default: return 1;
    }
}

}  // namespace

std::string_view state_colour(CaseState state) noexcept {
    switch (state) {
    case CaseState::Issued: return "STATE_GREEN";
    case CaseState::Refused: return "STATE_RED";
    case CaseState::Withdrawn:
    case CaseState::Draft: return "STATE_SLATE";
    case CaseState::InReview:
    case CaseState::InInquiry: return "STATE_BLUE";
    default: return "STATE_AMBER";
    }
}

std::string state_text(const Frame& frame, const casework::CaseRecord& record) {
    return frame.text(fmt::format("run.state.{}", domain::name_of(record.state)));
}

std::string service_name(const Frame& frame, std::string_view slug) {
    const auto* item = frame.catalogue->find(slug);
    return item ? std::string{item->say(frame.tag(), "name")} : std::string{slug};
}

std::string office_name(const Frame& frame, std::string_view office) {
    const auto code = domain::DivisionCode::parse(office);
    const auto found = code ? frame.catalogue->divisions().office(*code) : std::nullopt;
    return found ? found->name : std::string{office};
}

std::string owner_name(const Frame& frame, const casework::CaseRecord& record) {
    return record.owner == "system" ? frame.text("run.step.system") : office_name(frame, record.owner);
}

std::string reason_text(const Frame& frame, const casework::CaseRecord& record, std::string_view part) {
    const auto* version = version_of(frame, record);
    const auto key = fmt::format("reason.{}.{}", told_reason(frame, record), part);
    return version && version->texts(frame.tag()).has(key) ? std::string{version->texts(frame.tag()).say(key)} : std::string{};
}

std::string case_line(const Frame& frame, const casework::CaseRecord& record) {
    if (record.state == CaseState::Waiting) {
        const auto who = silent_register(record.reason);
        return frame.text(
            "run.line.waiting",
            {{"department", who.empty() ? frame.text("run.step.system") : frame.text(fmt::format("run.department.{}", who))},
             {"next", record.next_check_at ? time_in_words(frame.language, *record.next_check_at, frame.now()) : ""}});
    }
    return frame.text(fmt::format("run.line.{}", domain::name_of(record.state)),
                      {{"reason", reason_text(frame, record, "title")},
                       {"office", office_name(frame, record.office)},
                       {"due", record.due_at ? time_in_words(frame.language, *record.due_at, frame.now()) : ""}});
}

void add_my_case_card(PageData& page, const Frame& frame, const casework::CaseRecord& record) {
    auto& card = page.section("MINE");
    card.set("CASE_HREF", "/cases/" + record.id).set("SERVICE_NAME", service_name(frame, record.service));
    card.set("CASE_NUMBER", record.number.in_fours())
        .set("STATE_TEXT", state_text(frame, record))
        .set("CASE_LINE", case_line(frame, record));
    for (int step = 1; step <= 4; ++step)
        card.section("BAR").show(
            step <= steps_done(record.state) ? "BAR_DONE" : (step == steps_done(record.state) + 1 ? "BAR_NOW" : "BAR_LATER"));
    if (record.state == CaseState::Waiting || record.state == CaseState::InReview)
        card.show("NOTHING_TO_DO");
}

namespace {

/// The one step that is under way, if any: what is waited for, since when, and who takes over.
void add_present_step(PageData& page, const Frame& frame, const casework::CaseRecord& record, domain::Instant since) {
    if (record.state == CaseState::Waiting) {
        const auto who = silent_register(record.reason);
        auto& step = page.section("STEP");
        step.set("STEP_TITLE", frame.text("run.step.waiting",
                                          {{"department", who.empty() ? "" : frame.text(fmt::format("run.department.{}", who))},
                                           {"since", domain::china_clock(since)},
                                           {"next", record.next_check_at ? domain::china_clock(*record.next_check_at) : ""}}));
        step.set_optional("STEP_TIME", time_in_words(frame.language, since, frame.now()));
        step.set_optional("STEP_WHY", frame.text("run.step.waiting-why"));
        step.set_optional("STEP_WHO", frame.text("run.step.waiting-system"));
        step.show("WAITING");
        return;
    }
    auto& step = page.section("STEP");
    step.set("STEP_TITLE", frame.text(fmt::format("run.step.{}", domain::name_of(record.state)),
                                      {{"reason", reason_text(frame, record, "title")}}));
    step.set_optional("STEP_TIME", time_in_words(frame.language, since, frame.now()));
    step.set_optional("STEP_WHY", reason_text(frame, record, "means") + (frame.language == Language::English ? " " : "") +
                                      reason_text(frame, record, "next"));
    step.set_optional("STEP_WHO", owner_name(frame, record));
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

void add_timeline(PageData& page, const Frame& frame, const casework::CaseRecord& record) {
    domain::Instant since = record.submitted_at;
    const auto past = [&](std::string_view key, domain::Instant at, std::string_view why, std::string_view who) {
        auto& step = page.section("STEP");
        step.set("STEP_TITLE", frame.text(fmt::format("run.step.{}", key)));
        step.set_optional("STEP_TIME", time_in_words(frame.language, at, frame.now()));
        step.set_optional("STEP_WHY", why).set_optional("STEP_WHO", who);
        step.show("PAST");
    };
    for (const auto& event : frame.services.ledger.events_of(record.id)) {
        if (event.kind == "submitted")
            past("submitted", event.at,
                 frame.text("run.step.version",
                            {{"day", day_in_words(frame.language, domain::CalendarDate::parse(record.service_version).value())}}),
                 "");
        else if (event.kind == "register-silent")
            since = event.at;
        else if (event.kind == "consistent" || event.kind == "issued-by-officer")
            past("issued", event.at, frame.text("run.step.issued-why"), owner_name(frame, record));
        else if (event.kind == "retried")
            past("retried", event.at, frame.text("run.step.retried-why"), frame.text("run.step.system"));
        else if (event.kind == "withdrawn")
            past("withdrawn", event.at, "", "");
        else if (event.to == domain::name_of(record.state))
            since = event.at;
    }
    if (!domain::is_open(record.state))
        return;
    add_present_step(page, frame, record, since);
    if (record.state == CaseState::Waiting)
        add_planned_step(page, frame, "decision", office_name(frame, record.office));
    add_planned_step(page, frame, "certificate", "");
}

namespace {}  // namespace

json::object face_of(const casework::Certificate& certificate) {
    return json::parse(certificate.face).as_object();
}

std::string in_fours(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += ' ';
        text += digits[i];
    }
    return text;
}

void add_certificate_card(PageData& page, const Frame& frame, const casework::Certificate& certificate) {
    const auto face = face_of(certificate);
    const auto ordinal = certificate.child_ordinal <= 3
                             ? frame.text(fmt::format("run.ordinal.{}", certificate.child_ordinal))
                             : frame.text("run.ordinal.many", {{"number", std::to_string(certificate.child_ordinal)}});
    page.set("CERT_TITLE", text_at(face, "title")).set("CERT_NUMBER", in_fours(certificate.number));
    page.set("CERT_WIFE", text_at(face, "woman")).set("CERT_HUSBAND", text_at(face, "man")).set("CERT_ORDINAL", ordinal);
    page.set("CERT_ISSUER", text_at(face, "issuer"));
    page.set("CERT_DATE", day_in_words(frame.language, domain::CalendarDate::parse(certificate.issued_on).value()));
    page.set("CERT_VALIDITY", frame.text("run.validity.none"));
    page.set("QR_SRC", fmt::format("/cases/{}/certificate/qr.svg", certificate.case_id));
}

}  // namespace kuaiban::web::pages
