#include "web/pages/children_list.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "definition/validate.hpp"
#include "web/pages/answer_words.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;

json::object entry_of(const casework::KnownFacts::Child& child) {
    json::object entry{{"name", child.name}, {"sex", child.sex}, {"born_on", child.born_on}, {"relation", child.relation}};
    if (!child.id_number.empty())
        entry["id_number"] = child.id_number;
    if (!child.birth_certificate_number.empty())
        entry["birth_certificate_number"] = child.birth_certificate_number;
    return entry;
}

json::array array_at(const json::object& whole, std::string_view key) {
    const auto* found = whole.if_contains(key);
    return found && found->is_array() ? found->get_array() : json::array{};
}

void erase_known(json::array& entries, const std::vector<json::object>& known) {
    for (auto entry = entries.begin(); entry != entries.end();)
        entry = entry->is_object() &&
                        std::ranges::any_of(known, [&](const auto& child) { return is_same_child(child, entry->get_object()); })
                    ? entries.erase(entry)
                    : entry + 1;
}

ChildrenList read_typed(const json::object& typed) {
    ChildrenList list{text_of(typed, "confirmed"),
                      text_of(typed, "none") == "true",
                      array_at(typed, "entries"),
                      text_of(typed, "open_place"),
                      {}};
    if (const auto* open = typed.if_contains("open_child"); open && open->is_object())
        list.open_child = open->get_object();
    return list;
}

}  // namespace

bool is_same_child(const json::object& one, const json::object& other) {
    for (const char* number : {"id_number", "birth_certificate_number"})
        if (const auto value = text_of(one, number); !value.empty() && value == text_of(other, number))
            return true;
    return text_of(one, "name") == text_of(other, "name") && text_of(one, "born_on") == text_of(other, "born_on");
}

json::object ChildrenList::to_json() const {
    return {
        {"confirmed", confirmed}, {"none", none}, {"entries", entries}, {"open_place", open_place}, {"open_child", open_child}};
}

std::vector<json::object> known_children(const Frame& frame, const DraftPage& draft, const casework::Account& account) {
    std::vector<json::object> children;
    for (const char* section : {"woman", "man"}) {
        const auto known = frame.services.drafts.known(account, draft.draft, section, frame.now());
        if (!known)
            continue;
        for (const auto& child : known->children) {
            auto entry = entry_of(child);
            const bool is_new = std::ranges::none_of(children, [&](const auto& other) { return is_same_child(other, entry); });
            if (is_new && definition::validate_section(draft.version.form(), "children", json::array{entry}, {},
                                                       frame.catalogue->divisions(), domain::china_date(frame.now())))
                children.push_back(std::move(entry));
        }
    }
    return children;
}

ChildrenList read_children(const DraftPage& draft, const std::vector<json::object>& known) {
    const auto& document = draft.draft.document;
    if (const auto* typed = document.typed.if_contains("children"); typed && typed->is_object())
        return read_typed(typed->get_object());
    ChildrenList list;
    list.entries = array_at(document.typed.contains("children") ? document.typed : document.answers, "children");
    if (!document.answers.contains("children"))
        return list;
    const auto before = list.entries.size();
    erase_known(list.entries, known);
    list.confirmed = before - list.entries.size() == known.size() ? "yes" : "no";
    list.none = list.entries.empty();
    return list;
}

json::array all_children(const ChildrenList& list, const std::vector<json::object>& known) {
    json::array all;
    auto typed = list.entries;
    if (list.confirmed == "yes") {
        all.insert(all.end(), known.begin(), known.end());
        erase_known(typed, known);
    }
    all.insert(all.end(), typed.begin(), typed.end());
    return all;
}

}  // namespace kuaiban::web::pages
