#include <fmt/format.h>

#include <algorithm>

#include "casework/review/route_case.hpp"
#include "web/pages/answer_words.hpp"
#include "web/staff/decision_choices.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/posted_version.hpp"

namespace kuaiban::web::staff {

namespace {

using definition::DecisionKind;
constexpr auto basis_paper = "bases[0].paper", basis_number = "bases[0].number", basis_dated = "bases[0].dated",
               basis_seen_by = "bases[0].seen_by";

std::string label(const pages::Frame& frame, std::string_view field) {
    return frame.text(fmt::format("run.desk.field.{}", field));
}

PageData& add_option(PageData& kind, std::string_view value, std::string_view text, bool chosen, std::string_view mark) {
    auto& option = kind.section("OPTION").set("VALUE", value).set("TEXT", text);
    if (chosen)
        option.show(mark);
    return option;
}

std::vector<std::string> posted_all(const StaffFrame& frame, std::string_view name) {
    std::vector<std::string> values;
    for (const auto& [key, value] : frame.form)
        if (key == name)
            values.push_back(value);
    return values;
}

/// "2026-11-3" of the three boxes; what was typed, however it reads.
std::string posted_date(const StaffFrame& frame, const std::string& name) {
    const auto year = frame.posted(name + ".year"), month = frame.posted(name + ".month"), day = frame.posted(name + ".day");
    return year.empty() && month.empty() && day.empty() ? std::string{} : fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
}

class StepFields {
public:
    StepFields(PageData& form, const CaseScreen& screen, const Errors& errors) : form_{form}, screen_{screen}, errors_{errors} {}

    void reasons(DecisionKind kind) {
        auto& field = add("SELECT_FIELD", "reason");
        const auto reasons = screen_.file.version.decisions().of(kind);
        for (const auto& reason : reasons)
            add_option(field, reason.code, reason_in_words(screen_.frame, screen_.file.record.service, reason.code),
                       posted("reason") == reason.code || (reasons.size() == 1 && posted("reason").empty()), "SELECTED");
    }
    void basis() {
        auto& papers = add("SELECT_FIELD", basis_paper, "paper");
        for (const auto& paper : screen_.file.version.decisions().papers)
            add_option(papers, paper, screen_.file.version.texts(screen_.frame.tag()).say("paper." + paper),
                       posted(basis_paper) == paper, "SELECTED");
        text(basis_number, "number");
        const std::string dated{basis_dated};
        add("DATE_FIELD", basis_dated, "dated")
            .set("YEAR", posted(dated + ".year"))
            .set("MONTH", posted(dated + ".month"))
            .set("DAY", posted(dated + ".day"));
        text(basis_seen_by, "seen-by");
    }
    void correctable(const std::vector<casework::OpenPoint>& points) {
        auto& boxes = add("CHECKS_FIELD", "fields");
        const auto chosen = screen_.frame.form.empty() ? suggested(points) : posted_all(screen_.frame, "fields");
        const auto known = casework::correctable_fields(screen_.file);
        for (const bool first : {true, false})
            for (const auto& field : known)
                if ((std::ranges::find(chosen, field) != chosen.end()) == first)
                    add_option(boxes, field, name_of_field(field), first, "CHECKED");
    }
    void inquiry() {
        auto& field = add("CHOICE_FIELD", "register");
        field.show("ONE_COLUMN");
        const auto choices = casework::inquiry_choices(screen_.bench, screen_.file, screen_.frame.now());
        for (const auto& choice : choices)
            add_option(field, domain::name_of(choice.kind), choice.addressee,
                       posted("register") == domain::name_of(choice.kind) || choices.size() == 1, "CHECKED")
                .set_optional("OPTION_HINT", screen_.frame.text(choice.by_letter ? "run.desk.by-letter" : "run.desk.in-house",
                                                                {{"count", std::to_string(choice.facts.size())}}));
    }
    void office() {
        auto& field = add("CHOICE_FIELD", "office");
        field.show("ONE_COLUMN");
        for (const auto& office : casework::responsible_offices(screen_.file))
            if (office != screen_.file.office())
                add_option(field, office.text(), screen_.frame.catalogue->divisions().full_name(office),
                           posted("office") == office.text(), "CHECKED");
    }
    void officer() {
        auto& field = add("SELECT_FIELD", "officer");
        for (const auto& one : casework::officers_who_could_take(screen_.frame.services.ledger, screen_.file))
            if (one.id != screen_.file.record.officer_id)
                add_option(field, one.id, fmt::format("{}·{}", one.name, role_in_words(screen_.frame, one.role)),
                           posted("officer") == one.id, "SELECTED");
    }
    void text(std::string_view name, std::string_view key) { add("TEXT_FIELD", name, key).set("VALUE", posted(name)); }
    void sentences(std::string_view name) { add("LONG_TEXT_FIELD", name).set("VALUE", posted(name)).set("ROWS", "2"); }
    std::string name_of_field(const std::string& field) const {
        const auto dot = field.find('.');
        const auto section = field.substr(0, dot);
        if (dot == field.npos)
            return std::string{screen_.file.version.texts(screen_.frame.tag()).say("section." + field)};
        return screen_.frame.text("run.finding.title",
                                  {{"whose", label(screen_.frame, "of-" + section)},
                                   {"fact", std::string{pages::label_of(screen_.frame, screen_.file.version, section,
                                                                        std::string_view{field}.substr(dot + 1))}}});
    }

private:
    std::string_view posted(std::string_view name) const { return screen_.frame.posted(name); }
    PageData& add(std::string_view kind, std::string_view name, std::string_view key = {}) {
        return add_field(form_, errors_, kind, name, label(screen_.frame, key.empty() ? name : key));
    }
    /// The facts that differ or are missing.
    std::vector<std::string> suggested(const std::vector<casework::OpenPoint>& points) const {
        std::vector<std::string> fields;
        for (const auto& point : points)
            for (const auto& finding : point.findings)
                fields.push_back(finding.subject.starts_with("child") ? "children" : finding.subject + "." + finding.fact);
        return fields;
    }

