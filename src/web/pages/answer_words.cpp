#include "web/pages/answer_words.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

namespace kuaiban::web::pages {

using definition::FieldType;

std::string ordinal_in_words(const Frame& frame, std::string_view number) {
    const bool has_word = number == "1" || number == "2" || number == "3";
    return frame.text(fmt::format("run.ordinal.{}", has_word ? number : "many"), {{"number", std::string{number}}});
}

std::string in_words(const Frame& frame, const definition::ServiceVersion& version, const definition::Field& field,
                     std::string_view value) {
    switch (field.type) {
    case FieldType::ResidentId:
        if (const auto id = domain::ResidentId::parse(value))
            return id->masked();
        break;
    case FieldType::Date:
        if (const auto day = domain::CalendarDate::parse(value))
            return day_in_words(frame.language, *day);
        break;
    case FieldType::Division:
        if (const auto code = domain::DivisionCode::parse(value))
            return frame.catalogue->divisions().full_name(*code);
        break;
    case FieldType::Ethnicity:
        if (const auto group = domain::Ethnicity::parse(value))
            return std::string{frame.language == Language::English ? group->english() : group->chinese()};
        break;
    case FieldType::Choice: return std::string{version.texts(frame.tag()).say(fmt::format("choice.{}.{}", field.name, value))};
    case FieldType::YesNo: return frame.text(value == "true" ? "run.yes" : "run.no");
    case FieldType::WholeNumber: return field.name == "child_ordinal" ? ordinal_in_words(frame, value) : std::string{value};
    case FieldType::PersonName:
    case FieldType::Mobile:
    case FieldType::Office:
    case FieldType::Text: break;
    }
    return std::string{value};
}

std::string text_of(const boost::json::object& answers, std::string_view name) {
    const auto* value = answers.if_contains(name);
    if (!value || value->is_null())
        return {};
    if (value->is_string())
        return std::string{value->get_string()};
    return boost::json::serialize(*value);
}

void add_answers(PageData& group, const Frame& frame, const definition::ServiceVersion& version,
                 const definition::Section& section, const boost::json::object& answers) {
    for (const auto& field : section.fields) {
        const auto value = text_of(answers, field.name);
        if (value.empty() || field.type == FieldType::Office)
            continue;
        group.section("ANSWER")
            .set("ANSWER_NAME", label_of(frame, version, section.name, field.name))
            .set("ANSWER_VALUE", in_words(frame, version, field, value));
    }
}

void add_answers(PageData& group, const Frame& frame, const definition::ServiceVersion& version,
                 const definition::Section& section, const boost::json::value& answers) {
    if (answers.is_object())
        return add_answers(group, frame, version, section, answers.get_object());
    for (const auto& child : answers.get_array())
        add_answers(group, frame, version, section, child.get_object());
    if (answers.get_array().empty())
        group.section("ANSWER")
            .set("ANSWER_NAME", frame.text("run.part.children"))
            .set("ANSWER_VALUE", frame.text("run.children.none-at-all"));
}

std::string_view label_of(const Frame& frame, const definition::ServiceVersion& version, std::string_view section,
                          std::string_view field) {
    return version.texts(frame.tag()).say(fmt::format("field.{}.{}", section, field));
}

}  // namespace kuaiban::web::pages
