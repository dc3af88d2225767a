#include "web/pages/finding_words.hpp"

#include <fmt/format.h>

#include "web/pages/answer_words.hpp"

namespace kuaiban::web::pages {

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
    for (const auto& section : version->form().sections)
        if (section.name == (subject.starts_with("child") ? "children" : subject))
            for (const auto& field : section.fields)
                if (field.name == fact) {
                    auto words = in_words(frame, *version, field, value);
                    return words.empty() ? value : words;       // a code no list knows, as recorded
                }
    return value;
}

}  // namespace kuaiban::web::pages
