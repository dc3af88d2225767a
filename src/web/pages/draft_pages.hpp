#pragma once

#include "web/pages/draft_page.hpp"

namespace kuaiban::web::pages {

/// The pages of the form, one file each; draft_pages.cpp holds their addresses.
http::Response show_tasks(Frame& frame, const DraftPage& draft);
http::Response throw_away_draft(Frame& frame, const DraftPage& draft);

http::Response show_spouse_part(Frame& frame, const DraftPage& draft, std::string_view section);
http::Response save_spouse_part(Frame& frame, const DraftPage& draft, std::string_view section);
void keep_spouse_part(Frame& frame, std::string_view section);

http::Response show_application_part(Frame& frame, const DraftPage& draft);
http::Response save_application_part(Frame& frame, const DraftPage& draft);
void keep_application_part(Frame& frame);

http::Response show_children(Frame& frame, const DraftPage& draft);
http::Response save_children(Frame& frame, const DraftPage& draft);
http::Response show_child(Frame& frame, const DraftPage& draft);
http::Response save_child(Frame& frame, const DraftPage& draft);
void keep_child(Frame& frame);

http::Response show_spouse_agreement(Frame& frame, const DraftPage& draft);
http::Response ask_or_record_agreement(Frame& frame, const DraftPage& draft);

http::Response show_check(Frame& frame, const DraftPage& draft);
http::Response submit_draft(Frame& frame);
http::Response show_submitted(Frame& frame);

}  // namespace kuaiban::web::pages
