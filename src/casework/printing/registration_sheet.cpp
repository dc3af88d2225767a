#include "casework/printing/registration_sheet.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/issue_certificate.hpp"
#include "domain/codes.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using definition::Field;
using definition::FieldType;
using definition::RegistrationForm;
using definition::Section;

/// What a form is filled from: words of the version, names of places.
struct Source {
    const definition::ServiceVersion& version;
    const definition::Divisions& divisions;
    const json::object& answers;
};

std::string text_of(const json::object& entry, std::string_view name) {
    const auto* value = entry.if_contains(name);
    if (!value || value->is_null())
        return {};
    return value->is_string() ? std::string{value->get_string()} : json::serialize(*value);
}

std::string day_in_chinese(domain::CalendarDate day) {
    return fmt::format("{}年{}月{}日", static_cast<int>(day.ymd().year()), static_cast<unsigned>(day.ymd().month()),
                       static_cast<unsigned>(day.ymd().day()));
}

std::string in_chinese(const Source& source, const Field& field, const std::string& value) {
    switch (field.type) {
    case FieldType::Date:
        if (const auto day = domain::CalendarDate::parse(value))
            return day_in_chinese(*day);
        break;
    case FieldType::Division:
        if (const auto code = domain::DivisionCode::parse(value))
            return source.divisions.full_name(*code);
        break;
    case FieldType::Ethnicity:
        if (const auto group = domain::Ethnicity::parse(value))
            return std::string{group->chinese()};
        break;
    case FieldType::Choice: return std::string{source.version.texts("zh-CN").say(fmt::format("choice.{}.{}", field.name, value))};
    case FieldType::YesNo: return value == "true" ? "是" : "否";
    case FieldType::WholeNumber:
    case FieldType::ResidentId:
    case FieldType::PersonName:
    case FieldType::Mobile:
    case FieldType::Office:
    case FieldType::Text: break;
    }
    return value;
}

/// What a pen needs where nothing is typed yet: boxes to tick, places for year, month and day.
std::string to_be_written(const Source& source, const Field& field) {
    if (field.type == FieldType::Date)
        return "　　　年　　月　　日";
    if (field.type == FieldType::YesNo)
        return "□是　□否";
    std::string boxes;
    for (const auto& choice : field.choices)
        boxes += fmt::format("{}□{}", boxes.empty() ? "" : "　",
                             source.version.texts("zh-CN").say(fmt::format("choice.{}.{}", field.name, choice)));
    return boxes;
}

const Field* field_named(const Section& section, std::string_view name) {
    const auto found = std::ranges::find(section.fields, name, &Field::name);
    return found == section.fields.end() ? nullptr : &*found;
}

std::string value_of(const Source& source, const Section& section, const RegistrationForm::Cell& cell,
                     const json::object& entry) {
    std::string value;
    for (const auto& name : cell.fields) {
        const auto* field = field_named(section, name);
        const auto given = text_of(entry, name);
        if (field && !given.empty())
            value += in_chinese(source, *field, given);
        else if (field && entry.empty() && cell.fields.size() == 1)
            value = to_be_written(source, *field);
    }
    return value;
}

Sheet::Cell filled(const Source& source, const Section& section, const RegistrationForm::Cell& cell, const json::object& entry) {
    auto label = cell.label;
    if (label.empty())
        label = source.version.texts("zh-CN").say(fmt::format("field.{}.{}", section.name, cell.fields.front()));
    return {std::move(label), value_of(source, section, cell, entry), cell.share};
}

Sheet::Group group_of(const Source& source, const RegistrationForm::Group& form) {
    const auto& section = *source.version.form().section(form.section);
    const auto* given = source.answers.if_contains(section.name);
    const json::object entry = given && given->is_object() ? given->get_object() : json::object{};
    Sheet::Group group{form.title, {}, {}};
    for (const auto& row : form.rows) {
        auto& cells = group.rows.emplace_back();
        for (const auto& cell : row)
            cells.push_back(filled(source, section, cell, entry));
    }
    return group;
}

Sheet::Group table_of(const Source& source, const RegistrationForm::Group& form) {
    const auto& section = *source.version.form().section(form.section);
    const auto* given = source.answers.if_contains(section.name);
    const json::array entries = given && given->is_array() ? given->get_array() : json::array{};
    Sheet::Group table{form.title, {}, {}};
    for (const auto& column : form.columns)
        table.columns.push_back(filled(source, section, {column.label, {column.fields.front()}, column.share}, {}));
    const auto rows = std::max(entries.size(), static_cast<std::size_t>(form.least_rows));
    for (std::size_t i = 0; i < rows; ++i) {
        auto& cells = table.rows.emplace_back();
        for (const auto& column : form.columns)
            cells.push_back(
                {"", i < entries.size() ? value_of(source, section, column, entries[i].as_object()) : "", column.share});
    }
    return table;
}

std::string office_name(const definition::Divisions& divisions, const std::string& office) {
    const auto code = domain::DivisionCode::parse(office);
    return code ? divisions.full_name(code->coarsened(9)) : std::string{};
}

/// The promise is written as a text of one paragraph.
std::string one_paragraph(std::string text) {
    std::erase(text, '\n');
    return text;
}

}  // namespace

Sheet registration_sheet(const definition::ServiceVersion& version, const definition::Divisions& divisions,
                         const RegistrationFormOf& whose, bool all_copies, const std::string& public_url) {
    const auto& form = version.registration_form();
    const Source source{version, divisions, whose.answers};
    const bool is_draft = !whose.office.empty() && !whose.number;
    Sheet sheet;
    sheet.title = form.title;
    sheet.head = {{form.office_label, office_name(divisions, whose.office)},
                  {form.number_label, whose.number ? whose.number->in_fours()
                                      : is_draft   ? form.not_submitted
                                                   : ""},
                  {form.day_label, whose.submitted_on ? day_in_chinese(*whose.submitted_on) : ""}};
    if (whose.number) {
        sheet.qr_text = fmt::format("{}/progress?number={}", public_url, whose.number->text());
        sheet.qr_caption = form.qr_caption;
    }
    for (const auto& group : form.groups)
        sheet.groups.push_back(group.columns.empty() ? group_of(source, group) : table_of(source, group));
    sheet.signings = {
        {form.promise.title, one_paragraph(version.markdown("promise", "zh-CN")), form.promise.signatures, form.promise.day},
        {form.decision.title, form.decision.statement, form.decision.signatures, form.decision.day}};
    sheet.notes = form.notes;
    if (all_copies)
        sheet.copies = form.copies;
    return sheet;
}

}  // namespace kuaiban::casework
