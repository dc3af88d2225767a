#include "web/pages/form_fields.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "web/pages/answer_words.hpp"
#include "web/pages/option_lists.hpp"
#include "web/pages/place_field.hpp"

namespace kuaiban::web::pages {

namespace {

using definition::Field;
using definition::FieldType;

constexpr int most_ordinals_offered = 6;

std::string_view kind_of(const Field& field) {
    switch (field.type) {
    case FieldType::ResidentId: return "ID_NUMBER_FIELD";
    case FieldType::PersonName: return "NAME_FIELD";
    case FieldType::Date: return "DATE_FIELD";
    case FieldType::Mobile: return "MOBILE_FIELD";
    case FieldType::Division:
    case FieldType::Office: return "DIVISION_FIELD";
    case FieldType::Choice: return "CHOICE_FIELD";
    case FieldType::Ethnicity: return "SELECT_FIELD";
    case FieldType::WholeNumber: return field.name == "child_ordinal" ? "CHOICE_FIELD" : "WHOLE_NUMBER_FIELD";
    case FieldType::Text: return field.longest <= 50 ? "SHORT_FIELD" : "TEXT_FIELD";
    case FieldType::YesNo: return "CHECK_FIELD";
    }
    throw std::logic_error{"a field type without a field"};
}

/// "2024-05-20" and whatever else was typed into the three boxes.
std::array<std::string, 3> date_boxes(std::string_view value) {
    std::array<std::string, 3> boxes;
    for (std::size_t i = 0; i < 3 && !value.empty(); ++i) {
        const auto dash = i == 2 ? value.npos : value.find('-');
        boxes[i] = value.substr(0, dash);
        value = dash == value.npos ? std::string_view{} : value.substr(dash + 1);
    }
    for (std::size_t i = 1; i < 3; ++i)
        if (boxes[i].size() == 2 && boxes[i].starts_with('0'))
            boxes[i].erase(0, 1);
    return boxes;
}

void add_option(PageData& kind, std::string_view value, std::string_view text, std::string_view chosen, std::string_view mark) {
    auto& option = kind.section("OPTION").set("VALUE", value).set("TEXT", text);
    if (value == chosen)
        option.show(mark);
}

std::shared_ptr<const OptionList> ethnicities(const Frame& frame) {
    return frame.services.pages.option_lists().list(frame.catalogue, frame.language, "ethnicities", [&] {
        std::vector<Option> options;
        for (const auto& group : domain::Ethnicity::all())
            options.push_back(
                {group.code(), std::string{frame.language == Language::English ? group.english() : group.chinese()}});
        return options;
    });
}

/// What a level-by-level choice may hold half way: a code, a province, or "outside"; anything else was not chosen here.
bool is_place(std::string_view value) {
    const bool digits = std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    return value == "outside" || (digits && value.size() == 2) || domain::DivisionCode::parse(value).has_value();
}

}  // namespace

const Field& field_of(const definition::Section& section, std::string_view name) {
    const auto found = std::ranges::find(section.fields, name, &Field::name);
    if (found == section.fields.end())
        throw std::logic_error{fmt::format("the form has no field {}.{}", section.name, name)};
    return *found;
}

bool is_optional(const Field& field) {
    return field.required.is_null() || (field.required.is_bool() && !field.required.get_bool());
}

std::string FormFields::hint(std::string_view field) const {
    const auto key = fmt::format("hint.{}.{}", section_.name, field);
    const auto& texts = version_.texts(frame_.tag());
    return texts.has(key) ? std::string{texts.say(key)} : std::string{};
}

void FormFields::add_options(PageData& kind, const Field& field, std::string_view value) const {
    if (field.type == FieldType::Ethnicity)
        kind.set_html("OPTIONS_HTML", ethnicities(frame_)->with(value));
    for (const auto& choice : field.choices)
        add_option(kind, choice, in_words(frame_, version_, field, choice), value, "CHECKED");
    if (field.name == "child_ordinal")
        for (int number = 1; number <= most_ordinals_offered; ++number)
            add_option(kind, std::to_string(number), ordinal_in_words(frame_, std::to_string(number)), value, "CHECKED");
}

void FormFields::add_place(PageData& card, const std::string& name, const Field& field, std::string_view value) const {
    auto& kind = add_place_field(card, frame_, errors_, name, label_of(frame_, version_, section_.name, field.name),
                                 is_place(value) ? value : std::string_view{}, true);
    kind.set_optional("HINT", hint(field.name));
}

void FormFields::add(PageData& card, std::string_view field_name, std::string_view otherwise) const {
    const auto& field = field_of(section_, field_name);
    const auto name = fmt::format("{}.{}", prefix_, field_name);
    const auto value = values_.contains(field_name) ? text_of(values_, field_name) : std::string{otherwise};
    if (field.type == FieldType::Division)
        return add_place(card, name, field, value);

    auto& kind =
        add_field(card, errors_, kind_of(field), name, label_of(frame_, version_, section_.name, field_name), hint(field_name));
    const bool is_check = field.type == FieldType::YesNo;
    kind.set("VALUE", is_check ? "true" : value);
    if (is_check && value == "true")
        kind.show("CHECKED");
    if (!is_check && is_optional(field))
        kind.show("OPTIONAL");
    if (field.type == FieldType::Date) {
        const auto boxes = date_boxes(value);
        kind.set("YEAR", boxes[0]).set("MONTH", boxes[1]).set("DAY", boxes[2]);
    }
    add_options(kind, field, value);
}

void FormFields::add_yes_no(PageData& card, std::string_view name, std::string_view label, std::string_view yes,
                            std::string_view no) const {
    const auto value = text_of(values_, name);
    auto& kind = add_field(card, errors_, "CHOICE_FIELD", fmt::format("{}.{}", prefix_, name), label);
    add_option(kind, "yes", yes, value, "CHECKED");
    add_option(kind, "no", no, value, "CHECKED");
}

}  // namespace kuaiban::web::pages
