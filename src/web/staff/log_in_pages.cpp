#include <fmt/format.h>

#include <algorithm>

#include "web/staff/log_in.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::LogInStep;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

std::string next_of(const pages::Frame& frame) {
    const auto posted = frame.posted("next");
    return pages::safe_next(posted.empty() ? frame.request.query_value("next") : posted, "/staff");
}

std::string_view page_of(LogInStep step) {
    switch (step) {
    case LogInStep::NewPassword: return "/staff/login/password";
    case LogInStep::Enrolment: return "/staff/login/enrol";
    case LogInStep::Code: return "/staff/login/code";
    case LogInStep::Done: break;
    }
    return "/staff";
}

http::Response to_step(const pages::Frame& frame, LogInStep step) {
    const auto next = next_of(frame);
    return redirect(frame, step == LogInStep::Done ? next : fmt::format("{}?next={}", page_of(step), pages::url_encode(next)));
}

std::string folded(std::string_view account) {
    std::string plain;
    for (const char c : account)
        if (c != ' ')
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

http::Response show_login(const pages::Frame& frame, std::string_view account, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_outside_page(frame);
    page.set("NEXT", next_of(frame));
    if (!frame.request.query_value("ended").empty())
        page.show("ENDED");
    add_field(page, errors, "TEXT_FIELD", "staff.account", frame.text("run.staff.field.account"),
              frame.text("run.staff.field.account-hint"))
        .set("VALUE", account);
    page.set_optional("PASSWORD_ERROR", errors.at("staff.password"));
    errors.summarise(page);
    return answer_with(frame, "staff-login", page, refusals);
}

http::Response log_in(pages::Frame& frame) {
    const auto account = folded(frame.posted("staff.account"));
    const auto opened =
        frame.services.staff.log_in(account, frame.posted("staff.password"), frame.now(), frame.request.remote_address);
    if (!opened)
        return show_login(frame, account, {{opened.error().code, "staff.password", opened.error().details}});
    auto response = redirect(frame, fmt::format("/staff/login/next?next={}", pages::url_encode(next_of(frame))));
    response.headers.emplace_back("set-cookie", set_officer_cookie(frame.services, opened->token));
    return response;
}

http::Response show_first_password(const HalfFrame& frame, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_half_page(frame);
    page.set("NEXT", next_of(frame)).set("ACCOUNT", frame.half.officer.account).show("FIRST");
    page.set_optional("PASSWORD_ERROR", errors.at("staff.password"));
    errors.summarise(page);
    return answer_with(frame, "staff-password", page, refusals);
}

http::Response set_first_password(HalfFrame& frame) {
    if (const auto refusal = frame.services.staff.replace_first_password(frame.half, frame.posted("staff.password"), frame.now()))
        return show_first_password(frame, {{refusal->code, "staff.password", refusal->details}});
    return redirect(frame, fmt::format("/staff/login/next?next={}", pages::url_encode(next_of(frame))));
}

std::string in_fours(std::string text) {
    for (std::size_t at = text.size() - text.size() % 4; at > 0; at -= 4)
        if (at < text.size())
            text.insert(at, " ");
    return text;
}

http::Response show_enrolment(const HalfFrame& frame, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_half_page(frame);
    const auto secret = frame.services.staff.enrolment_secret(frame.token);
    page.set("NEXT", next_of(frame)).set("QR_SRC", "/staff/login/enrol.svg");
    page.set("ACCOUNT", frame.half.officer.account).set("SECRET", in_fours(casework::base32(secret)));
    if (frame.services.settings.demo)
        page.set_optional("DEMO_CODE", frame.services.authenticator.digits(secret, casework::totp_step(frame.now())));
    add_field(page, errors, "CODE_FIELD", "staff.code", frame.text("run.staff.field.code")).set("VALUE", "");
    errors.summarise(page);
    return answer_with(frame, "staff-enrol", page, refusals);
}

http::Response enrol(HalfFrame& frame) {
    const auto enrolled = frame.services.staff.enrol(frame.half, frame.token, frame.posted("staff.code"), frame.now());
    if (!enrolled)
        return show_enrolment(frame, {{enrolled.error().code, "staff.code", enrolled.error().details}});
    auto response = show_recovery_codes(frame, start_half_page(frame), enrolled->recovery_codes, next_of(frame));
    response.headers.emplace_back("set-cookie", set_officer_cookie(frame.services, enrolled->session.token));
    return response;
}

http::Response send_picture(HalfFrame& frame) {
    http::Response response;
    response.content_type = "image/svg+xml";
    response.body = frame.services.printer.qr_svg(
        casework::otpauth_uri(frame.half.officer.account, frame.services.staff.enrolment_secret(frame.token)));
    return response;
}

http::Response show_code(const HalfFrame& frame, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_half_page(frame);
    const bool recovery = frame.request.query_value("with") == "recovery";
    const auto next = next_of(frame);
    page.set("NEXT", next).show("LOGGING_IN").show(recovery ? "WITH_RECOVERY" : "WITH_CODE");
    page.set("OTHER_HREF", fmt::format("/staff/login/code?{}next={}", recovery ? "" : "with=recovery&", pages::url_encode(next)));
    add_field(page, errors, recovery ? "SHORT_FIELD" : "CODE_FIELD", "staff.code",
              frame.text(recovery ? "run.staff.field.recovery" : "run.staff.field.code"),
              recovery ? frame.text("run.staff.field.recovery-hint") : std::string{})
        .set("VALUE", "");
    errors.summarise(page);
    return answer_with(frame, "staff-code", page, refusals);
}

http::Response prove(HalfFrame& frame) {
    const auto opened = frame.services.staff.prove(frame.half, frame.posted("staff.code"), frame.now());
    if (!opened)
        return show_code(frame, {{opened.error().code, "staff.code", opened.error().details}});
    auto response = redirect(frame, next_of(frame));
    response.headers.emplace_back("set-cookie", set_officer_cookie(frame.services, opened->token));
    return response;
}

/// Whoever proved the password goes to the step that is theirs; nobody else sees one.
HalfHandler at_step(LogInStep step, HalfHandler handler) {
    return [step, handler = std::move(handler)](HalfFrame& frame) {
        const auto theirs = casework::next_step(frame.half);
        return theirs == step ? handler(frame) : to_step(frame, theirs);
    };
}

}  // namespace

