#include "web/pages/draft_pages.hpp"

#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

void add_draft_pages(http::Router& router, Services& services) {
    member_get(router, services, "/drafts/{id}", of_draft(show_tasks));
    member_post(router, services, "/drafts/{id}", of_draft(throw_away_draft));

    for (const char* section : {"woman", "man"}) {
        const auto pattern = std::string{"/drafts/{id}/"} + section;
        member_get(router, services, pattern,
                   of_draft([section](Frame& frame, const DraftPage& draft) { return show_spouse_part(frame, draft, section); }));
        member_post(router, services, pattern,
                    of_draft([section](Frame& frame, const DraftPage& draft) { return save_spouse_part(frame, draft, section); }),
                    [section](Frame& frame) { keep_spouse_part(frame, section); });
    }
    member_get(router, services, "/drafts/{id}/application", of_draft(show_application_part));
    member_post(router, services, "/drafts/{id}/application", of_draft(save_application_part), keep_application_part);

    member_get(router, services, "/drafts/{id}/children", of_draft(show_children));
    member_post(router, services, "/drafts/{id}/children", of_draft(save_children));
    member_get(router, services, "/drafts/{id}/children/{place}", of_draft(show_child));  // "new", or its place in the list
    member_post(router, services, "/drafts/{id}/children/{place}", of_draft(save_child), keep_child);

    member_get(router, services, "/drafts/{id}/spouse", of_draft(show_spouse_agreement));
    member_post(router, services, "/drafts/{id}/spouse", of_draft(ask_or_record_agreement));

    member_get(router, services, "/drafts/{id}/check", of_draft(show_check));
    member_post(router, services, "/drafts/{id}/check", submit_draft);
    member_post(router, services, "/drafts/{id}/submit", submit_draft);
    member_get(router, services, "/cases/{id}/submitted", show_submitted);
}

}  // namespace kuaiban::web::pages
