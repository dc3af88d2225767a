#include <fmt/format.h>

#include <algorithm>

#include "casework/counter/look_up.hpp"
#include "casework/draft_document.hpp"
#include "web/bench.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/appointment_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/staff/counter_search.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::Found;
using casework::WhoIsHere;
using domain::Action;
using domain::Refusals;

constexpr const char* fields[][2] = {{"woman", "ID_NUMBER_FIELD"}, {"man", "ID_NUMBER_FIELD"}, {"mobile", "MOBILE_FIELD"}};

template <class T>
std::optional<T> read(const StaffFrame& frame, Refusals& refusals, const char* name) {
    const auto typed = frame.posted(name);
    if (typed.empty())
        return std::nullopt;
    auto parsed = T::parse(typed);
    if (parsed)
        return std::move(*parsed);
    refusals.push_back({parsed.error().code, name, parsed.error().details});
    return std::nullopt;
}

WhoIsHere posted_people(const StaffFrame& frame, Refusals& refusals) {
    return {read<domain::ResidentId>(frame, refusals, "woman"), read<domain::ResidentId>(frame, refusals, "man"),
            read<domain::Mobile>(frame, refusals, "mobile")};
}

/// What every form below the results sends along: who was looked for.
void add_who(PageData& form, const StaffFrame& frame) {
    for (const auto& [name, kind] : fields)
        form.section("WHO").set("NAME", name).set("VALUE", frame.posted(name));
}

void add_drafts(PageData& found, const StaffFrame& frame, const Found& all) {
    for (const auto& draft : all.drafts) {
        const auto document = casework::DraftDocument::parse(draft.document);
        const auto done =
            std::ranges::count_if(casework::section_names, [&](std::string_view section) { return document.is_done(section); });
        auto& row = found.section("DRAFT").set("DRAFT_ID", draft.id);
        row.set("DRAFT_NAME", pages::service_name(frame, draft.service))
            .set("DRAFT_OFFICE", short_office(frame, draft.office))
            .set("DRAFT_ABOUT",
                 frame.text("run.counter.draft-about", {{"done", std::to_string(done)},
                                                        {"count", std::to_string(std::size(casework::section_names))},
                                                        {"time", moment(frame, draft.saved_at)}}));
        add_who(row, frame);
    }
}

/// A case of an office this officer may not look into is named, and no more.
void add_case_link(PageData& row, const StaffFrame& frame, const std::string& case_id, const domain::DivisionCode& office) {
    if (frame.may(Action::ViewCase, office))
        row.set_optional("CASE_HREF", "/staff/cases/" + case_id);
    else
        row.show("PLAIN");
}

void add_cases(PageData& found, const StaffFrame& frame, const Found& all) {
    for (const auto& record : all.open_cases) {
        auto& row = found.section("CASE");
        const auto office = office_or_own(frame, record.owner == "system" ? record.office : record.owner);
        row.set("CASE_NUMBER", record.number.in_fours())
            .set("CASE_OFFICE", short_office(frame, office.text()))
            .set("CASE_REASON", reason_in_words(frame, record.service, record.reason));
        add_state(row, frame, record.state);
        add_case_link(row, frame, record.id, office);
        if (record.state == domain::CaseState::ToCounter && frame.may(Action::RegisterAtCounter, office))
            row.set_optional("REGISTER_HREF", "/staff/counter/cases/" + record.id);
    }
}

void add_rest(PageData& found, const StaffFrame& frame, const Found& all) {
    for (const auto& appointment : all.appointments)
        found.section("VISIT")
            .set("VISIT_WHEN", pages::when_of(frame, appointment))
            .set("VISIT_NUMBER", appointment.number())
            .set("VISIT_HREF", "/staff/appointments/" + appointment.id);
    for (const auto& certificate : all.certificates) {
        auto& row = found.section("CERT");
        row.set("CERT_NUMBER", pages::in_fours(certificate.number))
            .set("CERT_ABOUT",
                 fmt::format("{}·{}",
                             pages::day_in_words(frame.language, domain::CalendarDate::parse(certificate.issued_on).value()),
                             pages::ordinal_in_words(frame, std::to_string(certificate.child_ordinal))));
        add_case_link(row, frame, certificate.case_id, office_or_own(frame, certificate.office));
    }
}

http::Response show_page(const StaffFrame& frame, const Refusals& refusals, const Found* all) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    page.set("OFFICE_NOW", office_now(frame));
    for (const auto& [name, kind] : fields)
        add_field(page, errors, kind, name, frame.text(fmt::format("run.counter.who.{}", name))).set("VALUE", frame.posted(name));
    if (all) {
        auto& found = page.section("FOUND");
        add_drafts(found, frame, *all);
        add_cases(found, frame, *all);
        add_rest(found, frame, *all);
        if (all->drafts.empty() && all->open_cases.empty() && all->appointments.empty() && all->certificates.empty())
            found.show("NOTHING");
        for (const auto& item : frame.catalogue->items()) {
            auto& fresh = found.section("NEW").set("SERVICE", item.slug).set("SERVICE_NAME", item.say(frame.tag(), "name"));
            add_who(fresh, frame);
        }
    }
    errors.summarise(page);
    return show(frame, "staff-counter", page, refusals.empty() ? 200 : 422);
}

/// What was found, shown again where going on with it was refused.
http::Response show_found(const StaffFrame& frame, const WhoIsHere& who, const Refusals& refusals) {
    const auto found =
        casework::look_up(bench_of(frame.services, *frame.catalogue), frame.services.counter, frame.officer(), who, frame.now());
    return found ? show_page(frame, refusals, &*found) : show_page(frame, {found.error()}, nullptr);
}

http::Response take(StaffFrame& frame) {
    Refusals refusals;
    const auto who = posted_people(frame, refusals);
    const auto taken = casework::take_draft(bench_of(frame.services, *frame.catalogue), frame.services.counter, frame.officer(),
                                            who, frame.posted("draft"), frame.now());
    return taken ? redirect(frame, "/staff/counter/drafts/" + taken->id) : show_found(frame, who, {taken.error()});
}

http::Response begin(StaffFrame& frame) {
    Refusals refusals;
    const auto who = posted_people(frame, refusals);
    if (!refusals.empty())
        return show_page(frame, refusals, nullptr);
    const auto id = casework::begin_at_counter(bench_of(frame.services, *frame.catalogue), frame.officer(), who,
                                               frame.posted("service"), frame.now());
    return id ? redirect(frame, "/staff/counter/drafts/" + *id) : show_found(frame, who, id.error());
}

}  // namespace

http::Response look_up_at_counter(StaffFrame& frame) {
    Refusals refusals;
    const auto who = posted_people(frame, refusals);
    return refusals.empty() ? show_found(frame, who, {}) : show_page(frame, refusals, nullptr);
}

// Who is here comes by POST and stays out of the address; the results are made anew each time.
void add_counter_page(StaffRouter& staff) {
    staff.get("/staff/counter", Action::RegisterAtCounter, own_office(),
              [](StaffFrame& frame) { return show_page(frame, {}, nullptr); });
    staff.post("/staff/counter", Action::RegisterAtCounter, own_office(), look_up_at_counter);
    staff.post("/staff/counter/take", Action::RegisterAtCounter, own_office(), take);
    staff.post("/staff/counter/new", Action::RegisterAtCounter, own_office(), begin);
}

}  // namespace kuaiban::web::staff
