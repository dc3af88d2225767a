#include "web/pages/finding_words.hpp"

#include <fmt/format.h>

#include "web/pages/answer_words.hpp"

namespace kuaiban::web::pages {

namespace {

bool is_of_their_marriage(std::string_view subject, std::string_view fact) {
    return subject == "couple" && (fact == "marriage" || fact == "divorce" || fact == "annulment");
}

/// The form's field for a fact; where nobody is asked for it about this person, the one of that name about somebody else.
const definition::Field* field_asking(const definition::ServiceVersion& version, std::string_view subject,
                                      std::string_view fact) {
    const definition::Field* elsewhere = nullptr;
    for (const auto& section : version.form().sections)
        for (const auto& field : section.fields)
            if (field.name == fact) {
                if (section.name == (subject.starts_with("child") ? "children" : subject))
                    return &field;
                elsewhere = &field;
            }
    return elsewhere;
}

}  // namespace

std::string fact_in_words(const Frame& frame, const definition::ServiceVersion* version, std::string_view subject,
                          std::string_view fact) {
    const std::string_view group = subject.starts_with("child") ? "children" : subject == "couple" ? "application" : subject;
    if (version)
        for (const auto& key : {fmt::format("field.{}.{}", group, fact), fmt::format("fact.{}", fact)})
            if (version->texts(frame.tag()).has(key))
                return std::string{version->texts(frame.tag()).say(key)};
    return frame.text("run.finding.fact");
}

std::string subject_in_words(const Frame& frame, std::string_view subject) {
    return subject.starts_with("child:") ? frame.text("run.finding.child", {{"number", std::string{subject.substr(6)}}})
                                         : frame.text(fmt::format("run.finding.{}", subject));
}

std::string value_in_words(const Frame& frame, const definition::ServiceVersion* version, std::string_view subject,
                           std::string_view fact, const std::string& value) {
    if (!version || value.empty())
        return value;
    const auto say = [&](std::string_view name, const std::string& one) {
        const auto* const field = field_asking(*version, subject, name);
        auto words = field ? in_words(frame, *version, *field, one) : std::string{};
        return words.empty() ? one : words;                     // a code no list knows, as recorded
    };
    if (!is_of_their_marriage(subject, fact))
        return say(fact, value);
    const auto space = value.find(' ');                         // "married 2018-05-20", as registers sum it up
    const auto status = say("marital_status", value.substr(0, space));
    return space == value.npos ? status : fmt::format("{} {}", status, say("marital_event_on", value.substr(space + 1)));
}

}  // namespace kuaiban::web::pages
