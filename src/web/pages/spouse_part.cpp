#include "web/pages/spouse_part.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "definition/validate.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/posted_section.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

constexpr const char* place_fields[][2] = {{"residence_division", "household_division"},
                                           {"residence_address", "household_address"}};

/// The answers behind a section saved earlier, from the page or through the API: they can be read off its values.
json::object as_answered(const json::object& saved, const std::vector<KnownCard>& cards) {
    json::object page = saved, confirm;
    for (const auto& card : cards) {
        const bool agrees =
            std::ranges::all_of(card.facts, [&](const auto& fact) { return text_of(saved, fact.first) == fact.second; });
        confirm[card.source] = agrees ? "yes" : "no";
    }
    page["confirm"] = std::move(confirm);
    const bool same =
        std::ranges::all_of(place_fields, [&](const auto& pair) { return text_of(saved, pair[0]) == text_of(saved, pair[1]); });
    page["residence_same"] = same ? "yes" : "no";
    return page;
}

}  // namespace

SpousePart::SpousePart(const Frame& frame, const DraftPage& draft, std::string_view section)
    : frame_{frame},
      draft_{draft},
      section_{draft.section(section)},
      known_{frame.services.drafts.known(frame.account(), draft.draft, section, frame.now())},
      cards_{known_ ? known_cards(frame, *known_, section_) : std::vector<KnownCard>{}} {}

json::object posted_spouse(const Frame& frame, const definition::Section& section) {
    auto page = posted_section(frame, section, section.name);
    json::object confirm;
    for (const char* source : {"households", "marriages"})
        if (const auto answer = frame.posted(fmt::format("{}.confirm.{}", section.name, source));
            answer == "yes" || answer == "no")
            confirm[source] = answer;
    page["confirm"] = std::move(confirm);
    if (const auto same = frame.posted(section.name + ".residence_same"); same == "yes" || same == "no")
        page["residence_same"] = same;
    return page;
}

json::object SpousePart::posted() const {
    return posted_spouse(frame_, section_);
}

json::object SpousePart::shown() const {
    const auto& document = draft_.draft.document;
    if (const auto* typed = document.typed.if_contains(section_.name); typed && typed->is_object())
        return typed->get_object();
    if (const auto* saved = document.answers.if_contains(section_.name); saved && saved->is_object())
        return as_answered(saved->get_object(), cards_);
    return {};
}

json::object SpousePart::completed(const json::object& page) const {
    auto section = page;
    section.erase("confirm");
    section.erase("residence_same");
    for (const auto& card : cards_)
        if (confirmed(page, card.source) == "yes")
            for (const auto& [name, value] : card.facts)
                section[name] = value;
    if (text_of(page, "residence_same") == "yes")
        for (const auto& [residence, household] : place_fields) {
            section.erase(residence);
            if (const auto value = text_of(section, household); !value.empty())
                section[residence] = value;
        }
    return section;
}

bool SpousePart::must_grow(const json::object& page) const {
    const auto name_of = [&](std::string_view field) { return fmt::format("{}.{}", section_.name, field); };
    const bool elsewhere = text_of(page, "residence_same") == "no" && !had_field(frame_, name_of("residence_division"));
    return elsewhere || std::ranges::any_of(cards_, [&](const KnownCard& card) {
               return confirmed(page, card.source) == "no" &&
                      std::ranges::none_of(card.facts, [&](const auto& fact) { return had_field(frame_, name_of(fact.first)); });
           });
}

const KnownCard* SpousePart::card_with(std::string_view field) const {
    const auto card = std::ranges::find_if(cards_, [&](const KnownCard& one) { return one.holds(field); });
    return card == cards_.end() ? nullptr : &*card;
}

Refusals SpousePart::judge(const json::object& page) const {
    Refusals refusals;
    for (const auto& card : cards_)
        if (confirmed(page, card.source).empty()) {
            const auto count = card.facts.size() + (card.spouse_name.empty() ? 0 : 1);
            refusals.push_back(
                {Required, fmt::format("{}.confirm.{}", section_.name, card.source), {{"count", std::to_string(count)}}});
        }
    const auto same = text_of(page, "residence_same");
    if (same.empty())
        refusals.push_back({Required, section_.name + ".residence_same", {}});

    const auto valid =
        definition::validate_section(draft_.version.form(), section_.name, completed(page), draft_.draft.document.answers,
                                     frame_.catalogue->divisions(), domain::china_date(frame_.now()));
    if (valid)
        return refusals;
    for (auto refusal : valid.error()) {
        const auto field = std::string_view{refusal.field}.substr(std::min(refusal.field.size(), section_.name.size() + 1));
        const auto* card = card_with(field);
        const auto answer = card ? confirmed(page, card->source) : std::string{"no"};
        const bool follows_from_another =
            answer.empty() || (same != "no" && field.starts_with("residence_") && field != "residence_since");
        if (follows_from_another)
            continue;
        if (answer == "yes")                    // its field is not on the page: the question is
            refusal.field = fmt::format("{}.confirm.{}", section_.name, card->source);
        refusals.push_back(std::move(refusal));
    }
    return refusals;
}

std::string SpousePart::known_mobile() const {
    if (section_.name == draft_.draft.document.role)
        return std::string{frame_.account().mobile.reveal()};
    return known_ ? known_->mobile : std::string{};
}

}  // namespace kuaiban::web::pages