    PageData& form_;
    const CaseScreen& screen_;
    const Errors& errors_;
};

bool wants_ground(const std::vector<casework::OpenPoint>& points) {
    return std::ranges::any_of(points, &casework::OpenPoint::wants_ground_only);
}

}  // namespace

void add_step_fields(PageData& form, const CaseScreen& screen, const Step& step, const Errors& errors,
                     const std::vector<casework::OpenPoint>& points) {
    StepFields fields{form, screen, errors};
    if (step.decision)
        fields.reasons(*step.decision);
    if (step.name == "accept")
        fields.basis();
    if ((step.name == "accept" || step.name == "issue") && wants_ground(points))
        fields.sentences("ground");
    if (step.name == "correct")
        fields.correctable(points);
    if (step.name == "counter") {
        fields.text("where", "where");
        fields.text("bring", "bring");
    }
    if (step.name == "inquiry")
        fields.inquiry();
    if (step.name == "reroute")
        fields.office();
    if (step.name == "reassign")
        fields.officer();
    else if (step.name == "inquiry")
        add_field(form, errors, "LONG_TEXT_FIELD", "words", label(screen.frame, "ask-words"))
            .set("VALUE", screen.frame.posted("words"))
            .set("ROWS", "2");
    else if (step.decision)
        fields.sentences("words");
}

void add_summary(PageData& confirm, const CaseScreen& screen, const Step& step) {
    const auto& frame = screen.frame;
    if (step.name == "reroute")
        if (const auto to = domain::DivisionCode::parse(frame.posted("office")))
            confirm.section("SUMMARY")
                .set("SUMMARY_NAME", label(frame, "office"))
                .set("SUMMARY_VALUE", frame.catalogue->divisions().full_name(*to));
    if (step.name == "inquiry")
        confirm.section("SUMMARY").set("SUMMARY_NAME", label(frame, "ask-words")).set("SUMMARY_VALUE", frame.posted("words"));
    if (!step.decision)
        return;
    const auto decision = posted_decision(frame, screen.file, step);
    const auto add = [&](std::string_view key, const std::string& value) {
        if (!value.empty())
            confirm.section("SUMMARY").set("SUMMARY_NAME", label(frame, key)).set("SUMMARY_VALUE", value);
    };
    add("reason", reason_in_words(frame, screen.file.record.service, decision.reason));
    const Errors none{frame, {}};
    const StepFields names{confirm, screen, none};
    std::string fields;
    for (const auto& field : decision.fields)
        fields += (fields.empty() ? "" : frame.text("run.staff.list-separator")) + names.name_of_field(field);
    add("fields", fields);
    for (const auto& basis : decision.bases)
        add("paper", frame.text("run.desk.basis-shown",
                                {{"paper", std::string{screen.file.version.texts(frame.tag()).say("paper." + basis.paper)}},
                                 {"number", basis.number},
                                 {"dated", basis.dated},
                                 {"seen_by", basis.seen_by}}));
    add("ground", decision.ground);
    add("where", decision.where);
    add("bring", decision.bring);
}

casework::Decision posted_decision(const StaffFrame& frame, const casework::CaseFile& file, const Step& step) {
    casework::Decision decision{.kind = *step.decision,
                                .case_id = file.record.id,
                                .expected_version = posted_version(frame),
                                .reason = std::string{frame.posted("reason")},
                                .words = std::string{frame.posted("words")}};
    decision.ground = frame.posted("ground");
    decision.where = frame.posted("where");
    decision.bring = frame.posted("bring");
    decision.fields = posted_all(frame, "fields");
    if (step.name == "accept")
        decision.bases.push_back({.paper = std::string{frame.posted(basis_paper)},
                                  .number = std::string{frame.posted(basis_number)},
                                  .dated = posted_date(frame, basis_dated),
                                  .seen_by = std::string{frame.posted(basis_seen_by)}});
    return decision;
}

}  // namespace kuaiban::web::staff
