#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "casework/review/clock_changes.hpp"
#include "casework/review/undelivered.hpp"
#include "casework/review/work_list.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::Action;

constexpr int most_rows = 200;

struct Kind {
    std::string_view name, section;
};
constexpr std::array kinds{Kind{"assigned", "BLUE"},         Kind{"due-soon", "AMBER"},         Kind{"overdue", "RED"},
                           Kind{"escalated", "RED"},         Kind{"inquiry-received", "BLUE"},  Kind{"inquiry-due-soon", "AMBER"},
                           Kind{"inquiry-answered", "BLUE"}, Kind{"inquiry-unanswered", "RED"}, Kind{"inquiry-result", "BLUE"},
                           Kind{"inquiry-ended", "BLUE"},    Kind{"notify-place", "AMBER"},     Kind{"material-due", "AMBER"},
                           Kind{"material-overdue", "RED"},  Kind{"rating-received", "BLUE"},   Kind{"rating-due-soon", "AMBER"},
                           Kind{"rating-overdue", "RED"},    Kind{"rating-escalated", "RED"}};

std::string number_of(const StaffFrame& frame, const casework::OfficerNotice& notice) {
    if (!notice.inquiry_id.empty())
        if (const auto inquiry = frame.services.ledger.inquiry(notice.inquiry_id))
            return inquiry->number;
    const auto record = frame.services.ledger.case_by_id(notice.case_id);
    return record ? record->number.in_fours() : std::string{};
}

/// Where it is done.
std::string href_of(const casework::OfficerNotice& notice) {
    if (notice.kind.starts_with("rating-"))
        return "/staff/ratings";
    if (!notice.inquiry_id.empty())
        return fmt::format("/staff/inquiries/{}", notice.inquiry_id);
    return notice.kind.starts_with("material-") ? fmt::format("/staff/counter/cases/{}/materials", notice.case_id)
                                                : fmt::format("/staff/cases/{}", notice.case_id);
}

void add_notice(PageData& page, const StaffFrame& frame, const casework::OfficerNotice& notice) {
    const auto* const kind = std::ranges::find(kinds, notice.kind, &Kind::name);
    auto& row = page.section("TO_DO");
    row.set("TO_DO_TEXT", frame.text(fmt::format("run.desk.notice.{}", kind == kinds.end() ? "other" : kind->name),
                                     {{"number", number_of(frame, notice)}}))
        .set("TO_DO_AT", moment(frame, notice.at))
        .set("TO_DO_HREF", href_of(notice))
        .show(kind == kinds.end() ? "BLUE" : kind->section);
    if (notice.due_at)
        row.set_optional("TO_DO_DUE", frame.text("run.desk.due-at", {{"time", moment(frame, *notice.due_at)}}));
}

/// Revocations of this officer's offices that wait for a second one.
void add_revocations(PageData& page, const StaffFrame& frame) {
    PageData* list = nullptr;
    for (const auto& proposal : frame.services.ledger.open_revocations()) {
        const auto record = frame.services.ledger.case_by_id(proposal.case_id);
        if (!record || proposal.proposed_by == frame.officer().id ||
            !frame.may(Action::ConfirmRevocation, office_or_own(frame, record->owner)))
            continue;
        list = list ? list : &page.section("CONFIRM");
        list->section("REVOCATION")
            .set("REVOCATION_HREF", fmt::format("/staff/revocations/{}", proposal.id))
            .set("REVOCATION_TEXT",
                 frame.text("run.desk.revocation", {{"number", record->number.in_fours()},
                                                    {"reason", reason_in_words(frame, record->service, proposal.reason)}}))
            .set("REVOCATION_AT", moment(frame, proposal.proposed_at));
    }
}

/// Messages that reached nobody: the office's, whoever of it has the time.
void add_calls(PageData& page, const StaffFrame& frame) {
    const auto waiting = frame.services.undelivered.undelivered_of(frame.officer().office, most_rows);
    if (waiting.empty())
        return;
    auto& list = page.section("PHONE");
    for (const auto& one : waiting) {
        const auto record = frame.services.ledger.case_by_id(one.message.case_id);
        list.section("CALL")
            .set("CALL_HREF", fmt::format("/staff/messages/{}", one.message.id))
            .set("CALL_TEXT", frame.text("run.desk.call", {{"number", record ? record->number.in_fours() : ""},
                                                           {"mobile", one.message.to.masked()}}))
            .set("CALL_AT", moment(frame, one.message.queued_at));
    }
}

/// Nothing to be told: then when the officer's next case is due.
std::string nothing(const StaffFrame& frame) {
    const casework::WorkListFilter mine{.office = frame.officer().office, .officer_id = frame.officer().id};
    const auto first = casework::look_at_work_list(frame.services.ledger, frame.officer(), mine, {}, 1);
    return first && !first->rows.empty() && first->rows.front().due_at
               ? frame.text("run.desk.no-notices-next", {{"due", moment(frame, *first->rows.front().due_at)}})
               : frame.text("run.desk.no-notices");
}

http::Response show_to_dos(StaffFrame& frame) {
    auto page = start_staff_page(frame);
    const auto notices = frame.services.ledger.notices_of(frame.officer().id, most_rows);
    add_revocations(page, frame);
    add_calls(page, frame);
    if (notices.empty())
        page.section("NONE").set("NONE_TEXT", nothing(frame));
    else
        page.show("DONE");
    for (const auto& notice : notices)
        add_notice(page, frame, notice);
    return show(frame, "staff-to-dos", page);
}

http::Response done(StaffFrame& frame) {
    frame.services.ledger.commit({casework::NoticesDone{frame.officer().id, "", frame.now()}});
    return redirect(frame, "/staff/to-dos");
}

}  // namespace

void add_to_dos_page(StaffRouter& staff) {
    staff.get("/staff/to-dos", Action::DoToDos, own_office(), show_to_dos);
    staff.post("/staff/to-dos", Action::DoToDos, own_office(), done);
}

}  // namespace kuaiban::web::staff
