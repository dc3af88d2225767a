#include "web/pages/proved_person.hpp"

#include <charconv>

#include "casework/identity/change_mobile.hpp"
#include "casework/identity/national_sign_in.hpp"
#include "web/pages/sealed_parts.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::ProvedPerson;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

constexpr auto cookie_name = "kb_proved";
constexpr int lifetime_seconds = 900;

bool is_fresh(const Frame& frame, std::string_view milliseconds) {
    std::int64_t at = 0;
    const auto [end, broken] = std::from_chars(milliseconds.data(), milliseconds.data() + milliseconds.size(), at);
    return broken == std::errc{} &&
           frame.now() < domain::Instant{std::chrono::milliseconds{at}} + std::chrono::seconds{lifetime_seconds};
}

/// The account as the code's mobile has it now, its owner logged in.
std::expected<casework::OpenedSession, Refusal> use_code(const Frame& frame, const ProvedHere& proved,
                                                         const casework::OneTimeCodes::Proof& mobile) {
    auto& services = frame.services;
    if (proved.purpose == "national")
        return services.national->enter_with_mobile(proved.person, mobile, frame.tag(), frame.now(), frame.visit.device);
    if (auto refusal = services.change_mobile->move({proved.person, mobile, "national-identity"}, frame.now()))
        return std::unexpected{std::move(*refusal)};
    auto opened = services.national->enter(proved.person, frame.now(), frame.visit.device);
    return opened ? std::expected<casework::OpenedSession, Refusal>{std::move(*opened)}
                  : std::unexpected{Refusal{PersonWithoutAccount, ""}};
}

}  // namespace

void keep_proved(http::Response& response, const Frame& frame, const ProvedHere& proved) {
    const auto sealed = seal_parts(frame, "proved",
                                   {std::string{proved.person.name.reveal()}, std::string{proved.person.id_number.reveal()},
                                    proved.purpose, proved.next, std::to_string(frame.now().time_since_epoch().count())});
    response.headers.emplace_back("set-cookie", short_cookie(frame, cookie_name, sealed, lifetime_seconds));
}

void forget_proved(http::Response& response, const Frame& frame) {
    response.headers.emplace_back("set-cookie", short_cookie(frame, cookie_name, "", 0));
}

std::optional<ProvedHere> read_proved(const Frame& frame) {
    const auto parts = open_parts(frame, "proved", frame.request.cookie(cookie_name).value_or(""), 5);
    if (!parts || !frame.services.national || !is_fresh(frame, parts->at(4)))
        return std::nullopt;
    auto name = domain::PersonName::parse(parts->at(0));
    auto id_number = domain::ResidentId::parse(parts->at(1));
    if (!name || !id_number)
        return std::nullopt;
    return ProvedHere{{std::move(*name), std::move(*id_number)}, parts->at(2), parts->at(3)};
}

std::expected<http::Response, Refusals> finish_proved(Frame& frame, const PendingCode& pending) {
    const auto proved = read_proved(frame);
    if (!proved || proved->purpose != pending.purpose)
        return redirect(frame, "/login?national=sign-in-stale");
    const auto mobile = frame.services.codes.check(pending.code_id, frame.posted("login.code"),
                                                   pending.purpose == "mobile" ? casework::move_code : std::string_view{"enter"},
                                                   frame.visit.code_binding(frame.services), frame.now());
    if (!mobile)
        return std::unexpected{Refusals{mobile.error()}};
    const auto opened = use_code(frame, *proved, *mobile);
    if (!opened)
        return std::unexpected{Refusals{opened.error()}};
    auto response = enter(frame, *opened, pending.next);
    forget_proved(response, frame);
    return response;
}

}  // namespace kuaiban::web::pages
