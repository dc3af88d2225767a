#include <fmt/format.h>
#include <boost/json.hpp>

#include <charconv>

#include "definition/validate.hpp"
#include "web/pages/children_list.hpp"
#include "web/pages/draft_pages.hpp"
#include "web/pages/form_fields.hpp"
#include "web/pages/posted_section.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using domain::Refusals;

constexpr std::string_view section_name = "children";

std::string prefix_of(std::size_t place) {
    return fmt::format("children.{}", place);
}

std::string list_path(const Frame& frame, const DraftPage& draft) {
    return draft.path(frame.request.query_value("back") == "check" ? "children?back=check" : "children");
}

/// The place in the list that the address names; one past the end for a new child, nothing where there is none.
std::optional<std::size_t> place_of(const Frame& frame, const ChildrenList& list) {
    const auto place = frame.request.path_value("place");
    if (place == "new")
        return list.entries.size();
    std::size_t index = 0;
    const auto [end, wrong] = std::from_chars(place.data(), place.data() + place.size(), index);
    const bool is_place = wrong == std::errc{} && end == place.data() + place.size() && index < list.entries.size();
    return is_place ? std::optional{index} : std::nullopt;
}

void put(ChildrenList& list, std::size_t place, const json::object& child) {
    if (place == list.entries.size())
        list.entries.emplace_back(child);
    else
        list.entries[place] = child;
    list.open_place.clear();
    list.open_child.clear();
}

/// What is wrong with this one child, beside the others as they stand.
Refusals judge(const Frame& frame, const DraftPage& draft, ChildrenList list, std::size_t place, const json::object& child) {
    put(list, place, child);
    const auto valid =
        definition::validate_section(draft.version.form(), section_name, list.entries, draft.draft.document.answers,
                                     frame.catalogue->divisions(), domain::china_date(frame.now()));
    Refusals refusals;
    const auto path = fmt::format("children[{}]", place);
    if (!valid)
        for (auto refusal : valid.error())
            if (refusal.field.starts_with(path)) {
                refusal.field = prefix_of(place) + refusal.field.substr(path.size());
                refusals.push_back(std::move(refusal));
            }
    return refusals;
}

http::Response show_page(Frame& frame, const DraftPage& draft, std::size_t place, const json::object& child,
                         const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    add_part_frame(page, frame, draft, section_name);
    page.set("BACK_HREF", list_path(frame, draft)).set("PART_TITLE", frame.text("run.children.one"));
    const auto& section = draft.section(section_name);
    const FormFields fields{frame, errors, draft.version, section, prefix_of(place), child};
    auto& card = page.section("CARD");
    for (const auto& field : section.fields)
        fields.add(card, field.name);
    errors.summarise(page, true);
    return show(frame, "part", page, refusals.empty() ? 200 : 422);
}

}  // namespace

http::Response show_child(Frame& frame, const DraftPage& draft) {
    const auto list = read_children(draft, known_children(frame, draft, frame.account()));
    const auto place = place_of(frame, list);
    if (!place)
        return show_not_found(frame);
    const bool is_open = list.open_place == frame.request.path_value("place");
    const bool is_there = *place < list.entries.size() && list.entries[*place].is_object();
    return show_page(frame, draft, *place,
                     is_open    ? list.open_child
                     : is_there ? list.entries[*place].get_object()
                                : json::object{},
                     {});
}

http::Response save_child(Frame& frame, const DraftPage& draft) {
    auto list = read_children(draft, known_children(frame, draft, frame.account()));
    const auto place = place_of(frame, list);
    if (!place)
        return show_not_found(frame);
    const auto child = posted_section(frame, draft.section(section_name), prefix_of(*place));
    const bool later = frame.posted("then") == "later";
    auto refusals = later ? Refusals{} : judge(frame, draft, list, *place, child);
    if (!refusals.empty()) {
        list.open_place = frame.request.path_value("place");
        list.open_child = child;
    } else if (!child.empty()) {
        put(list, *place, child);
    }
    if (auto missed = frame.services.drafts.keep_typed(frame.account(), draft.draft, section_name, list.to_json(), frame.now()))
        refusals = {std::move(*missed)};
    if (!refusals.empty())
        return show_page(frame, draft, *place, child, refusals);
    return redirect(frame, later ? draft.path() : list_path(frame, draft));
}

void keep_child(Frame& frame) {
    const auto& account = frame.ended->account;
    const auto draft = find_draft(frame, account);
    if (!draft)
        return;
    auto list = read_children(*draft, known_children(frame, *draft, account));
    const auto place = place_of(frame, list);
    if (!place)
        return;
    list.open_place = frame.request.path_value("place");
    list.open_child = posted_section(frame, draft->section(section_name), prefix_of(*place));
    frame.services.drafts.keep_typed(account, draft->draft, section_name, list.to_json(), frame.now());
}

}  // namespace kuaiban::web::pages
