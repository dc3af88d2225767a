#include <fmt/format.h>
#include <boost/json.hpp>

#include "web/pages/answer_words.hpp"
#include "web/pages/case_words.hpp"

namespace kuaiban::web::pages {

namespace json = boost::json;

namespace {

using domain::CaseState;

const definition::ServiceVersion* version_of(const Frame& frame, const casework::CaseRecord& record) {
    const auto* item = frame.catalogue->find(record.service);
    return item ? item->version(record.service_version) : nullptr;
}

std::string fact_name(const Frame& frame, const casework::CaseRecord& record, const json::object& finding) {
    const auto subject = text_of(finding, "subject"), fact = text_of(finding, "fact");
    const std::string group = subject.starts_with("child") ? "children" : (subject == "couple" ? "application" : subject);
    const auto* version = version_of(frame, record);
    const auto key = fmt::format("field.{}.{}", group, fact);
    const auto shared = fmt::format("fact.{}", fact);
    std::string name;
    if (version && version->texts(frame.tag()).has(key))
        name = version->texts(frame.tag()).say(key);
    else if (version && version->texts(frame.tag()).has(shared))
        name = version->texts(frame.tag()).say(shared);
    else
        name = frame.text("run.finding.fact");
    const auto whose = subject.starts_with("child:") ? frame.text("run.finding.child", {{"number", subject.substr(6)}})
                                                     : frame.text(fmt::format("run.finding.{}", subject));
    return frame.text("run.finding.title", {{"whose", whose}, {"fact", name}});
}

/// As the form's own field says it; a fact that is no field, as it was declared or recorded.
std::string value_in_words(const Frame& frame, const casework::CaseRecord& record, const json::object& finding,
                           std::string_view key) {
    const auto value = text_of(finding, key), subject = text_of(finding, "subject"), fact = text_of(finding, "fact");
    const auto* version = version_of(frame, record);
    if (!version || value.empty())
        return value;
    for (const auto& section : version->form().sections)
        if (section.name == (subject.starts_with("child") ? "children" : subject))
            for (const auto& field : section.fields)
                if (field.name == fact)
                    return in_words(frame, *version, field, value);
    return value;
}

std::string_view finding_section(std::string_view verdict) {
    if (verdict == "differs" || verdict == "equivalent")
        return "FINDING_DIFFERS";
    if (verdict == "not-on-record")
        return "FINDING_NOT_ON_RECORD";
    return verdict == "not-declared" ? "FINDING_NOT_DECLARED" : "FINDING_NO_ANSWER";
}

}  // namespace

void add_findings(PageData& page, const Frame& frame, const casework::CaseRecord& record, std::string_view reader_role) {
    const auto check = json::parse(record.findings).as_object();
    const auto* listed = check.if_contains("findings");
    if (!listed || !listed->is_array() || record.state == CaseState::Issued)
        return;
    PageData* section = nullptr;
    for (const auto& entry : listed->get_array()) {
        const auto& finding = entry.as_object();
        const auto verdict = text_of(finding, "verdict");
        const bool is_awaited = verdict == "no-answer" && record.state == CaseState::Waiting;  // the course of the case says so
        if (verdict == "matches" || verdict == "equivalent" || is_awaited)
            continue;
        if (!section)
            section = &page.section("FINDINGS");
        const auto subject = text_of(finding, "subject");
        const bool of_the_other = (subject == "woman" || subject == "man") && subject != reader_role;
        const bool is_backward = text_of(finding, "direction") == "backward";
        auto& row = section->section("FINDING").set("FINDING_TITLE", fact_name(frame, record, finding));
        row.set("FINDING_DECLARED",
                is_backward ? frame.text("run.finding.nothing") : value_in_words(frame, record, finding, "declared"));
        row.set_optional("FINDING_RECORDED", of_the_other || (is_backward && reader_role.empty())
                                                 ? frame.text("run.finding.not-shown")
                                                 : value_in_words(frame, record, finding, "recorded"));
        row.set("FINDING_VERDICT", frame.text(fmt::format("run.verdict.{}", verdict))).show(finding_section(verdict));
    }
}

}  // namespace kuaiban::web::pages