void add_log_in_pages(StaffRouter& staff) {
    auto& router = staff.plain();
    auto& services = staff.services();
    pages::get(router, services, "/staff/login", [](pages::Frame& frame) { return show_login(frame, "", {}); });
    pages::post(router, services, "/staff/login", log_in);
    half_get(router, services, "/staff/login/next",
             [](HalfFrame& frame) { return to_step(frame, casework::next_step(frame.half)); });
    half_get(router, services, "/staff/login/password",
             at_step(LogInStep::NewPassword, [](HalfFrame& frame) { return show_first_password(frame, {}); }));
    half_post(router, services, "/staff/login/password", at_step(LogInStep::NewPassword, set_first_password));
    half_get(router, services, "/staff/login/enrol",
             at_step(LogInStep::Enrolment, [](HalfFrame& frame) { return show_enrolment(frame, {}); }));
    half_get(router, services, "/staff/login/enrol.svg", at_step(LogInStep::Enrolment, send_picture));
    half_post(router, services, "/staff/login/enrol", at_step(LogInStep::Enrolment, enrol));
    half_get(router, services, "/staff/login/code",
             at_step(LogInStep::Code, [](HalfFrame& frame) { return show_code(frame, {}); }));
    half_post(router, services, "/staff/login/code", at_step(LogInStep::Code, prove));
}

}  // namespace kuaiban::web::staff
