#include "web/staff/desk_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/sms_parts.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::CaseState;

std::string_view state_section(CaseState state) noexcept {
    switch (state) {
    case CaseState::Draft:
    case CaseState::Submitted:
    case CaseState::Checking:
    case CaseState::Waiting: return "STATE_WAITING";
    case CaseState::InReview: return "STATE_REVIEW";
    case CaseState::AwaitingCorrection: return "STATE_CORRECTION";
    case CaseState::InInquiry: return "STATE_INQUIRY";
    case CaseState::ToCounter: return "STATE_COUNTER";
    case CaseState::Issued: return "STATE_ISSUED";
    case CaseState::Refused: return "STATE_REFUSED";
    case CaseState::Withdrawn: return "STATE_WITHDRAWN";
    }
    return "STATE_WAITING";
}

std::chrono::days days_between(domain::Instant from, domain::Instant to) {
    return domain::china_date(to).days() - domain::china_date(from).days();
}

std::string late_in_words(const pages::Frame& frame, domain::Instant due) {
    const auto days = days_between(due, frame.now()).count();
    return days > 0 ? frame.text("run.desk.late", {{"days", std::to_string(days)}})
                    : frame.text("run.desk.late-today", {{"time", domain::china_clock(due)}});
}

}  // namespace

void add_state(PageData& row, const pages::Frame& frame, CaseState state) {
    row.set("STATE_NAME", state_in_words(frame, state)).show(state_section(state));
}

std::string state_in_words(const pages::Frame& frame, CaseState state) {
    return frame.text(state == CaseState::AwaitingCorrection ? std::string{"run.desk.awaiting-correction"}
                                                             : fmt::format("run.state.{}", domain::name_of(state)));
}

void add_due(PageData& row, const pages::Frame& frame, const std::optional<domain::Instant>& due) {
    if (!due)
        return;
    if (*due < frame.now())
        row.set("DUE_TEXT", late_in_words(frame, *due)).show("DUE_LATE");
    else
        row.set("DUE_TEXT", moment(frame, *due)).show(days_between(frame.now(), *due).count() == 0 ? "DUE_TODAY" : "DUE_LATER");
}

std::string moment(const pages::Frame& frame, domain::Instant at) {
    return pages::time_in_words(frame.language, at, frame.now());
}

std::string office_now(const StaffFrame& frame) {
    return fmt::format("{}·{}", office_in_words(frame, frame.officer().office), moment(frame, frame.now()));
}

std::string reason_in_words(const pages::Frame& frame, std::string_view service, std::string_view reason) {
    const auto key = fmt::format("reason.{}.title", reason);
    if (const auto* item = frame.catalogue->find(service))
        for (auto version = item->versions.rbegin(); version != item->versions.rend(); ++version)
            if (version->texts(frame.tag()).has(key))
                return std::string{version->texts(frame.tag()).say(key)};
    return std::string{reason};
}

void add_previews(PageData& page, const pages::Frame& frame, const std::vector<casework::MessageQueued>& messages) {
    for (const auto& message : messages)
        page.section("PREVIEW")
            .set("PREVIEW_TO", frame.text("run.desk.message-to", {{"mobile", message.to.masked()},
                                                                  {"parts", std::to_string(domain::sms_parts(message.text))}}))
            .set("PREVIEW_TEXT", message.text);
}

const std::string& OfficerNames::of(const std::string& id) {
    const auto found = names_.find(id);
    if (found != names_.end())
        return found->second;
    const auto officer = id.empty() ? std::nullopt : frame_.services.ledger.officer_by_id(id);
    return names_.emplace(id, officer ? officer->name : "").first->second;
}

domain::DivisionCode office_or_own(const StaffFrame& frame, std::string_view code) {
    const auto parsed = domain::DivisionCode::parse(code);
    return parsed ? *parsed : frame.officer().office;
}

std::string short_office(const pages::Frame& frame, std::string_view code) {
    const auto parsed = domain::DivisionCode::parse(code);
    return parsed ? office_in_words(frame, *parsed) : std::string{code};
}

}  // namespace kuaiban::web::staff
