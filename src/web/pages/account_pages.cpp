#include "casework/identity/national_sign_in.hpp"
#include "casework/password_rule.hpp"
#include "casework/verify_person.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/pending_code.hpp"
#include "web/pages/proved_person.hpp"
#include "web/pages/routes.hpp"

#include <fmt/format.h>

#include <memory>

namespace kuaiban::web::pages {

namespace {

using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

/// National identity as another way, or that it does not answer now, or what became of the last try.
void add_national(PageData& page, const Frame& frame) {
    if (!frame.services.national)
        return;
    page.show(frame.services.national->is_down(frame.now()) ? "NATIONAL_DOWN" : "NATIONAL");
    const auto problem = domain::refusal_code(frame.request.query_value("national"));
    page.set_optional("NATIONAL_PROBLEM", problem ? frame.services.pages.sentence(frame.language, {*problem}) : std::string{});
}

http::Response show_login(const Frame& frame, std::string_view mobile, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    const auto next = next_of(frame);
    page.set("NEXT", next).set_optional("WHY", next == "/" ? std::string{} : frame.text("run.login.why"));
    if (!frame.request.query_value("ended").empty())
        page.show("LOGGED_OUT");
    add_national(page, frame);
    add_field(page, errors, "MOBILE_FIELD", "login.mobile", frame.text("run.field.mobile")).set("VALUE", mobile);
    page.set_optional("PASSWORD_ERROR", errors.at("login.password"));
    errors.summarise(page);
    return show(frame, "login", page, refusals.empty() ? 200 : 422);
}

http::Response log_in(Frame& frame) {
    const auto typed = std::string{frame.posted("login.mobile")};
    const auto mobile = domain::Mobile::parse(typed);
    if (!mobile) {
        auto refusal = mobile.error();
        refusal.field = "login.mobile";
        return show_login(frame, typed, {refusal});
    }
    const auto opened = frame.services.accounts.log_in(*mobile, frame.posted("login.password"), frame.now(),
                                                       frame.request.remote_address, frame.visit.device);
    if (!opened)
        return opened.error().code == TooManyTries ? show_error(frame, 429)
                                                   : show_login(frame, typed, {{LoginFailed, "login.password"}});
    return enter(frame, *opened, next_of(frame));
}

http::Response show_mobile(const Frame& frame, bool registering, std::string_view mobile, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("BACK_HREF", "/login").set("NEXT", next_of(frame)).show(registering ? "FOR_REGISTRATION" : "FOR_LOGIN");
    add_field(page, errors, "MOBILE_FIELD", "login.mobile", frame.text("run.field.mobile"), frame.text("run.field.mobile-hint"))
        .set("VALUE", mobile);
    errors.summarise(page);
    return show(frame, "mobile", page, refusals.empty() ? 200 : 422);
}

http::Response ask_for_code(Frame& frame, bool registering) {
    const auto typed = std::string{frame.posted("login.mobile")};
    const auto mobile = domain::Mobile::parse(typed);
    auto refusal = mobile ? Refusal{} : mobile.error();
    if (mobile) {
        auto sent = ask_for_pending_code(frame, *mobile, registering ? "register" : "login", next_of(frame));
        if (sent)
            return std::move(*sent);
        refusal = sent.error();
    }
    refusal.field = "login.mobile";
    return show_mobile(frame, registering, typed, {refusal});
}

http::Response show_code(const Frame& frame, const PendingCode& pending, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    const bool registering = pending.purpose == "register";
    page.set("BACK_HREF", registering ? "/register" : "/login/mobile").set("NEXT", pending.next);
    page.set("HEADLINE", frame.text("run.code.headline")).set("MINUTES", "10");
    page.set_optional("STEP", registering ? frame.text("run.code.register") : std::string{});
    page.set("SENT_TO", domain::Mobile::parse(pending.mobile)->masked());
    add_field(page, errors, "CODE_FIELD", "login.code", frame.text("run.field.code"), frame.text("run.field.code-hint"))
        .set("VALUE", "");
    errors.summarise(page);
    return show(frame, "code", page, refusals.empty() ? 200 : 422);
}

std::expected<http::Response, Refusals> enter_with_code(Frame& frame, const PendingCode& pending) {
    const auto opened = frame.services.accounts.enter_with_code(pending.code_id, frame.posted("login.code"),
                                                                frame.visit.code_binding(frame.services), "", frame.tag(),
                                                                frame.now(), frame.visit.device);
    if (!opened)
        return std::unexpected{opened.error()};
    return enter(
        frame, *opened,
        pending.purpose == "register" ? fmt::format("/register/password?next={}", url_encode(pending.next)) : pending.next);
}

http::Response check_code(Frame& frame) {
    auto pending = read_pending(frame);
    if (!pending)
        return redirect(frame, "/login");
    if (frame.was_posted("resend")) {
        const auto sent = send_pending_code(frame, *domain::Mobile::parse(pending->mobile), pending->purpose);
        if (!sent)
            return show_code(frame, *pending, {{sent.error().code, "login.code", sent.error().details}});
        pending->code_id = *sent;
        auto response = redirect(frame, "/login/code");
        keep_pending(response, frame, *pending);
        return response;
    }
    auto entered = pending->purpose == "national" || pending->purpose == "mobile" ? finish_proved(frame, *pending)
                                                                                  : enter_with_code(frame, *pending);
    if (entered)
        return std::move(*entered);
    for (auto& refusal : entered.error())
        refusal.field = "login.code";
    return show_code(frame, *pending, entered.error());
}

bool is_due(const Frame& frame) {
    const auto& account = frame.account();
    return casework::is_password_due(account.password_hash, account.password_set_at, frame.now(),
                                     frame.services.settings.password_days);
}

http::Response show_password(const Frame& frame, bool registering, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("BACK_HREF", registering ? "/" : "/account")
        .set("NEXT", next_of(frame))
        .show(registering ? "FOR_REGISTRATION" : "FOR_CHANGE");
    if (!registering && is_due(frame))
        page.show("DUE");
    page.set_optional("PASSWORD_ERROR", errors.at("login.password")).set_optional("CURRENT_ERROR", errors.at("login.current"));
    errors.summarise(page);
    return show(frame, "password", page, refusals.empty() ? 200 : 422);
}

http::Response set_password(Frame& frame, bool registering) {
    const auto& account = frame.account();
    Refusals refusals;
    if (!registering && !account.password_hash.empty() &&
        !frame.services.accounts.knows_password(account, frame.posted("login.current")))
        refusals.push_back({LoginFailed, "login.current"});
    else if (is_due(frame) && frame.posted("login.current") == frame.posted("login.password"))
        refusals.push_back({PasswordUnchanged, "login.password"});
    if (auto refusal = refusals.empty() ? frame.services.accounts.set_password(*frame.visit.visitor,
                                                                               frame.posted("login.password"), frame.now())
                                        : std::nullopt) {
        refusal->field = "login.password";
        refusals.push_back(std::move(*refusal));
    }
    return refusals.empty() ? redirect(frame, !registering && next_of(frame) == "/" ? "/account" : next_of(frame))
                            : show_password(frame, registering, refusals);
}

http::Response show_real_name(const Frame& frame, std::string_view name, std::string_view id_number, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    const auto next = next_of(frame);
    page.set("BACK_HREF", next == "/" ? "/account" : next)
        .set("NEXT", next)
        .set("MOBILE_MASKED", frame.account().mobile.masked());
    add_national(page, frame);
    page.set_optional("SKIP_HREF", next == "/" ? std::string{} : next);
    add_field(page, errors, "NAME_FIELD", "real_name.name", frame.text("run.field.name"), frame.text("run.field.name-hint"))
        .set("VALUE", name);
    add_field(page, errors, "ID_NUMBER_FIELD", "real_name.id_number", frame.text("run.field.id-number"),
              frame.text("run.field.id-number-hint"))
        .set("VALUE", id_number);
    errors.summarise(page);
    return show(frame, "real-name", page, refusals.empty() ? 200 : 422);
}

http::Response verify_real_name(Frame& frame) {
    const auto typed_name = std::string{frame.posted("real_name.name")},
               typed_number = std::string{frame.posted("real_name.id_number")};
    const auto name = domain::PersonName::parse(typed_name);
    const auto number = domain::ResidentId::parse(typed_number);
    Refusals refusals;
    if (!name)
        refusals.push_back({name.error().code, "real_name.name", name.error().details});
    if (!number)
        refusals.push_back({number.error().code, "real_name.id_number", number.error().details});
    if (refusals.empty()) {
        if (auto refusal = casework::verify_person(frame.services.ledger, frame.services.registers, frame.account(), *name,
                                                   *number, frame.now())) {
            if (refusal->code == TooManyTries)
                return show_error(frame, 429);
            refusal->field = refusal->code == RealNameMismatch ? "real_name.id_number" : "";
            refusals.push_back(std::move(*refusal));
        }
    }
    return refusals.empty() ? redirect(frame, next_of(frame)) : show_real_name(frame, typed_name, typed_number, refusals);
}

http::Response show_account(Frame& frame) {
    auto page = start_page(frame);
    const auto& account = frame.account();
    page.set("MOBILE_MASKED", account.mobile.masked());
    if (account.person)
        page.section("VERIFIED")
            .set("REAL_NAME", account.person->name.reveal())
            .set("ID_MASKED", account.person->id_number.masked())
            .set("VERIFIED_AT", day_in_words(frame.language, domain::china_date(account.person->verified_at)));
    else
        page.show("UNVERIFIED");
    return show(frame, "account", page);
}

http::Response log_out(Frame& frame) {
    frame.services.accounts.log_out(frame.visit.session_token);
    auto response = redirect(frame, "/");
    response.headers.emplace_back("set-cookie", clear_session_cookie(frame.services));
    return response;
}

}  // namespace

void add_account_pages(http::Router& router, Services& services) {
    get(router, services, "/login", [](Frame& frame) { return show_login(frame, "", {}); });
    post(router, services, "/login", log_in);
    get(router, services, "/register", [](Frame& frame) { return show_mobile(frame, true, "", {}); });
    post(router, services, "/register", [](Frame& frame) { return ask_for_code(frame, true); });
    get(router, services, "/login/mobile", [](Frame& frame) { return show_mobile(frame, false, "", {}); });
    post(router, services, "/login/mobile", [](Frame& frame) { return ask_for_code(frame, false); });
    get(router, services, "/login/code", [](Frame& frame) {
        const auto pending = read_pending(frame);
        return pending ? show_code(frame, *pending, {}) : redirect(frame, "/login/mobile");
    });
    post(router, services, "/login/code", check_code);
    member_get(router, services, "/register/password", [](Frame& frame) { return show_password(frame, true, {}); });
    member_post(router, services, "/register/password", [](Frame& frame) { return set_password(frame, true); });
    member_get(router, services, "/account", show_account);
    member_get(router, services, "/account/password", [](Frame& frame) { return show_password(frame, false, {}); });
    member_post(router, services, "/account/password", [](Frame& frame) { return set_password(frame, false); });
    member_get(router, services, "/account/real-name", [](Frame& frame) { return show_real_name(frame, "", "", {}); });
    member_form(router, services, "/account/real-name", verify_real_name);
    post(router, services, "/logout", log_out);
}

}  // namespace kuaiban::web::pages
