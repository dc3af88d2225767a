#include <fmt/format.h>

#include <algorithm>

#include "casework/staff/personnel.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/officer_form.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::Action;
using domain::Refusals;

constexpr std::size_t most_rows = 200;

std::string full_office(const pages::Frame& frame, const domain::DivisionCode& office) {
    const auto name = frame.catalogue->divisions().full_name(office);
    return name.empty() ? office_in_words(frame, office) : name;
}

bool fits(const StaffFrame& frame, const casework::Officer& officer, std::string_view wanted) {
    return wanted.empty() || officer.account.contains(wanted) || officer.name.contains(wanted) ||
           officer.office.text().starts_with(wanted) || full_office(frame, officer.office).contains(wanted);
}

void add_state(PageData& row, const casework::Officer& officer) {
    row.show(officer.first_password_expires_at ? "FIRST_PASSWORD" : officer.enrolled ? "READY" : "NOT_ENROLLED");
}

http::Response show_officers(StaffFrame& frame) {
    auto page = start_staff_page(frame);
    const auto wanted = frame.request.query_value("q");
    page.set("WANTED", wanted);
    std::size_t found = 0;
    for (const auto& officer : frame.services.ledger.officers())
        if (fits(frame, officer, wanted) && ++found <= most_rows) {
            auto& row = page.section("OFFICER");
            row.set("OFFICER_HREF", fmt::format("/staff/officers/{}", officer.id))
                .set("ACCOUNT", officer.account)
                .set("NAME_OF_OFFICER", officer.name)
                .set("ROLE_NAME", role_in_words(frame, officer.role))
                .set("OFFICE", full_office(frame, officer.office));
            add_state(row, officer);
        }
    page.set("COUNT", std::to_string(found));
    page.show(found == 0 ? "NONE" : found > most_rows ? "CUT" : "ALL");
    return show(frame, "staff-officers", page);
}

/// "reviewer@500103001", as events keep it, in words.
std::string place_in_words(const StaffFrame& frame, std::string_view place) {
    const auto at = place.find('@');
    const auto role = domain::role(place.substr(0, at));
    const auto office = at == place.npos ? std::nullopt : std::optional{domain::DivisionCode::parse(place.substr(at + 1))};
    return role && office && *office ? fmt::format("{}·{}", role_in_words(frame, *role), office_in_words(frame, **office))
                                     : std::string{};
}

void add_events(PageData& page, const StaffFrame& frame, const casework::Officer& officer) {
    auto events = frame.services.ledger.events_of_officer(officer.id);
    std::ranges::reverse(events);
    for (const auto& event : events) {
        const auto actor = event.actor == officer.id ? std::optional{officer} : frame.services.ledger.officer_by_id(event.actor);
        auto& row = page.section("EVENT");
        row.set("EVENT_NAME", frame.text("run.staff.event." + event.kind))
            .set("EVENT_AT", moment(frame, event.at))
            .set("EVENT_BY", actor ? actor->name : frame.text("run.staff.event.by-system"));
        row.set_optional("EVENT_PLACE", place_in_words(frame, event.to));
    }
}

http::Response show_officer(const StaffFrame& frame, const casework::Officer& officer, const OfficerForm& form,
                            const Refusals& refusals, std::string_view first_password = {}) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    page.set("ID", officer.id)
        .set("ACCOUNT", officer.account)
        .set("NAME_OF_OFFICER", officer.name)
        .set("ROLE_NAME", role_in_words(frame, officer.role))
        .set("OFFICE", full_office(frame, officer.office));
    page.set_optional("FIRST_PASSWORD_TOLD", first_password);
    add_state(page, officer);
    page.show(officer.id == frame.officer().id ? "SELF" : "OTHER");
    add_place_of_work(page, frame, errors, form);
    add_events(page, frame, officer);
    errors.summarise(page);
    return answer_with(frame, "staff-officer", page, refusals);
}

casework::Officer officer_of(const StaffFrame& frame) {
    return frame.services.ledger.officer_by_id(frame.request.path_value("id")).value();
}

http::Response show_one(StaffFrame& frame) {
    const auto officer = officer_of(frame);
    return show_officer(frame, officer, form_of(officer), {});
}

/// What a use case answered: the officer's page again, or the list where the officer is gone.
http::Response answered(StaffFrame& frame, const casework::Officer& officer, const std::optional<domain::Refusal>& refusal) {
    frame.services.roster.forget();
    if (refusal)
        return show_staff_error(frame, refusal->code == domain::RefusalCode::VersionConflict ? 412 : 422,
                                frame.services.pages.sentence(frame.language, *refusal));
    return redirect(frame, fmt::format("/staff/officers/{}", officer.id));
}

http::Response move(StaffFrame& frame) {
    const auto officer = officer_of(frame);
    const auto form = posted_form(frame);
    if (frame.was_posted("more"))
        return show_officer(frame, officer, form, {});
    const auto judged = judge_place_of_work(frame, form);
    if (!judged)
        return show_officer(frame, officer, form, judged.error());
    return answered(
        frame, officer,
        casework::move_officer(frame.services.ledger, frame.officer(), officer, judged->role, judged->office, frame.now()));
}

http::Response dismiss(StaffFrame& frame) {
    const auto officer = officer_of(frame);
    const auto refusal = casework::dismiss_officer(frame.services.ledger, frame.officer(), officer, frame.now());
    frame.services.roster.forget();
    return refusal ? answered(frame, officer, refusal) : redirect(frame, "/staff/officers");
}

http::Response reset_second_factor(StaffFrame& frame) {
    const auto officer = officer_of(frame);
    return answered(frame, officer, casework::reset_second_factor(frame.services.ledger, frame.officer(), officer, frame.now()));
}

http::Response reset_password(StaffFrame& frame) {
    const auto officer = officer_of(frame);
    const auto password =
        casework::reset_password(frame.services.ledger, frame.services.hasher, frame.officer(), officer, frame.now());
    if (!password)
        return answered(frame, officer, password.error());
    return show_officer(frame, officer_of(frame), form_of(officer), {}, *password);
}

}  // namespace

void add_officers_pages(StaffRouter& staff) {
    staff.get("/staff/officers", Action::AppointOfficer, own_office(), show_officers);
    staff.get("/staff/officers/{id}", Action::AppointOfficer, officer_in_path(), show_one);
    staff.post("/staff/officers/{id}/move", Action::AppointOfficer, officer_in_path(), move);
    staff.post("/staff/officers/{id}/dismiss", Action::AppointOfficer, officer_in_path(), dismiss);
    staff.post("/staff/officers/{id}/second-factor", Action::AppointOfficer, officer_in_path(), reset_second_factor);
    staff.post("/staff/officers/{id}/password", Action::AppointOfficer, officer_in_path(), reset_password);
}

}  // namespace kuaiban::web::staff
