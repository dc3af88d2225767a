#include <algorithm>

#include "web/pages/appointment_words.hpp"
#include "web/pages/draft_pages.hpp"

namespace kuaiban::web::pages {

using casework::section_names;

http::Response show_tasks(Frame& frame, const DraftPage& draft) {
    const auto& document = draft.draft.document;
    const auto is_done = [&](std::string_view section) { return document.is_done(section); };
    auto page = start_page(frame);
    page.set("BACK_HREF", "/my/drafts").set("SERVICE_NAME", draft.item.say(frame.tag(), "name"));
    const auto code = domain::DivisionCode::parse(draft.draft.record.office);
    const auto office = code ? frame.catalogue->divisions().office(*code) : std::nullopt;
    page.set_optional("OFFICE", office ? office->district + office->name : std::string{})
        .set("OFFICE_HREF", draft.path("office"));
    add_tasks(page, frame, draft, "");
    page.set("DONE_COUNT", std::to_string(std::ranges::count_if(section_names, is_done)));
    page.set("TASK_COUNT", std::to_string(std::size(section_names)));
    if (document.all_done())
        page.set_optional("CHECK_HREF", draft.path("check"));
    else
        page.set("NEXT_HREF", draft.path(*std::ranges::find_if_not(section_names, is_done))).show("NOT_READY");
    if (const auto booked = open_appointment_for_draft(frame, draft.draft.record.id))
        page.set_optional("APPOINTMENT_HREF", "/appointments/" + booked->id).set("APPOINTMENT_WHEN", when_of(frame, *booked));
    else
        page.set_optional("BOOK_HREF", "/appointments/new?draft=" + draft.draft.record.id);
    return show(frame, "tasks", page);
}

http::Response throw_away_draft(Frame& frame, const DraftPage& draft) {
    if (!frame.was_posted("discard"))
        return redirect(frame, draft.path());
    frame.services.drafts.throw_away(frame.account(), draft.draft.record.id);
    return redirect(frame, "/my/drafts");
}

}  // namespace kuaiban::web::pages
