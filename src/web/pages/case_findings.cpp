#include <fmt/format.h>
#include <boost/json.hpp>

#include "web/pages/answer_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/finding_words.hpp"

namespace kuaiban::web::pages {

namespace json = boost::json;

namespace {

using domain::CaseState;

const definition::ServiceVersion* version_of(const Frame& frame, const casework::CaseRecord& record) {
    const auto* item = frame.catalogue->find(record.service);
    return item ? item->version(record.service_version) : nullptr;
}

std::string title_of(const Frame& frame, const casework::CaseRecord& record, const json::object& finding) {
    const auto subject = text_of(finding, "subject");
    return frame.text("run.finding.title",
                      {{"whose", subject_in_words(frame, subject)},
                       {"fact", fact_in_words(frame, version_of(frame, record), subject, text_of(finding, "fact"))}});
}

std::string value_at(const Frame& frame, const casework::CaseRecord& record, const json::object& finding, std::string_view key) {
    return value_in_words(frame, version_of(frame, record), text_of(finding, "subject"), text_of(finding, "fact"),
                          text_of(finding, key));
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
        auto& row = section->section("FINDING").set("FINDING_TITLE", title_of(frame, record, finding));
        row.set("FINDING_DECLARED",
                is_backward ? frame.text("run.finding.nothing") : value_at(frame, record, finding, "declared"));
        row.set_optional("FINDING_RECORDED", of_the_other || (is_backward && reader_role.empty())
                                                 ? frame.text("run.finding.not-shown")
                                                 : value_at(frame, record, finding, "recorded"));
        row.set("FINDING_VERDICT", frame.text(fmt::format("run.verdict.{}", verdict))).show(finding_section(verdict));
    }
}

}  // namespace kuaiban::web::pages
