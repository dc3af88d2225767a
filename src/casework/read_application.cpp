#include "casework/read_application.hpp"

#include <boost/json.hpp>

#include <stdexcept>

namespace kuaiban::casework {
namespace {

using namespace domain;
namespace json = boost::json;

/// One section's answers; every complaint names "section.field" and never a value.
class Section {
public:
    Section(const json::value* given, std::string name) : name_{std::move(name)} {
        if (!given || !given->is_object())
            throw std::invalid_argument{name_ + " is missing"};
        fields_ = &given->as_object();
    }

    std::string text(std::string_view field) const {
        const auto* value = fields_->if_contains(field);
        if (!value || value->is_null())
            return {};
        if (!value->is_string())
            unproven(field);
        return std::string{value->as_string()};
    }
    std::optional<int> number(std::string_view field) const {
        const auto* value = fields_->if_contains(field);
        if (!value || value->is_null())
            return std::nullopt;
        json::error_code problem;
        const int number = value->to_number<int>(problem);
        if (problem)
            unproven(field);
        return number;
    }
    bool yes(std::string_view field) const {
        const auto* value = fields_->if_contains(field);
        return value && value->is_bool() && value->as_bool();
    }

    template <class Parse>
    auto proven(std::string_view field, Parse parse) const {
        auto value = parse(text(field));
        if (!value)
            unproven(field);
        return *value;
    }
    template <class Parse>
    auto proven_if_given(std::string_view field, Parse parse) const {
        using Value = std::remove_cvref_t<decltype(*parse(std::string_view{}))>;
        return text(field).empty() ? std::optional<Value>{} : std::optional<Value>{proven(field, parse)};
    }
    [[noreturn]] void unproven(std::string_view field) const {
        throw std::invalid_argument{name_ + "." + std::string{field} + " was not validated"};
    }

private:
    std::string name_;
    const json::object* fields_;
};

Spouse read_spouse(const Section& s) {
    return {.name = s.proven("name", PersonName::parse),
            .id_number = s.proven("id_number", ResidentId::parse),
            .ethnicity = s.proven("ethnicity", Ethnicity::parse),
            .marital_status = s.proven("marital_status", parse_marital_status),
            .marital_event_on = s.proven_if_given("marital_event_on", CalendarDate::parse),
            .marriage_certificate_number = s.text("marriage_certificate_number"),
            .household_division = s.proven("household_division", DivisionCode::parse),
            .household_address = s.text("household_address"),
            .residence_division = s.proven("residence_division", DivisionCode::parse),
            .residence_address = s.text("residence_address"),
            .residence_since = s.proven_if_given("residence_since", CalendarDate::parse),
            .employer = s.text("employer"),
            .mobile = s.proven("mobile", Mobile::parse)};
}

std::optional<ChildRelation> parse_relation(std::string_view text) {
    if (text == "both")
        return ChildRelation::Both;
    if (text == "woman")
        return ChildRelation::Woman;
    if (text == "man")
        return ChildRelation::Man;
    if (text == "adopted")
        return ChildRelation::Adopted;
    return std::nullopt;
}

std::optional<PregnancyState> parse_state(std::string_view text) {
    if (text == "not_pregnant")
        return PregnancyState::NotPregnant;
    if (text == "pregnant")
        return PregnancyState::Pregnant;
    if (text == "born")
        return PregnancyState::Born;
    return std::nullopt;
}

std::vector<Child> read_children(const json::object& answers) {
    std::vector<Child> children;
    const auto* given = answers.if_contains("children");
    if (!given || !given->is_array())
        return children;
    for (const auto& entry : given->as_array()) {
        const Section s{&entry, "children[" + std::to_string(children.size()) + "]"};
        children.push_back({.name = s.proven("name", PersonName::parse),
                            .sex = s.proven("sex", parse_sex),
                            .born_on = s.proven("born_on", CalendarDate::parse),
                            .id_number = s.proven_if_given("id_number", ResidentId::parse),
                            .birth_certificate_number = s.text("birth_certificate_number"),
                            .adoption_number = s.text("adoption_number"),
                            .relation = s.proven("relation", parse_relation)});
    }
    return children;
}

}  // namespace

Application read_application(const json::object& answers, CalendarDate submitted_on) {
    const Section application{answers.if_contains("application"), "application"};
    const auto ordinal = application.number("child_ordinal");
    if (!ordinal)
        application.unproven("child_ordinal");
    return {.submitted_on = submitted_on,
            .woman = read_spouse({answers.if_contains("woman"), "woman"}),
            .man = read_spouse({answers.if_contains("man"), "man"}),
            .children = read_children(answers),
            .state = application.proven("state", parse_state),
            .pregnancy_weeks = application.number("pregnancy_weeks"),
            .child_ordinal = *ordinal,
            .office = application.proven("office", DivisionCode::parse),
            .paper_copy = application.yes("paper_copy"),
            .by_agent = application.yes("by_agent")};
}

}  // namespace kuaiban::casework
