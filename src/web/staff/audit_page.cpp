#include <fmt/format.h>
#include <boost/json.hpp>

#include <charconv>

#include "casework/audit/audit_log.hpp"
#include "web/pages/event_words.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::AuditFilter;
using casework::AuditLog;
using casework::SealedEntry;

constexpr int rows_a_page = 50, heads_shown = 5;
constexpr auto head_is_late = std::chrono::minutes{3};

std::uint64_t before_of(const StaffFrame& frame, std::uint64_t size) {
    const auto text = frame.request.query_value("before");
    std::uint64_t before = size;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), before);
    return read.ptr == text.data() + text.size() && !text.empty() ? std::min(before, size) : size;
}

AuditFilter filter_of(const StaffFrame& frame) {
    return {.subject_id = std::string{frame.request.query_value("subject")},
            .actor = std::string{frame.request.query_value("actor")}};
}

std::string address_of(const AuditFilter& filter) {
    if (!filter.subject_id.empty())
        return "/staff/audit?subject=" + pages::url_encode(filter.subject_id);
    return filter.actor.empty() ? "/staff/audit" : "/staff/audit?actor=" + pages::url_encode(filter.actor);
}

void add_state_of_log(PageData& page, const StaffFrame& frame, AuditLog& log, const casework::AuditState& state) {
    const auto backlog = log.backlog();
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(frame.now() - state.head_at);
    page.set("LOG_SIZE", std::to_string(state.log_size)).set("UNSEALED", std::to_string(backlog.unsealed));
    page.set("HEAD_AGE", state.head_at == domain::Instant{}
                             ? frame.text("run.staff.audit.no-head")
                             : frame.text("run.staff.audit.head-age", {{"seconds", std::to_string(age.count())}}));
    page.show(age > head_is_late ? "LATE" : "IN_TIME");
    for (const auto& head : log.last_heads(heads_shown))
        page.section("HEAD")
            .set("HEAD_AT", moment(frame, head.at))
            .set("HEAD_SIZE", std::to_string(head.log_size))
            .set("HEAD_ROOT", crypto::hex(head.root));
}

/// An officer by name and account – the auditor asks who – everybody else by what they are.
std::string actor_in_words(const StaffFrame& frame, OfficerNames& names, const std::string& actor) {
    if (actor == "system" || actor == "public")
        return frame.text(actor == "system" ? "run.step.system" : "run.looked.stranger");
    const auto& name = names.of(actor);
    return name.empty() ? frame.text("run.desk.couple") : name;
}

void add_entry(PageData& table, const StaffFrame& frame, AuditLog& log, OfficerNames& names, const SealedEntry& entry) {
    auto& row = table.section("ENTRY");
    row.set("INDEX", std::to_string(entry.log_index))
        .set("SUBJECT", log.name_of(entry.source, entry.subject_id))
        .set("SUBJECT_HREF", address_of({entry.subject_id, {}}));
    if (!entry.record) {
        row.show("GONE");
        return;
    }
    const bool about_officer = entry.record->kind == "audit-read" || frame.services.ledger.officer_by_id(entry.subject_id);
    row.section("THERE")
        .set("ENTRY_AT", moment(frame, entry.record->at))
        .set("KIND", entry.record->kind)
        .set("KIND_NAME", about_officer ? std::string{} : pages::event_in_words(frame, entry.record->kind))
        .set("ACTOR", actor_in_words(frame, names, entry.record->actor))
        .set("REASON", entry.record->reason);
}

http::Response show_audit(StaffFrame& frame, AuditLog& log) {
    const auto state = log.state();
    const auto filter = filter_of(frame);
    auto page = start_staff_page(frame);
    add_state_of_log(page, frame, log, state);
    const bool filtered = !filter.subject_id.empty() || !filter.actor.empty();
    page.set("SEARCHED", "");
    if (filtered)
        page.set_optional("ALL_HREF", "/staff/audit");
    const auto found = log.newest(filter, before_of(frame, state.log_size), rows_a_page);
    if (found.empty()) {
        page.section("EMPTY").set("EMPTY_TEXT", frame.text("run.staff.audit.empty"));
        return show(frame, "staff-audit", page);
    }
    auto& table = page.section("TABLE");
    OfficerNames names{frame};
    for (const auto& entry : found)
        add_entry(table, frame, log, names, entry);
    if (found.size() == static_cast<std::size_t>(rows_a_page) && found.back().log_index > 0)
        table.set_optional("OLDER_HREF",
                           fmt::format("{}{}before={}", address_of(filter), filtered ? '&' : '?', found.back().log_index));
    return show(frame, "staff-audit", page);
}

/// What the auditor looks for is itself something looked at.
void record(const StaffFrame& frame, const AuditFilter& filter) {
    const auto detail = boost::json::serialize(boost::json::object{{"subject", filter.subject_id}, {"actor", filter.actor}});
    frame.services.ledger.commit(
        {casework::OfficerEventRecorded{frame.officer().id, frame.now(), frame.officer().id, "audit-read", "", "", "", detail}});
}

/// A case's number or an officer's account leads to its entries. By POST: an account may be a name, and stays out of addresses.
http::Response search(StaffFrame& frame, AuditLog& log) {
    const auto typed = std::string{frame.posted("q")};
    AuditFilter filter;
    if (const auto number = domain::CaseNumber::parse(typed)) {
        if (const auto found = frame.services.ledger.case_by_number(*number))
            filter.subject_id = found->id;
    } else if (const auto officer = frame.services.ledger.officer(typed)) {
        filter.actor = officer->id;
    }
    if (filter.subject_id.empty() && filter.actor.empty()) {
        auto page = start_staff_page(frame);
        add_state_of_log(page, frame, log, log.state());
        page.set("SEARCHED", typed).set_optional("ALL_HREF", "/staff/audit");
        page.section("EMPTY").set("EMPTY_TEXT", frame.text("run.staff.audit.not-found"));
        return show(frame, "staff-audit", page);
    }
    record(frame, filter);
    return redirect(frame, address_of(filter));
}

}  // namespace

void add_audit_page(StaffRouter& staff, AuditLog& log) {
    staff.get("/staff/audit", domain::Action::ReadAudit, own_office(),
              [&log](StaffFrame& frame) { return show_audit(frame, log); });
    staff.post("/staff/audit", domain::Action::ReadAudit, own_office(), [&log](StaffFrame& frame) { return search(frame, log); });
}

}  // namespace kuaiban::web::staff
