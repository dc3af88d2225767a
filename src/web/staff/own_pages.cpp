#include <fmt/format.h>

#include "web/staff/log_in.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::Refusals;

/// To the first page the officer's tabs show; those without one to their account.
http::Response go_home(StaffFrame& frame) {
    const auto first = first_tab(frame);
    return redirect(frame, first.empty() ? "/staff/account" : first);
}

http::Response log_out(StaffFrame& frame) {
    frame.services.staff.log_out(frame.on_duty);
    auto response = redirect(frame, "/staff/login");
    response.headers.emplace_back("set-cookie", set_officer_cookie(frame.services, ""));
    return response;
}

void add_sessions(PageData& page, const StaffFrame& frame) {
    for (const auto& session : frame.services.ledger.sessions_of_officer(frame.officer().id)) {
        const bool here = session.token_hash == frame.on_duty.session.token_hash;
        auto& row = page.section("SESSION");
        row.set("SESSION_ABOUT", frame.text(here ? "run.session.here" : "run.session.elsewhere"))
            .set("SESSION_SINCE", pages::time_in_words(frame.language, session.opened_at, frame.now()))
            .set("SESSION_SEEN", pages::time_in_words(frame.language, session.seen_at, frame.now()));
        if (!here)
            row.section("SESSION_END").set("SESSION_ID", session.token_hash);
    }
}

http::Response show_account(const StaffFrame& frame, std::string_view typed_number, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    const auto& officer = frame.officer();
    auto page = start_staff_page(frame);
    page.set("ACCOUNT", officer.account)
        .set("NAME_OF_OFFICER", officer.name)
        .set("ROLE_NAME", role_in_words(frame, officer.role))
        .set("OFFICE", office_in_words(frame, officer.office))
        .set("CODES_LEFT", std::to_string(frame.services.ledger.recovery_codes_left(officer.id)));
    const auto mobile = frame.services.ledger.mobile_of_officer(officer.id);
    page.set("MOBILE_NOW", mobile ? frame.text("run.mobile-of-officer.now", {{"mobile", mobile->masked()}})
                                  : frame.text("run.mobile-of-officer.none"));
    add_sessions(page, frame);
    page.show(officer.identified ? "IDENTIFIED" : "NOT_IDENTIFIED");
    add_field(page, errors, "ID_NUMBER_FIELD", "staff.id_number", frame.text("run.field.id-number"),
              frame.text("run.staff.field.id-number-hint"))
        .set("VALUE", typed_number);
    errors.summarise(page);
    return answer_with(frame, "staff-account", page, refusals);
}

http::Response identify(StaffFrame& frame) {
    const auto typed = frame.posted("staff.id_number");
    const auto number = domain::ResidentId::parse(typed);
    if (!number)
        return show_account(frame, typed, {{number.error().code, "staff.id_number", number.error().details}});
    frame.services.ledger.commit({casework::OfficerIdentified{frame.officer().id, *number}});
    return redirect(frame, "/staff/account");
}

http::Response end_session(StaffFrame& frame) {
    frame.services.staff.end_session(frame.on_duty, frame.posted("session"));
    return redirect(frame, "/staff/account");
}

http::Response show_mobile(const StaffFrame& frame, std::string_view typed, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    add_field(page, errors, "MOBILE_FIELD", "staff.mobile", frame.text("run.field.mobile"),
              frame.text("run.mobile-of-officer.hint"))
        .set("VALUE", typed);
    errors.summarise(page);
    return answer_with(frame, "staff-mobile", page, refusals);
}

http::Response ask_for_mobile(StaffFrame& frame) {
    const auto mobile = frame.services.ledger.mobile_of_officer(frame.officer().id);
    return show_mobile(frame, mobile ? mobile->reveal() : std::string_view{}, {});
}

http::Response set_mobile(StaffFrame& frame) {
    const auto typed = frame.posted("staff.mobile");
    std::optional<domain::Mobile> mobile;
    if (!typed.empty()) {
        const auto parsed = domain::Mobile::parse(typed);
        if (!parsed)
            return show_mobile(frame, typed, {{parsed.error().code, "staff.mobile", parsed.error().details}});
        mobile = *parsed;
    }
    const auto& id = frame.officer().id;
    frame.services.ledger.commit({casework::OfficerMobileSet{id, mobile},
                                  casework::OfficerEventRecorded{id, frame.now(), id, "mobile-changed", "", "", "", ""}});
    return redirect(frame, "/staff/account");
}

http::Response show_password(const StaffFrame& frame, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    page.set("NEXT", "/staff/account").set("ACCOUNT", frame.officer().account).show("CHANGE");
    page.set_optional("PASSWORD_ERROR", errors.at("staff.password")).set_optional("CURRENT_ERROR", errors.at("staff.current"));
    errors.summarise(page);
    return answer_with(frame, "staff-password", page, refusals);
}

http::Response change_password(StaffFrame& frame) {
    const auto refusal = frame.services.staff.change_password(frame.on_duty, frame.posted("staff.current"),
                                                              frame.posted("staff.password"), frame.now());
    return refusal ? show_password(frame, {{refusal->code, "staff." + refusal->field, refusal->details}})
                   : redirect(frame, "/staff/account");
}

http::Response ask_for_code(const StaffFrame& frame, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    page.set("NEXT", "/staff/account").show("AGAIN");
    add_field(page, errors, "CODE_FIELD", "staff.code", frame.text("run.staff.field.code")).set("VALUE", "");
    errors.summarise(page);
    return answer_with(frame, "staff-code", page, refusals);
}

http::Response make_recovery_codes(StaffFrame& frame) {
    const auto codes = frame.services.staff.new_recovery_codes(frame.on_duty, frame.posted("staff.code"), frame.now());
    return codes ? show_recovery_codes(frame, start_staff_page(frame), *codes, "/staff/account")
                 : ask_for_code(frame, {{codes.error().code, "staff.code", codes.error().details}});
}

}  // namespace

void add_own_pages(StaffRouter& staff) {
    staff.get_own("/staff", go_home);
    staff.post_own("/staff/logout", log_out);
    staff.get_own("/staff/account", [](StaffFrame& frame) { return show_account(frame, "", {}); });
    staff.post_own("/staff/account", identify);
    staff.post_own("/staff/account/sessions", end_session);
    staff.get_own("/staff/account/password", [](StaffFrame& frame) { return show_password(frame, {}); });
    staff.post_own("/staff/account/password", change_password);
    staff.get_own("/staff/account/mobile", ask_for_mobile);
    staff.post_own("/staff/account/mobile", set_mobile);
    staff.get_own("/staff/account/recovery", [](StaffFrame& frame) { return ask_for_code(frame, {}); });
    staff.post_own("/staff/account/recovery", make_recovery_codes);
}

}  // namespace kuaiban::web::staff
