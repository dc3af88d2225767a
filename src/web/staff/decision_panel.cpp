#include <fmt/format.h>

#include <algorithm>

#include "web/staff/decision_choices.hpp"
#include "web/staff/desk_words.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::RefusalCode;

bool is_stale(const Panel& panel) {
    return std::ranges::find(panel.refusals, RefusalCode::VersionConflict, &domain::Refusal::code) != panel.refusals.end();
}

std::string standing(const CaseScreen& screen, std::string_view state, std::string_view reason) {
    const auto known = domain::case_state(state);
    return fmt::format("{}·{}", known ? state_in_words(screen.frame, *known) : std::string{state},
                       reason_in_words(screen.frame, screen.file.record.service, reason));
}

/// Both versions: what the officer saw when the form was made, and what is there now.
void add_stale(PageData& page, const CaseScreen& screen) {
    const auto& record = screen.file.record;
    auto& stale = page.section("STALE");
    stale.set("SEEN_TEXT", standing(screen, screen.frame.posted("seen_state"), screen.frame.posted("seen_reason")))
        .set("NOW_TEXT", standing(screen, domain::name_of(record.state), record.reason));
    const auto events = screen.frame.services.ledger.events_of(record.id);
    const auto last = std::ranges::find_if(events.rbegin(), events.rend(), [](const auto& one) { return !one.to.empty(); });
    if (last == events.rend())
        return;
    OfficerNames names{screen.frame};
    const auto& officer = names.of(last->actor);
    stale.set_optional(
        "CHANGED_TEXT",
        screen.frame.text("run.desk.changed", {{"who", officer.empty() ? screen.frame.text("run.step.system") : officer},
                                               {"time", moment(screen.frame, last->at)},
                                               {"what", screen.frame.text(fmt::format("run.desk.event.{}", last->kind))}}));
}

std::string action_of(const CaseScreen& screen, std::string_view step) {
    return fmt::format("/staff/cases/{}/{}", screen.file.record.id, step);
}

void add_form(PageData& page, const CaseScreen& screen, const Step& step, const Errors& errors,
              const std::vector<casework::OpenPoint>& points) {
    const auto& record = screen.file.record;
    auto& form = page.section("DECIDE");
    form.set("DECIDE_ACTION", action_of(screen, step.name))
        .set("VERSION", std::to_string(record.version))
        .set("SEEN_STATE", domain::name_of(record.state))
        .set("SEEN_REASON", record.reason);
    if (step.name != "reassign")
        form.show("TOLD");
    else
        form.section("QUIET").set("GO_TEXT", screen.frame.text(fmt::format("run.desk.go.{}", step.name)));
    if (!step.decision)
        form.set_optional("DECIDE_LEAD", screen.frame.text(fmt::format("run.desk.lead.{}", step.name)));
    add_step_fields(form, screen, step, errors, points);
}

void add_confirmation(PageData& page, const CaseScreen& screen, const Step& step,
                      const std::vector<casework::MessageQueued>& messages) {
    auto& confirm = page.section("CONFIRM");
    confirm.set("DECIDE_ACTION", action_of(screen, step.name)).set("CONFIRM_NAME", step_in_words(screen.frame, step.name));
    for (const auto& [name, value] : screen.frame.form)
        if (name != "csrf" && name != "go")
            confirm.section("HIDDEN").set("NAME", name).set("VALUE", value);
    add_summary(confirm, screen, step);
    add_previews(confirm, screen.frame, messages);
}

}  // namespace

void add_decision(PageData& page, const CaseScreen& screen, const Panel& panel, const Errors& errors) {
    const auto points = points_open(screen);
    const bool stale = is_stale(panel);
    if (stale)
        add_stale(page, screen);
    const auto nothing = why_nothing(screen);
    page.set_optional("NOTHING", nothing);
    const auto* chosen = find_step(panel.choice);
    if (nothing.empty()) {
        if (domain::is_open(screen.file.record.state))
            page.set_optional("LOCKED", points.empty()
                                            ? screen.frame.text("run.desk.issuable")
                                            : screen.frame.text("run.desk.locked", {{"count", std::to_string(points.size())}}));
        PageData* choices = nullptr;
        PageData* blocked = nullptr;
        for (const auto& step : steps()) {
            const auto why = why_blocked(screen, step, points);
            const auto name = step_in_words(screen.frame, step.name);
            if (!why.empty()) {
                blocked = blocked ? blocked : &page.section("BLOCKED");
                blocked->section("BLOCKED_ROW").set("BLOCKED_NAME", name).set("BLOCKED_WHY", why);
                if (chosen == &step && !stale)
                    chosen = nullptr;
                continue;
            }
            choices = choices ? choices : &page.section("CHOICES");
            auto& choice = choices->section("CHOICE").set("CHOICE_NAME", name);
            choice.set("CHOICE_HREF", fmt::format("/staff/cases/{}?decide={}#decide", screen.file.record.id, step.name));
            if (chosen == &step)
                choice.show("CHOICE_HERE");
        }
    } else if (!stale) {
        chosen = nullptr;
    }
    if (chosen && panel.preview)
        add_confirmation(page, screen, *chosen, *panel.preview);
    else if (chosen)
        add_form(page, screen, *chosen, errors, points);
}

}  // namespace kuaiban::web::staff
