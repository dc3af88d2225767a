#include "web/staff/kept_form.hpp"

#include <charconv>

#include "casework/session_token.hpp"
#include "web/staff/log_in.hpp"

namespace kuaiban::web::staff {

namespace {

constexpr auto kept_for = std::chrono::hours{10};

std::string context(const pages::Frame& frame, std::string_view officer_id) {
    return "staff-form/" + std::string{officer_id} + frame.request.path;
}

std::string seal(const pages::Frame& frame, std::string_view officer_id) {
    const auto until = (frame.now() + kept_for).time_since_epoch().count();
    const auto sealed = frame.services.keys.seal(std::to_string(until), context(frame, officer_id));
    return crypto::base64url({reinterpret_cast<const char*>(sealed.data()), sealed.size()});
}

std::int64_t unseal(const pages::Frame& frame, std::string_view officer_id, std::string_view sealed) {
    try {
        const auto bytes = crypto::from_base64url(sealed);
        const auto until = frame.services.keys.open({bytes.begin(), bytes.end()}, context(frame, officer_id));
        std::int64_t milliseconds = 0;
        std::from_chars(until.data(), until.data() + until.size(), milliseconds);
        return milliseconds;
    } catch (const std::exception&) {           // of another officer or address, or not ours
        return 0;
    }
}

}  // namespace

std::optional<http::Response> give_back(pages::Frame& frame, std::string_view token) {
    if (frame.request.method != http::Method::Post || token.empty())
        return std::nullopt;
    const auto ended = frame.services.ledger.officer_session(casework::hash_of_token(token));
    auto form = http::parse_form(frame.request.body);
    if (!ended || !ended->complete || !form)
        return std::nullopt;
    frame.form = std::move(*form);
    if (!is_own_form(frame.request, ended->csrf, frame.posted("csrf"), frame.services))
        return std::nullopt;
    auto page = start_outside_page(frame);
    page.set("ADDRESS", frame.request.path).set("SEAL", seal(frame, ended->officer_id));
    for (const auto& [name, value] : frame.form)
        if (name != "csrf" && name != "kept")
            page.section("KEPT_FIELD").set("KEPT_NAME", name).set("KEPT_VALUE", value);
    return show(frame, "staff-ended", page, 401);
}

bool is_given_back(const StaffFrame& frame) {
    constexpr std::string_view agreed = "the seal stands for the token";
    return is_own_form(frame.request, agreed, agreed, frame.services) &&
           unseal(frame, frame.officer().id, frame.posted("kept")) > frame.now().time_since_epoch().count();
}

}  // namespace kuaiban::web::staff
