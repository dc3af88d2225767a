#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <map>

#include "casework/review/deemed.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/finding_words.hpp"
#include "web/staff/case_screen.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/text_difference.hpp"

namespace kuaiban::web::staff {

namespace {

namespace json = boost::json;
using pages::text_of;

struct VerdictTag {
    std::string_view verdict, section;
};
constexpr std::array verdicts{VerdictTag{"matches", "V_MATCHES"},           VerdictTag{"equivalent", "V_EQUIVALENT"},
                              VerdictTag{"differs", "V_DIFFERS"},           VerdictTag{"not-on-record", "V_NOT_ON_RECORD"},
                              VerdictTag{"not-declared", "V_NOT_DECLARED"}, VerdictTag{"no-answer", "V_NO_ANSWER"}};

std::string_view section_of(std::string_view verdict) {
    const auto* const found = std::ranges::find(verdicts, verdict, &VerdictTag::verdict);
    return found == verdicts.end() ? "V_NO_ANSWER" : found->section;
}

json::array findings_of(const casework::CaseFile& file) {
    const auto kept = json::parse(file.record.findings);
    const auto* list = kept.is_object() ? kept.get_object().if_contains("findings") : nullptr;
    return list && list->is_array() ? list->get_array() : json::array{};
}

/// The last time the registers were asked: at submitting, at a retry, with a correction or an answer.
domain::Instant checked_at(const CaseScreen& screen) {
    auto at = screen.file.record.submitted_at;
    for (const auto& event : screen.frame.services.ledger.events_of(screen.file.record.id))
        for (const std::string_view kind : {"retried", "resubmitted", "inquiry-answered", "issued-by-officer"})
            if (event.kind == kind)
                at = event.at;
    return at;
}

/// By what a difference no longer stands: a paper, an inquiry, a stated ground.
std::string deemed_by(const std::vector<casework::Deemed>& deemed, const json::object& finding) {
    for (const auto& one : deemed)
        if (one.reason == text_of(finding, "reason") && one.subject == text_of(finding, "subject") &&
            one.fact == text_of(finding, "fact") && one.direction == text_of(finding, "direction"))
            return one.by;
    return {};
}

void add_value(PageData& row, std::string_view name, std::string_view value, std::string_view other, bool mark) {
    auto& cell = row.section(name);
    if (!mark) {
        cell.section("PIECE").set("PIECE_TEXT", value).show("PIECE_PLAIN");
        return;
    }
    for (const auto& piece : difference(value, other))
        cell.section("PIECE").set("PIECE_TEXT", piece.text).show(piece.differs ? "PIECE_MARKED" : "PIECE_PLAIN");
}

void add_values(PageData& row, const CaseScreen& screen, const json::object& finding, std::string_view verdict) {
    const auto& frame = screen.frame;
    const auto subject = text_of(finding, "subject"), fact = text_of(finding, "fact");
    const auto declared = pages::value_in_words(frame, &screen.file.version, subject, fact, text_of(finding, "declared"));
    const auto recorded = pages::value_in_words(frame, &screen.file.version, subject, fact, text_of(finding, "recorded"));
    const bool mark = (verdict == "differs" || verdict == "equivalent") && !declared.empty();
    if (declared.empty())
        row.set_optional("NO_DECLARED", frame.text("run.desk.not-declared"));
    else
        add_value(row, "DECLARED", declared, recorded, false);
    if (!recorded.empty())
        add_value(row, "RECORDED", recorded, declared, mark);
    else if (verdict == "no-answer")
        row.set_optional("NO_RECORDED", screen.file.record.next_check_at
                                            ? frame.text("run.desk.no-answer-retry",
                                                         {{"next", moment(frame, *screen.file.record.next_check_at)}})
                                            : frame.text("run.desk.no-answer"));
    else
        row.set_optional("NO_RECORDED", frame.text(verdict == "matches" ? "run.desk.none-recorded" : "run.desk.not-recorded"));
}

void add_fact(PageData& group, const CaseScreen& screen, const json::object& finding, const std::string& time,
              const std::vector<casework::Deemed>& deemed) {
    const auto& frame = screen.frame;
    const auto verdict = text_of(finding, "verdict"), subject = text_of(finding, "subject");
    auto name = pages::fact_in_words(frame, &screen.file.version, subject, text_of(finding, "fact"));
    if (subject.starts_with("child:"))
        name = frame.text("run.finding.title", {{"whose", pages::subject_in_words(frame, subject)}, {"fact", name}});
    auto& row = group.section("FACT");
    row.set("FACT_NAME", name).set("VERDICT", frame.text(fmt::format("run.verdict.{}", verdict))).show(section_of(verdict));
    row.set("SOURCE", fmt::format("{} {}", frame.text(fmt::format("run.desk.source.{}", text_of(finding, "register"))), time));
    add_values(row, screen, finding, verdict);
    if (const auto reason = text_of(finding, "reason"); !reason.empty() && verdict != "no-answer")
        row.set_optional("SOURCE_NOTE", reason_in_words(frame, screen.file.record.service, reason));
    const auto by = deemed_by(deemed, finding);
    if (!by.empty())
        row.set_optional("DEEMED", frame.text(fmt::format("run.desk.deemed.{}", by)));
    else if (verdict == "differs" || verdict == "not-declared")
        row.show(verdict == "differs" ? "BAD" : "WARN");
    else if (verdict != "matches" && verdict != "equivalent")
        row.show("WAIT");
}

std::string who_is(const CaseScreen& screen, std::string_view group) {
    const auto& couple = screen.file.application;
    if (group == "woman" || group == "man")
        return std::string{(group == "woman" ? couple.woman : couple.man).name.reveal()};
    return screen.frame.text(fmt::format("run.desk.group-who.{}", group));
}

void add_counts(PageData& page, const StaffFrame& frame, const json::array& findings) {
    std::map<std::string, int, std::less<>> counts;
    for (const auto& finding : findings)
        ++counts[text_of(finding.as_object(), "verdict")];
    for (const auto& [verdict, section] : verdicts)
        page.section("COUNT")
            .set("COUNT_TEXT",
                 fmt::format("{} {}", frame.text(fmt::format("run.verdict.{}", verdict)), counts[std::string{verdict}]))
            .show(section);
}

}  // namespace

void add_comparison(PageData& page, const CaseScreen& screen) {
    const auto& frame = screen.frame;
    const auto findings = findings_of(screen.file);
    const auto deemed = casework::deemed_in(screen.file.record.findings);
    const auto time = moment(frame, checked_at(screen));
    add_counts(page, frame, findings);
    if (findings.empty())
        page.show("NO_FINDINGS");
    for (const std::string_view group : {"woman", "man", "couple", "child"}) {
        PageData* rows = nullptr;
        for (const auto& finding : findings) {
            if (!text_of(finding.as_object(), "subject").starts_with(group))
                continue;
            if (!rows)
                rows = &page.section("GROUP")
                            .set("GROUP_NAME", frame.text(fmt::format("run.desk.group.{}", group)))
                            .set("GROUP_WHO", who_is(screen, group));
            add_fact(*rows, screen, finding.as_object(), time, deemed);
        }
    }
    const auto since = domain::CalendarDate::parse(screen.file.record.service_version).value();
    page.set("CHECKED_LINE", frame.text("run.desk.checked", {{"submitted", moment(frame, screen.file.record.submitted_at)},
                                                             {"day", pages::day_in_words(frame.language, since)}}));
}

}  // namespace kuaiban::web::staff
