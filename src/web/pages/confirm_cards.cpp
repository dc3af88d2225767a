#include "web/pages/confirm_cards.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "definition/read_field.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/form_fields.hpp"

namespace kuaiban::web::pages {

namespace {

using Fact = std::pair<std::string, std::string>;

/// Registers may name a place outside the city down to its village; the form asks for the county.
std::string as_the_form_asks(const definition::Divisions& divisions, const std::string& place) {
    const auto code = domain::DivisionCode::parse(place);
    return code && !code->is_in_city(divisions.city_prefix()) ? std::string{code->county()} : place;
}

KnownCard card_of(const Frame& frame, const definition::Section& section, std::string source, const std::vector<Fact>& facts) {
    KnownCard card{std::move(source), {}, {}};
    const auto today = domain::china_date(frame.now());
    for (const auto& [name, value] : facts)
        if (!value.empty() &&
            definition::read_field(field_of(section, name), boost::json::string{value}, frame.catalogue->divisions(), today))
            card.facts.emplace_back(name, value);
    return card;
}

/// The form's labels cover divorce too; of a marriage that stands the register can say it plainly.
std::string label_in_card(const Frame& frame, const DraftPage& draft, std::string_view section, const KnownCard& card,
                          std::string_view name) {
    const auto status = std::ranges::find(card.facts, "marital_status", &Fact::first);
    const auto state = status == card.facts.end() ? std::nullopt : std::optional{domain::parse_marital_status(status->second)};
    const bool stands = state && *state && domain::is_married(**state);
    if (stands && name == "marital_event_on")
        return frame.text("run.confirm.married-on");
    if (stands && name == "marriage_certificate_number")
        return frame.text("run.confirm.marriage-certificate");
    return std::string{label_of(frame, draft.version, section, name)};
}

}  // namespace

bool KnownCard::holds(std::string_view field) const {
    return std::ranges::find(facts, field, &Fact::first) != facts.end();
}

std::vector<KnownCard> known_cards(const Frame& frame, const casework::KnownFacts& known, const definition::Section& section) {
    std::vector<KnownCard> cards;
    if (const auto& household = known.household)
        cards.push_back(
            card_of(frame, section, "households",
                    {{"name", household->name},
                     {"id_number", household->id_number},
                     {"ethnicity", household->ethnicity},
                     {"household_division", as_the_form_asks(frame.catalogue->divisions(), household->household_division)}}));
    if (const auto& marriage = known.marriage) {
        cards.push_back(card_of(frame, section, "marriages",
                                {{"marital_status", marriage->marital_status},
                                 {"marital_event_on", marriage->marital_event_on},
                                 {"marriage_certificate_number", marriage->certificate_number}}));
        cards.back().spouse_name = marriage->spouse_name;
    }
    std::erase_if(cards, [](const KnownCard& card) { return card.facts.empty(); });
    return cards;
}

std::string confirmed(const boost::json::object& values, std::string_view source) {
    const auto* answers = values.if_contains("confirm");
    return answers && answers->is_object() ? text_of(answers->get_object(), source) : std::string{};
}

PageData& add_confirm(PageData& page, const Frame& frame, const Errors& errors, std::string_view section, std::string_view source,
                      std::size_t count, std::string_view answer) {
    const auto name = fmt::format("{}.confirm.{}", section, source);
    auto& card = page.section("CONFIRM").set("CONFIRM_NAME", name);
    card.set("CONFIRM_TITLE",
             frame.text("run.confirm.title", {{"register", frame.text(fmt::format("run.register.{}", source))}}));
    card.set("CONFIRM_NOTE", frame.text("run.confirm.note", {{"department", frame.text(fmt::format("run.department.{}", source))},
                                                             {"time", time_in_words(frame.language, frame.now(), frame.now())}}));
    card.set("CONFIRM_QUESTION",
             frame.text(count == 1 ? "run.confirm.question-one" : "run.confirm.question", {{"count", std::to_string(count)}}));
    card.set_optional("CONFIRM_ERROR", errors.at(name));
    if (answer == "yes" || answer == "no")
        card.show(answer == "yes" ? "YES" : "NO");
    return card;
}

void add_card(PageData& page, const Frame& frame, const Errors& errors, const DraftPage& draft,
              const definition::Section& section, const KnownCard& card, std::string_view answer) {
    const auto count = card.facts.size() + (card.spouse_name.empty() ? 0 : 1);
    auto& shown = add_confirm(page, frame, errors, section.name, card.source, count, answer);
    for (const auto& [name, value] : card.facts)
        shown.section("FACT")
            .set("FACT_NAME", label_in_card(frame, draft, section.name, card, name))
            .set("FACT_VALUE", in_words(frame, draft.version, field_of(section, name), value));
    if (!card.spouse_name.empty())
        shown.section("FACT").set("FACT_NAME", frame.text("run.confirm.spouse")).set("FACT_VALUE", card.spouse_name);
}

}  // namespace kuaiban::web::pages
