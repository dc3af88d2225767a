#include <fmt/format.h>

#include "web/staff/log_in.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

void add_officer(PageData& page, const pages::Frame& frame, const DemoOfficer& demo) {
    const auto& services = frame.services;
    const auto officer = services.ledger.officer(demo.account);
    if (!officer)
        return;
    auto& row = page.section("OFFICER");
    row.set("ACCOUNT", officer->account)
        .set("NAME_OF_OFFICER", officer->name)
        .set("ROLE_NAME", role_in_words(frame, officer->role))
        .set("OFFICE", frame.catalogue->divisions().full_name(officer->office));
    if (officer->first_password_expires_at)
        row.set_optional("FIRST_PASSWORD", demo.first_password);
    else
        row.show("OWN_PASSWORD");
    if (const auto totp = services.ledger.totp_of(officer->id))
        row.set_optional("CODE_NOW", services.authenticator.digits(totp->secret, casework::totp_step(frame.now())));
}

/// The authenticators of the demonstration's officers, for a visitor who has none: loopback only, like the messages.
http::Response show_demo_officers(pages::Frame& frame) {
    auto page = start_outside_page(frame);
    page.set("SECONDS", std::to_string(30 - frame.now().time_since_epoch().count() / 1000 % 30));
    for (const auto& officer : frame.services.demo_officers)
        add_officer(page, frame, officer);
    return show(frame, "demo-officers", page);
}

}  // namespace

void add_demo_officers_page(StaffRouter& staff) {
    pages::get(staff.plain(), staff.services(), "/demo/officers", show_demo_officers);
}

}  // namespace kuaiban::web::staff
