#include <fmt/format.h>

#include <charconv>

#include "casework/identity/change_mobile.hpp"
#include "casework/identity/national_sign_in.hpp"
#include "web/pages/outside_lane.hpp"
#include "web/pages/proved_person.hpp"
#include "web/pages/routes.hpp"
#include "web/pages/sealed_parts.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::SignIn;
using domain::Refusal;
using domain::Refusals;

constexpr auto cookie_name = "kb_sign_in";
constexpr int lifetime_seconds = 600;

void keep(http::Response& response, const Frame& frame, const SignIn& sign_in) {
    const auto sealed = seal_parts(frame, "sign-in",
                                   {sign_in.state, sign_in.nonce, sign_in.verifier, sign_in.purpose, sign_in.next,
                                    std::to_string(sign_in.begun_at.time_since_epoch().count())});
    response.headers.emplace_back("set-cookie", short_cookie(frame, cookie_name, sealed, lifetime_seconds));
}

std::optional<SignIn> read_kept(const Frame& frame) {
    const auto parts = open_parts(frame, "sign-in", frame.request.cookie(cookie_name).value_or(""), 6);
    if (!parts)
        return std::nullopt;
    std::int64_t at = 0;
    const auto& text = parts->at(5);
    if (std::from_chars(text.data(), text.data() + text.size(), at).ec != std::errc{})
        return std::nullopt;
    return SignIn{parts->at(0), parts->at(1), parts->at(2),
                  parts->at(3), parts->at(4), domain::Instant{std::chrono::milliseconds{at}}};
}

/// Never an error page: the log-in, which says what happened and offers the other ways.
http::Response back_to_login(const Frame& frame, const Refusal& refusal, std::string_view next) {
    auto response = redirect(frame, fmt::format("/login?national={}&next={}", domain::name_of(refusal.code), url_encode(next)));
    response.headers.emplace_back("set-cookie", short_cookie(frame, cookie_name, "", 0));
    return response;
}

http::Response leave(Frame& frame) {
    const auto wanted = frame.request.query_value("for");
    const auto purpose = wanted == "mobile" || wanted == "verify" ? wanted : std::string_view{"enter"};
    const auto sign_in = casework::NationalSignIn::begin(purpose, next_of(frame), frame.now());
    const auto address = frame.services.national->address_for(sign_in, frame.now());
    if (!address)
        return back_to_login(frame, address.error(), sign_in.next);
    auto response = redirect(frame, *address);
    keep(response, frame, sign_in);
    return response;
}

http::Response ask_for_mobile(const Frame& frame, const ProvedHere& proved) {
    auto response = redirect(frame, "/login/national/mobile");
    keep_proved(response, frame, proved);
    return response;
}

http::Response go_on(Frame& frame, const SignIn& sign_in, const casework::ProvedPerson& person) {
    auto& national = *frame.services.national;
    if (sign_in.purpose == "mobile")
        return ask_for_mobile(frame, {person, "mobile", sign_in.next});
    if (sign_in.purpose == "verify" && frame.visit.visitor) {
        if (const auto refusal = national.verify(frame.account(), person, frame.now()))
            return redirect(frame, fmt::format("/account/real-name?national={}", domain::name_of(refusal->code)));
        return redirect(frame, sign_in.next == "/" ? "/account" : sign_in.next);
    }
    const auto opened = national.enter(person, frame.now(), frame.visit.device);
    return opened ? enter(frame, *opened, sign_in.next) : ask_for_mobile(frame, {person, "national", sign_in.next});
}

http::Response come_back(Frame& frame) {
    const auto sign_in = read_kept(frame);
    if (!sign_in)
        return back_to_login(frame, {domain::RefusalCode::SignInStale}, "/");
    if (!frame.request.query_value("error").empty())            // given up at the provider, or refused there
        return back_to_login(frame, {domain::RefusalCode::IdentityNotProved}, sign_in->next);
    const auto person = frame.services.national->finish(*sign_in, frame.request.query_value("state"),
                                                        frame.request.query_value("code"), frame.now());
    if (!person)
        return back_to_login(frame, person.error(), sign_in->next);
    auto response = go_on(frame, *sign_in, *person);
    response.headers.emplace_back("set-cookie", short_cookie(frame, cookie_name, "", 0));
    return response;
}

http::Response show_mobile(const Frame& frame, const ProvedHere& proved, std::string_view mobile, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("BACK_HREF", "/login").set("NEXT", proved.next).show(proved.purpose == "mobile" ? "FOR_CHANGE" : "FOR_NATIONAL");
    page.set("PROVED_NAME", proved.person.name.reveal());
    add_field(page, errors, "MOBILE_FIELD", "login.mobile", frame.text("run.field.mobile")).set("VALUE", mobile);
    errors.summarise(page);
    return show(frame, "mobile", page, refusals.empty() ? 200 : 422);
}

http::Response send_code(Frame& frame) {
    const auto proved = read_proved(frame);
    if (!proved)
        return back_to_login(frame, {domain::RefusalCode::SignInStale}, "/");
    const auto typed = std::string{frame.posted("login.mobile")};
    const auto mobile = domain::Mobile::parse(typed);
    auto refusal = mobile ? std::nullopt : std::optional{mobile.error()};
    if (mobile && proved->purpose == "mobile")
        refusal = frame.services.change_mobile->may_move(proved->person, *mobile);
    if (!refusal) {
        auto sent = ask_for_pending_code(frame, *mobile, proved->purpose, proved->next);
        if (sent)
            return std::move(*sent);
        refusal = sent.error();
    }
    refusal->field = "login.mobile";
    return show_mobile(frame, *proved, typed, {*refusal});
}

}  // namespace

void add_national_pages(http::Router& router, Services& services) {
    get(router, services, "/login/changed", [](Frame& frame) {
        auto page = start_page(frame);
        page.show(frame.services.national ? "NATIONAL" : "NO_NATIONAL");
        return show(frame, "mobile-changed", page);
    });
    if (!services.national)
        return;
    get(router, services, std::string{sign_in_path}, leave);
    get(router, services, std::string{sign_in_answer_path}, come_back);
    get(router, services, "/login/national/mobile", [](Frame& frame) {
        const auto proved = read_proved(frame);
        return proved ? show_mobile(frame, *proved, "", {}) : redirect(frame, "/login");
    });
    post(router, services, "/login/national/mobile", send_code);
}

}  // namespace kuaiban::web::pages
