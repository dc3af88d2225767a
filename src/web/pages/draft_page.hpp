#pragma once

#include <expected>
#include <functional>
#include <string>
#include <string_view>

#include "casework/drafts.hpp"
#include "definition/service.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// The draft a page is about, with the policy it is filled in under.
struct DraftPage {
    casework::OpenDraft draft;
    const definition::ServiceItem& item;
    const definition::ServiceVersion& version;

    std::string path(std::string_view below = {}) const;                    ///< "/drafts/<id>/woman"
    const definition::Section& section(std::string_view name) const { return *version.form().section(name); }
};

using DraftHandler = std::function<http::Response(Frame&, DraftPage)>;

/// A page about a draft: 404 where it is not this account's, its receipt once it was sent, the promise first where it was not given.
PageHandler of_draft(DraftHandler handler);
/// The draft of the path as `account` may see it; also used for what comes in after a session ended.
std::optional<DraftPage> find_draft(const Frame& frame, const casework::Account& account);

/// A draft that is not there any more: its receipt where this account sent it, so that "back" and a second click lead to what
/// they hold in hand.
http::Response show_receipt_or_not_found(const Frame& frame);

/// Fills what every part shows: where back leads, eyebrow, the parts beside it, when it was saved.
void add_part_frame(PageData& page, const Frame& frame, const DraftPage& draft, std::string_view section);
void add_tasks(PageData& page, const Frame& frame, const DraftPage& draft, std::string_view now);
/// Where to go once a part is done: back to the answers if one came from there, else the next part that is not.
std::string after_part(const Frame& frame, const DraftPage& draft, std::string_view section);

/// The error summary of a page whose errors are mended elsewhere: each leads to its page.
void summarise_elsewhere(PageData& page, const Frame& frame, const domain::Refusals& refusals,
                         const std::function<std::string(const domain::Refusal&)>& href_of);

}  // namespace kuaiban::web::pages
