#include "web/pages/case_words.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/issue_certificate.hpp"
#include "definition/json_text.hpp"

namespace kuaiban::web::pages {

namespace json = boost::json;
using definition::text_at;

namespace {

using domain::CaseState;

const definition::ServiceVersion* version_of(const Frame& frame, const casework::CaseRecord& record) {
    const auto* item = frame.catalogue->find(record.service);
    return item ? item->version(record.service_version) : nullptr;
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

std::string_view silent_register(std::string_view reason) noexcept {
    constexpr std::string_view ending = "-no-answer";
    return reason.ends_with(ending) ? reason.substr(0, reason.size() - ending.size()) : std::string_view{};
}

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
    if (record.owner == "system")
        return frame.text("run.step.system");
    const auto office = office_name(frame, record.owner);
    const auto officer = domain::is_open(record.state) && !record.officer_id.empty()
                             ? frame.services.ledger.officer_by_id(record.officer_id)
                             : std::nullopt;
    if (!officer)
        return office;
    if (officer->office.padded() == record.owner)
        return fmt::format("{} · {}", officer->name, office);
    return fmt::format("{} · {} ({})", officer->name, frame.catalogue->divisions().name(officer->office), office);
}

std::string reason_text(const Frame& frame, const casework::CaseRecord& record, std::string_view part) {
    return text_of_reason(frame, record, told_reason(frame, record), part);
}

std::string text_of_reason(const Frame& frame, const casework::CaseRecord& record, std::string_view reason,
                           std::string_view part) {
    const auto* version = version_of(frame, record);
    const auto key = fmt::format("reason.{}.{}", reason, part);
    return version && version->texts(frame.tag()).has(key) ? std::string{version->texts(frame.tag()).say(key)} : std::string{};
}

std::string revocation_reason(const Frame& frame, const casework::Certificate& certificate) {
    if (certificate.status == domain::CertificateStatus::Superseded)
        return frame.text(fmt::format("run.paper.superseded.{}", certificate.status_reason));
    const auto key = fmt::format("reason.{}.title", certificate.status_reason);
    if (const auto* item = frame.catalogue->find(certificate.service))
        for (const auto& version : item->versions)
            if (version.texts(frame.tag()).has(key))
                return std::string{version.texts(frame.tag()).say(key)};
    return certificate.status_reason;
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

std::string fields_in_words(const Frame& frame, const casework::CaseRecord& record, const std::vector<std::string>& fields) {
    const auto* version = version_of(frame, record);
    const bool english = frame.language == Language::English;
    std::string names;
    for (const auto& field : fields) {
        const auto dot = field.find('.');
        if (!version)
            continue;
        const auto& texts = version->texts(frame.tag());
        names += (names.empty() ? "" : english ? ", " : "、") + std::string{texts.say("section." + field.substr(0, dot))};
        if (dot != field.npos)
            names += (english ? ": " : "·") + std::string{texts.say("field." + field)};
    }
    return names;
}

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
