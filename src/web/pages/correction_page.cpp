#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/review/correct_case.hpp"
#include "web/bench.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/form_fields.hpp"
#include "web/pages/posted_section.hpp"
#include "web/pages/posted_version.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using casework::CaseFile;
using casework::CorrectionAsked;
using domain::Refusals;

/// A case that waits for its filer's correction, and what was asked.
struct Page {
    CaseFile file;
    CorrectionAsked asked;

    /// The fields of a section that were asked for.
    std::vector<const definition::Field*> fields_of(const definition::Section& section) const {
        std::vector<const definition::Field*> fields;
        for (const auto& field : section.fields)
            if (std::ranges::find(asked.fields, section.name + "." + field.name) != asked.fields.end())
                fields.push_back(&field);
        return fields;
    }
    bool asks_for_all_of(const definition::Section& section) const {
        return std::ranges::find(asked.fields, section.name) != asked.fields.end();
    }
};

std::string entry_name(const definition::Section& section, std::size_t place) {
    return fmt::format("{}.{}", section.name, place);
}

/// Every entry that was sent and not taken out; the one left empty is none.
json::array posted_entries(const Frame& frame, const definition::Section& section) {
    json::array entries;
    for (std::size_t place = 0; place < section.most_entries; ++place) {
        auto entry = posted_section(frame, section, entry_name(section, place));
        if (!entry.empty() && !frame.was_posted(entry_name(section, place) + ".remove"))
            entries.push_back(std::move(entry));
    }
    return entries;
}

/// What the form brought, as typed; a fact left empty is sent empty, so that it is cleared rather than kept.
json::object posted_correction(const Frame& frame, const Page& page) {
    json::object corrected;
    for (const auto& section : page.file.version.form().sections)
        if (section.repeats && page.asks_for_all_of(section)) {
            corrected[section.name] = posted_entries(frame, section);
        } else if (const auto fields = page.fields_of(section); !fields.empty()) {
            const auto typed = posted_section(frame, section, section.name);
            json::object values;
            for (const auto* field : fields)
                values[field->name] = typed.contains(field->name) ? typed.at(field->name) : json::value("");
            corrected[section.name] = std::move(values);
        }
    return corrected;
}

void add_entries(PageData& page, const Frame& frame, const Errors& errors, const Page& shown, const definition::Section& section,
                 const json::value& entries) {
    const auto& list = entries.as_array();
    for (std::size_t place = 0; place <= list.size() && place < section.most_entries; ++place) {
        const auto values = place < list.size() ? list[place].as_object() : json::object{};
        auto& card = page.section("CARD");
        card.set_optional("CARD_TITLE", place < list.size()
                                            ? frame.text("run.finding.child", {{"number", std::to_string(place + 1)}})
                                            : frame.text("run.correct.another-child"));
        const FormFields fields{frame, errors, shown.file.version, section, entry_name(section, place), values};
        for (const auto& field : section.fields)
            fields.add(card, field.name);
        if (place < list.size())
            card.set_optional("REMOVE", entry_name(section, place) + ".remove");
    }
}

/// "children[0].born_on" is "children.0.born_on" on this page; what is not on it is said at the top.
Refusals as_on_this_page(const Page& page, Refusals refusals) {
    for (auto& refusal : refusals) {
        auto& field = refusal.field;
        const auto bracket = field.find('[');
        const auto section = field.substr(0, bracket);
        const bool is_here =
            std::ranges::find(page.asked.fields, bracket == field.npos ? field : section) != page.asked.fields.end();
        if (!is_here)
            field.clear();
        else if (bracket != field.npos)
            field = section + "." + field.substr(bracket + 1, field.find(']') - bracket - 1) + field.substr(field.find(']') + 1);
    }
    return refusals;
}

http::Response show_page(const Frame& frame, const Page& shown, const json::object& values, const Refusals& refusals) {
    const Errors errors{frame, as_on_this_page(shown, refusals)};
    const auto& record = shown.file.record;
    auto page = start_page(frame);
    page.set("BACK_HREF", "/cases/" + record.id).set("SERVICE_NAME", service_name(frame, record.service));
    page.set("CASE_NUMBER", record.number.in_fours()).set("VERSION", std::to_string(record.version));
    page.set("ASKED_BY", fmt::format("{} · {}", office_name(frame, shown.asked.office), shown.asked.officer));
    page.set("WHY", text_of_reason(frame, record, shown.asked.reason, "means")).set_optional("WORDS", shown.asked.words);
    page.set("DUE", shown.asked.until ? time_in_words(frame.language, *shown.asked.until, frame.now()) : "");
    for (const auto& section : shown.file.version.form().sections) {
        const auto* given = values.if_contains(section.name);
        if (section.repeats && shown.asks_for_all_of(section)) {
            add_entries(page, frame, errors, shown, section, given ? *given : json::value(json::array{}));
        } else if (const auto wanted = shown.fields_of(section); !wanted.empty()) {
            const auto of_section = given ? given->as_object() : json::object{};
            auto& card = page.section("CARD");
            card.set_optional("CARD_TITLE", frame.text(fmt::format("run.part.{}", section.name)));
            const FormFields fields{frame, errors, shown.file.version, section, section.name, of_section};
            for (const auto* field : wanted)
                fields.add(card, field->name);
        }
    }
    errors.summarise(page);
    return show(frame, "correct", page, refusals.empty() ? 200 : 422);
}

http::Response with_correction(Frame& frame, http::Response (*handle)(Frame&, const Page&)) {
    auto file = casework::open_case_file(bench_of(frame.services, *frame.catalogue), frame.request.path_value("id"));
    if (!file || file->record.account_id != frame.account().id)
        return show_not_found(frame);
    auto asked = casework::correction_asked(frame.services.ledger, file->record);
    if (!asked)                                 // sent already, or its time is over: the case says which
        return redirect(frame, "/cases/" + file->record.id);
    return handle(frame, Page{std::move(*file), std::move(*asked)});
}

http::Response send_correction(Frame& frame, const Page& page) {
    const auto corrected = posted_correction(frame, page);
    if (frame.was_posted("more"))               // the next level of a place
        return show_page(frame, page, corrected, {});
    const auto& id = page.file.record.id;
    const auto sent =
        casework::resubmit_case(bench_of(frame.services, *frame.catalogue), frame.account(), id, posted_version(frame), corrected,
                                frame.services.desk.first_retry_after(frame.now()), frame.now());
    if (sent || sent.error().front().code == domain::RefusalCode::TransitionNotAllowed)
        return redirect(frame, "/cases/" + id);
    return show_page(frame, page, corrected, sent.error());
}

}  // namespace

// GET, POST /cases/{id}/correct: what an officer asked for, prefilled with what was declared.
void add_correction_page(http::Router& router, Services& services) {
    member_get(router, services, "/cases/{id}/correct", [](Frame& frame) {
        return with_correction(frame,
                               [](Frame& inner, const Page& page) { return show_page(inner, page, page.file.answers, {}); });
    });
    member_form(router, services, "/cases/{id}/correct", [](Frame& frame) { return with_correction(frame, send_correction); });
}

}  // namespace kuaiban::web::pages
