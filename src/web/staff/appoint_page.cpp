#include "casework/staff/appoint_officer.hpp"
#include "web/staff/officer_form.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::Refusals;

http::Response show_form(const StaffFrame& frame, const OfficerForm& form, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    add_field(page, errors, "NAME_FIELD", "officer.name", frame.text("run.staff.field.name")).set("VALUE", form.name);
    add_field(page, errors, "TEXT_FIELD", "officer.account", frame.text("run.staff.field.account"),
              frame.text("run.staff.field.account-hint"))
        .set("VALUE", form.account);
    add_place_of_work(page, frame, errors, form);
    errors.summarise(page);
    return answer_with(frame, "staff-appoint", page, refusals);
}

http::Response appoint(StaffFrame& frame) {
    const auto form = posted_form(frame);
    if (frame.was_posted("more"))
        return show_form(frame, form, {});
    Refusals refusals;
    const auto name = domain::PersonName::parse(form.name);
    if (!name)
        refusals.push_back({name.error().code, "officer.name", name.error().details});
    if (!casework::is_account_name(form.account))
        refusals.push_back({domain::RefusalCode::AccountForm, "officer.account"});
    const auto place = judge_place_of_work(frame, form);
    if (!place)
        refusals.insert(refusals.end(), place.error().begin(), place.error().end());
    if (!refusals.empty())
        return show_form(frame, form, refusals);

    const auto password = casework::appoint_officer(frame.services.ledger, frame.services.hasher,
                                                    {form.account, std::string{name->reveal()}, place->role, place->office},
                                                    frame.officer().id, frame.now());
    if (!password)
        return show_form(frame, form, {{domain::RefusalCode::AccountTaken, "officer.account"}});
    auto page = start_staff_page(frame);
    page.set("ACCOUNT", form.account)
        .set("NAME_OF_OFFICER", name->reveal())
        .set("ROLE_NAME", role_in_words(frame, place->role))
        .set("OFFICE", office_in_words(frame, place->office))
        .set("FIRST_PASSWORD", *password);
    return show(frame, "staff-appointed", page);
}

}  // namespace

void add_appoint_page(StaffRouter& staff) {
    staff.get("/staff/officers/new", domain::Action::AppointOfficer, own_office(),
              [](StaffFrame& frame) { return show_form(frame, {}, {}); });
    staff.post("/staff/officers/new", domain::Action::AppointOfficer, own_office(), appoint);
}

}  // namespace kuaiban::web::staff
