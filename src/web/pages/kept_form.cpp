#include "web/pages/kept_form.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kuaiban::web::pages {

namespace {

constexpr auto kept_for = std::chrono::hours{10};

std::string context(const Frame& frame, std::string_view owner) {
    return fmt::format("form/{}{}", owner, frame.request.path);
}

std::string seal(const Frame& frame, std::string_view owner) {
    const auto until = (frame.now() + kept_for).time_since_epoch().count();
    const auto sealed = frame.services.keys.seal(std::to_string(until), context(frame, owner));
    return crypto::base64url({reinterpret_cast<const char*>(sealed.data()), sealed.size()});
}

std::int64_t unseal(const Frame& frame, std::string_view owner, std::string_view sealed) {
    try {
        const auto bytes = crypto::from_base64url(sealed);
        const auto until = frame.services.keys.open({bytes.begin(), bytes.end()}, context(frame, owner));
        std::int64_t milliseconds = 0;
        std::from_chars(until.data(), until.data() + until.size(), milliseconds);
        return milliseconds;
    } catch (const std::exception&) {           // of another owner or address, or not ours
        return 0;
    }
}

}  // namespace

std::string form_owner(const casework::Account& account) {
    return "account/" + account.id;
}

http::Response give_back(const Frame& frame, PageData page, std::string_view name, std::string_view login,
                         std::string_view owner) {
    page.set("ADDRESS", frame.request.path).set("SEAL", seal(frame, owner)).set("LOGIN_HREF", login);
    for (const auto& [field, value] : frame.form)
        if (field != "csrf" && field != "kept")
            page.section("KEPT_FIELD").set("KEPT_NAME", field).set("KEPT_VALUE", value);
    return show(frame, name, page, 401);
}

bool is_given_back(const Frame& frame, std::string_view owner) {
    constexpr std::string_view agreed = "the seal stands for the token";
    return frame.was_posted("kept") && is_own_form(frame.request, agreed, agreed, frame.services) &&
           unseal(frame, owner, frame.posted("kept")) > frame.now().time_since_epoch().count();
}

}  // namespace kuaiban::web::pages
