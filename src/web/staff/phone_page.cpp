#include <fmt/format.h>

#include "casework/review/tell_by_phone.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::Action;
using domain::RefusalCode;

Subject message_in_path() {
    return {"message", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto found = frame.services.undelivered.undelivered(frame.request.path_value("id"));
                return found ? std::optional{office_or_own(frame, found->office)} : std::nullopt;
            }};
}

http::Response refused(const StaffFrame& frame, const domain::Refusal& refusal) {
    return show_staff_error(frame, refusal.code == RefusalCode::VersionConflict ? 412 : 404,
                            frame.services.pages.sentence(frame.language, refusal));
}

http::Response show_call(StaffFrame& frame) {
    const auto found = casework::open_call(frame.services.ledger, frame.services.undelivered, frame.officer(),
                                           frame.request.path_value("id"), frame.now());
    if (!found)
        return refused(frame, found.error());
    const auto record = frame.services.ledger.case_by_id(found->message.case_id);
    auto page = start_staff_page(frame);
    page.set("CASE_HREF", fmt::format("/staff/cases/{}", found->message.case_id))
        .set("CASE_NUMBER", record ? record->number.in_fours() : "")
        .set("MOBILE", found->message.to.reveal())
        .set("MESSAGE_TEXT", found->message.text)
        .set("MESSAGE_AT", moment(frame, found->message.queued_at))
        .set("DONE_ACTION", fmt::format("/staff/messages/{}", found->message.id));
    return show(frame, "staff-phone", page);
}

http::Response done(StaffFrame& frame) {
    const auto refusal = casework::told_by_phone(frame.services.ledger, frame.services.undelivered, frame.officer(),
                                                 frame.request.path_value("id"), frame.now());
    return refusal ? refused(frame, *refusal) : redirect(frame, "/staff/to-dos");
}

}  // namespace

void add_phone_page(StaffRouter& staff) {
    staff.get("/staff/messages/{id}", Action::DoToDos, message_in_path(), show_call);
    staff.post("/staff/messages/{id}", Action::DoToDos, message_in_path(), done);
}

}  // namespace kuaiban::web::staff
