#include "web/pages/draft_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kuaiban::web::pages {

using casework::section_names;

std::string DraftPage::path(std::string_view below) const {
    return below.empty() ? "/drafts/" + draft.record.id : fmt::format("/drafts/{}/{}", draft.record.id, below);
}

std::optional<DraftPage> find_draft(const Frame& frame, const casework::Account& account) {
    auto draft = frame.services.drafts.find(account, frame.request.path_value("id"));
    const auto* item = draft ? frame.catalogue->find(draft->record.service) : nullptr;
    const auto* version = item ? item->version_on(domain::china_date(frame.now())) : nullptr;
    if (!version)
        return std::nullopt;
    return DraftPage{std::move(*draft), *item, *version};
}

http::Response show_receipt_or_not_found(const Frame& frame) {
    const auto receipt = frame.services.ledger.receipt_of(frame.account().id, frame.request.path_value("id"));
    return receipt ? redirect(frame, fmt::format("/cases/{}/submitted", receipt->receipt)) : show_not_found(frame);
}

PageHandler of_draft(DraftHandler handler) {
    return [handler = std::move(handler)](Frame& frame) {
        auto draft = find_draft(frame, frame.account());
        if (!draft)
            return show_receipt_or_not_found(frame);
        if (!draft->draft.document.promise)
            return redirect(frame, draft->path("promise"));
        return handler(frame, std::move(*draft));
    };
}

void add_tasks(PageData& page, const Frame& frame, const DraftPage& draft, std::string_view now) {
    int number = 0;
    for (const auto section : section_names) {
        const bool done = draft.draft.document.is_done(section);
        const char* state = section == now ? "now" : done ? "done" : "todo";
        auto& task = page.section("TASK").set("TASK_NUMBER", std::to_string(++number));
        task.set("TASK_NAME", frame.text(fmt::format("run.part.{}", section))).set("TASK_HREF", draft.path(section));
        task.set("TASK_STATE", frame.text(fmt::format("run.task.{}", state)))
            .show(section == now ? "NOW"
                  : done         ? "DONE"
                                 : "TODO");
    }
    page.set_optional("SAVED_AT", time_in_words(frame.language, draft.draft.record.saved_at, frame.now()));
}

void add_part_frame(PageData& page, const Frame& frame, const DraftPage& draft, std::string_view section) {
    const auto number = std::ranges::find(section_names, section) - std::begin(section_names) + 1;
    page.set("BACK_HREF", draft.path()).set("PART_TITLE", frame.text(fmt::format("run.part.{}", section)));
    page.set("EYEBROW", frame.text("run.part.eyebrow", {{"service", std::string{draft.item.say(frame.tag(), "name")}},
                                                        {"number", std::to_string(number)},
                                                        {"count", std::to_string(std::size(section_names))}}));
    add_tasks(page, frame, draft, section);
}

std::string after_part(const Frame& frame, const DraftPage& draft, std::string_view section) {
    const auto& document = draft.draft.document;
    const auto undone = [&](std::string_view other) { return other != section && !document.is_done(other); };
    const auto here = std::ranges::find(section_names, section);
    auto next = std::find_if(here, std::end(section_names), undone);
    if (next == std::end(section_names))
        next = std::ranges::find_if(section_names, undone);
    const bool from_check = frame.request.query_value("back") == "check";
    if (next == std::end(section_names) || (from_check && document.all_done()))
        return draft.path("check");
    return draft.path(*next);
}

void summarise_elsewhere(PageData& page, const Frame& frame, const domain::Refusals& refusals,
                         const std::function<std::string(const domain::Refusal&)>& href_of) {
    if (refusals.empty())
        return;
    auto& box = page.section("PAGE_ERRORS").set("ERROR_COUNT", std::to_string(refusals.size()));
    box.show("KEPT");
    for (const auto& refusal : refusals) {
        auto& row = box.section("ERROR_ROW").set("ERROR_TEXT", frame.services.pages.sentence(frame.language, refusal));
        if (const auto href = href_of(refusal); !href.empty())
            row.section("LINK_ERROR").set("ERROR_HREF", href);
        else
            row.show("WHOLE_ERROR");
    }
}

}  // namespace kuaiban::web::pages
