#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <ranges>

#include "domain/case_state.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/event_words.hpp"
#include "web/staff/case_screen.hpp"
#include "web/staff/desk_words.hpp"

namespace kuaiban::web::staff {

namespace {

namespace json = boost::json;
using pages::text_of;

json::object detail_of(const casework::CaseEventRecord& event) {
    if (event.detail.empty())
        return {};
    const auto read = json::parse(event.detail);
    return read.is_object() ? read.get_object() : json::object{};
}

/// What was decided on: papers, a ground, the facts asked for, own words.
std::string words_of(const CaseScreen& screen, const json::object& detail) {
    const auto& frame = screen.frame;
    std::string words;
    const auto add = [&](const std::string& line) { words += (words.empty() || line.empty() ? "" : "\n") + line; };
    if (const auto* bases = detail.if_contains("bases"); bases && bases->is_array())
        for (const auto& entry : bases->get_array()) {
            const auto& basis = entry.as_object();
            add(frame.text(
                "run.desk.basis-shown",
                {{"paper", std::string{screen.file.version.texts(frame.tag()).say("paper." + text_of(basis, "paper"))}},
                 {"number", text_of(basis, "number")},
                 {"dated", text_of(basis, "dated")},
                 {"seen_by", text_of(basis, "seen_by")}}));
        }
    for (const auto* part : {"ground", "addressee", "where", "bring", "words"})
        add(text_of(detail, part));
    return words;
}

std::string actor_of(const CaseScreen& screen, OfficerNames& names, const casework::CaseEventRecord& event,
                     const json::object& detail) {
    if (event.actor == "system" || event.actor.empty())
        return screen.frame.text("run.step.system");
    if (auto named = text_of(detail, "officer"); !named.empty())
        return named;
    const auto& officer = names.of(event.actor);
    return officer.empty() ? screen.frame.text("run.desk.couple") : officer;
}

}  // namespace

void add_history(PageData& page, const CaseScreen& screen) {
    const auto& frame = screen.frame;
    OfficerNames names{frame};
    const auto events = frame.services.ledger.events_of(screen.file.record.id);
    for (const auto& event : events | std::views::reverse) {
        const auto detail = detail_of(event);
        auto& row = page.section("EVENT");
        row.set("EVENT_AT", moment(frame, event.at))
            .set("EVENT_NAME", pages::event_in_words(frame, event.kind))
            .set("EVENT_BY", actor_of(screen, names, event, detail));
        const auto key = fmt::format("reason.{}.title", event.reason);
        const auto& texts = screen.file.version.texts(frame.tag());
        if (texts.has(key))
            row.set_optional("EVENT_WHY", texts.say(key));
        row.set_optional("EVENT_WORDS", words_of(screen, detail));
    }
}

}  // namespace kuaiban::web::staff
