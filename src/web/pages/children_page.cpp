#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

#include "definition/validate.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/children_list.hpp"
#include "web/pages/confirm_cards.hpp"
#include "web/pages/draft_pages.hpp"
#include "web/pages/form_fields.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using domain::Refusals;
using Known = std::vector<json::object>;

constexpr std::string_view section_name = "children", confirm_name = "children.confirm.births", none_name = "children.none";

/// "女·2019 年 3 月 2 日·双方亲生": what is filled in of it.
std::string about(const Frame& frame, const DraftPage& draft, const json::object& child) {
    std::string line;
    for (const char* name : {"sex", "born_on", "relation"})
        if (const auto value = text_of(child, name); !value.empty())
            line +=
                (line.empty() ? "" : "·") + in_words(frame, draft.version, field_of(draft.section(section_name), name), value);
    return line;
}

std::string name_of(const Frame& frame, const json::object& child) {
    const auto name = text_of(child, "name");
    return name.empty() ? frame.text("run.children.unnamed") : name;
}

/// A refusal of one child leads to its page; where the child is on record, to the question about those.
std::string href_of(const Frame& frame, const DraftPage& draft, const domain::Refusal& refusal, std::size_t on_record) {
    if (!refusal.field.starts_with("children["))
        return "#" + refusal.field;
    std::size_t index = 0;
    const auto digits = std::string_view{refusal.field}.substr(9);
    std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (index < on_record)
        return fmt::format("#{}", confirm_name);
    const auto back = frame.request.query_value("back") == "check" ? "?back=check" : "";
    return fmt::format("{}{}", draft.path(fmt::format("children/{}", index - on_record)), back);
}

http::Response show_list(Frame& frame, const DraftPage& draft, const ChildrenList& list, const Known& known,
                         const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    add_part_frame(page, frame, draft, section_name);
    const std::string back = frame.request.query_value("back") == "check" ? "?back=check" : "";
    if (!known.empty()) {
        auto& card = add_confirm(page, frame, errors, section_name, "births", known.size(), list.confirmed);
        for (const auto& child : known)
            card.section("FACT").set("FACT_NAME", name_of(frame, child)).set("FACT_VALUE", about(frame, draft, child));
    }
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
        const auto child = list.entries[i].is_object() ? list.entries[i].get_object() : json::object{};
        page.section("CHILD")
            .set("CHILD_NAME", name_of(frame, child))
            .set("CHILD_ABOUT", about(frame, draft, child))
            .set("CHANGE_HREF", draft.path(fmt::format("children/{}{}", i, back)))
            .set("CHILD_INDEX", std::to_string(i));
    }
    if (list.entries.empty())
        page.show("NO_CHILD");
    page.set("ADD_HREF", draft.path("children/new" + back));
    auto& none = add_field(page, errors, "CHECK_FIELD", none_name,
                           frame.text(known.empty() ? "run.children.none-at-all" : "run.children.none"))
                     .set("VALUE", "true");
    if (list.none && list.entries.empty())
        none.show("CHECKED");
    const auto on_record = list.confirmed == "yes" ? known.size() : 0;
    summarise_elsewhere(page, frame, refusals, [&](const auto& refusal) { return href_of(frame, draft, refusal, on_record); });
    return show(frame, "children", page, refusals.empty() ? 200 : 422);
}

Refusals judge(const Frame& frame, const DraftPage& draft, const ChildrenList& list, const Known& known) {
    Refusals refusals;
    if (!known.empty() && list.confirmed.empty())
        refusals.push_back({domain::RefusalCode::Required, std::string{confirm_name}, {{"count", std::to_string(known.size())}}});
    if (list.entries.empty() && !list.none)
        refusals.push_back({domain::RefusalCode::Required, std::string{none_name}, {}});
    const auto valid =
        definition::validate_section(draft.version.form(), section_name, all_children(list, known), draft.draft.document.answers,
                                     frame.catalogue->divisions(), domain::china_date(frame.now()));
    if (!valid)
        std::ranges::copy(valid.error(), std::back_inserter(refusals));
    return refusals;
}

}  // namespace

http::Response show_children(Frame& frame, const DraftPage& draft) {
    const auto known = known_children(frame, draft, frame.account());
    return show_list(frame, draft, read_children(draft, known), known, {});
}

http::Response save_children(Frame& frame, const DraftPage& draft) {
    const auto known = known_children(frame, draft, frame.account());
    auto list = read_children(draft, known);
    const auto answer = frame.posted(confirm_name);
    const bool newly_wrong = answer == "no" && list.confirmed != "no";
    list.confirmed = answer == "yes" || answer == "no" ? answer : "";
    list.none = frame.was_posted(none_name);
    if (newly_wrong)                            // to be changed or taken away one by one
        for (const auto& child : known)
            list.entries.emplace_back(child);
    std::size_t index = 0;
    if (const auto remove = frame.posted("remove"); !remove.empty())
        if (std::from_chars(remove.data(), remove.data() + remove.size(), index).ec == std::errc{} && index < list.entries.size())
            list.entries.erase(list.entries.begin() + static_cast<std::ptrdiff_t>(index));

    const bool stays = newly_wrong || frame.was_posted("remove");
    auto refusals = stays ? Refusals{} : judge(frame, draft, list, known);
    if (stays || !refusals.empty()) {
        if (auto missed =
                frame.services.drafts.keep_typed(frame.account(), draft.draft, section_name, list.to_json(), frame.now()))
            refusals = {std::move(*missed)};
    } else {
        refusals = frame.services.drafts.save(*frame.catalogue, frame.account(), draft.draft, section_name,
                                              all_children(list, known), frame.now());
    }
    if (frame.posted("then") == "later")
        return redirect(frame, draft.path());
    if (!refusals.empty())
        return show_list(frame, draft, list, known, refusals);
    return redirect(frame, stays ? frame.request.target : after_part(frame, draft, section_name));
}

}  // namespace kuaiban::web::pages
