#include "web/staff/desk_form.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/counter/material_messages.hpp"
#include "casework/counter/materials.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/form_fields.hpp"
#include "web/pages/posted_section.hpp"

namespace kuaiban::web::staff {

namespace {

namespace json = boost::json;
using definition::FieldType;
using domain::MaterialStanding;
using pages::FormFields;
using pages::text_of;

constexpr const char* agent_fields[][2] = {{"name", "NAME_FIELD"}, {"id_number", "ID_NUMBER_FIELD"}, {"mobile", "MOBILE_FIELD"}};

json::object object_at(const json::object& whole, std::string_view key) {
    const auto* found = whole.if_contains(key);
    return found && found->is_object() ? found->get_object() : json::object{};
}

std::string entry_name(const definition::Section& section, std::size_t place) {
    return fmt::format("{}.{}", section.name, place);
}

PageData& add_card(PageData& page, const std::string& title) {
    auto& card = page.section("CARD");
    card.set("CARD_TITLE", title);
    return card;
}

void add_fields(PageData& card, const DeskForm& form, const Errors& errors, const definition::Section& section,
                std::string prefix, const json::object& values) {
    const FormFields fields{form.frame, errors, form.version, section, std::move(prefix), values};
    for (const auto& field : section.fields) {
        const bool stays = form.identity_stays && (field.type == FieldType::ResidentId || field.type == FieldType::Mobile);
        const bool is_refused = !form.has_consent && form.version.privacy().is_sensitive(section.name, field.name);
        if (field.type != FieldType::Office && (!stays || section.repeats) && !is_refused)
            fields.add(card, field.name);
    }
}

/// The children so far and room for one more.
void add_children(PageData& page, const DeskForm& form, const Errors& errors, const definition::Section& section) {
    const auto& given = form.answers.at(section.name).as_array();
    for (std::size_t place = 0; place <= given.size() && place < section.most_entries; ++place) {
        const bool is_there = place < given.size();
        auto& card = add_card(page, is_there ? form.frame.text("run.finding.child", {{"number", std::to_string(place + 1)}})
                                             : form.frame.text("run.counter.one-more-child"));
        add_fields(card, form, errors, section, entry_name(section, place),
                   is_there && given[place].is_object() ? given[place].get_object() : json::object{});
        if (is_there)
            card.set_optional("REMOVE", entry_name(section, place) + ".remove");
    }
}

void add_agent(PageData& page, const DeskForm& form, const Errors& errors) {
    const auto typed = object_at(form.notes, "agent");
    auto& card = page.section("AGENT");
    for (const auto& [name, kind] : agent_fields)
        add_field(card, errors, kind, fmt::format("agent.{}", name), form.frame.text(fmt::format("run.counter.agent.{}", name)))
            .set("VALUE", text_of(typed, name));
}

std::string standing_in_words(const StaffFrame& frame, const definition::Paper& paper, MaterialStanding standing) {
    const auto key = fmt::format("run.counter.standing.{}", domain::name_of(standing));
    if (standing != MaterialStanding::Later)
        return frame.text(key);
    const auto last = casework::last_day_for(paper, frame.catalogue->divisions(), domain::china_date(frame.now()));
    return frame.text(key, {{"until", pages::day_in_words(frame.language, last)}});
}

/// How many scans show this very paper, and the way to attach another.
void add_scans(PageData& row, const StaffFrame& frame, const std::string& code, const ScansOfCase& scans) {
    auto& section = row.section("SCANS");
    const auto href = scans_of_paper(scans.case_id, code) + (scans.in_new_tab ? "" : "&from=checklist");
    const auto add = [&](const char* name, const std::string& text) {
        auto& link = section.section(name).set("SCANS_HREF", href).set("SCANS_TEXT", text);
        if (scans.in_new_tab)
            link.show("NEW_TAB");
    };
    if (const auto count = scans.count(code); count > 0)
        add("THERE", count_in_words(frame, count));
    if (scans.may_attach)
        add("ATTACH", frame.text("run.scan.attach"));
}

void add_paper(PageData& group, const StaffFrame& frame, const definition::ServiceVersion& version,
               const casework::ChecklistPaper& paper, const casework::Standings& standings, const Errors& errors,
               const ScansOfCase* scans) {
    const auto name = "material." + paper.code;
    const auto stands = standings.find(paper.code);
    auto& row = group.section("PAPER");
    row.set("PAPER_ID", name).set("PAPER_NAME", version.texts(frame.tag()).say("material." + paper.paper->code));
    row.set_optional("PAPER_ERROR", errors.at(name));
    if (scans)
        add_scans(row, frame, paper.code, *scans);
    const auto add = [&](std::string_view value, const std::string& text, bool checked) {
        auto& option = row.section("STANDING").set("VALUE", value).set("TEXT", text);
        if (checked)
            option.show("CHECKED");
    };
    for (const auto standing : paper.paper->standings)
        add(domain::name_of(standing), standing_in_words(frame, *paper.paper, standing),
            stands != standings.end() && stands->second == standing);
    add("none", frame.text("run.counter.standing.none"), stands == standings.end());
    if (paper.paper->may_stand(MaterialStanding::Signed))
        row.section("COMMITMENT")
            .set("COMMITMENT_TEXT", version.markdown("commitment", frame.tag()))
            .set("COMMITMENT_VERSION", version.commitment_version());
}

}  // namespace

void add_papers(PageData& page, const StaffFrame& frame, const definition::ServiceVersion& version,
                const casework::Checklist& checklist, const casework::Standings& standings, const Errors& errors,
                const ScansOfCase* scans) {
    for (const auto& need : checklist) {
        auto& row = page.section("NEED");
        const auto name = std::string{version.texts(frame.tag()).say("need." + need.need->code)};
        row.set("NEED_NAME", need.of.empty() ? name : frame.text("run.counter.paper-of." + need.of, {{"paper", name}}));
        if (need.any_of.size() > 1)
            row.show("ANY_OF");
        for (const auto& group : need.any_of) {
            auto& papers = row.section("GROUP");
            if (&group != &need.any_of.front())
                papers.show("OR");
            for (const auto& paper : group)
                add_paper(papers, frame, version, paper, standings, errors, scans);
        }
    }
}

void add_desk_form(PageData& page, const DeskForm& form, const Errors& errors) {
    for (const auto& section : form.version.form().sections) {
        if (section.repeats) {
            add_children(page, form, errors, section);
            continue;
        }
        auto& card = add_card(page, form.frame.text(fmt::format("run.part.{}", section.name)));
        add_fields(card, form, errors, section, section.name, object_at(form.answers, section.name));
    }
    add_agent(page, form, errors);
    add_papers(page, form.frame, form.version, form.checklist, casework::standings_in(form.notes), errors, form.scans);
    if (form.wants_promise) {
        auto& promise = page.section("PROMISE");
        promise.set("PROMISE_TEXT", form.version.markdown("promise", form.frame.tag()));
        auto& field = add_field(promise, errors, "CHECK_FIELD", "promise", form.frame.text("run.counter.promised"));
        field.set("VALUE", "true");
        if (text_of(form.notes, "promise") == "true")
            field.show("CHECKED");
    }
}

json::object posted_sections(const StaffFrame& frame, const definition::ServiceVersion& version) {
    json::object sections;
    for (const auto& section : version.form().sections) {
        if (!section.repeats) {
            sections[section.name] = pages::posted_section(frame, section, section.name);
            continue;
        }
        json::array entries;
        for (std::size_t place = 0; place < section.most_entries; ++place) {
            auto entry = pages::posted_section(frame, section, entry_name(section, place));
            if (!entry.empty() && !frame.was_posted(entry_name(section, place) + ".remove"))
                entries.push_back(std::move(entry));
        }
        sections[section.name] = std::move(entries);
    }
    return sections;
}

casework::CounterNotes posted_notes(const StaffFrame& frame) {
    constexpr std::string_view prefix = "material.";
    json::object materials, agent;
    for (const auto& [name, value] : frame.form)
        if (name.starts_with(prefix) && domain::material_standing(value))
            materials[name.substr(prefix.size())] = value;
    for (const auto& [name, kind] : agent_fields)
        if (const auto typed = frame.posted(fmt::format("agent.{}", name)); !typed.empty())
            agent[name] = typed;
    json::object notes{{"materials", std::move(materials)}, {"agent", std::move(agent)}};
    if (frame.was_posted("promise"))
        notes["promise"] = "true";
    return notes;
}

domain::Refusals as_on_the_desk(domain::Refusals refusals) {
    for (auto& refusal : refusals) {
        auto& field = refusal.field;
        const auto open = field.find('['), close = field.find(']');
        if (field == "application.office")
            field.clear();
        else if (open != field.npos && close != field.npos)
            field = field.substr(0, open) + "." + field.substr(open + 1, close - open - 1) + field.substr(close + 1);
    }
    return refusals;
}

}  // namespace kuaiban::web::staff
