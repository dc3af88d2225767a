#include "web/visit.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kuaiban::web {

namespace {

constexpr int year_in_seconds = 31'536'000;

std::string cookie_name(const Services& services, std::string_view name) {
    return fmt::format("{}kb_{}", services.settings.behind_tls() ? "__Host-" : "", name);
}

std::string cookie(const Services& services, std::string_view name, std::string_view value, int seconds) {
    return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}", cookie_name(services, name), value, seconds,
                       services.settings.behind_tls() ? "; Secure" : "");
}

std::string read_cookie(const http::Request& request, const Services& services, std::string_view name) {
    return request.cookie(cookie_name(services, name)).value_or("");
}

bool is_token(std::string_view text) {
    return text.size() >= 20 && text.size() <= 64 &&
           std::ranges::all_of(text, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; });
}

/// Coarse on purpose: what its owner recognises, nothing that tells two people apart.
std::string device_of(std::string_view agent) {
    const auto first_in = [&](std::initializer_list<std::pair<std::string_view, std::string_view>> table) {
        for (const auto& [mark, name] : table)
            if (agent.find(mark) != std::string_view::npos)
                return name;
        return std::string_view{};
    };
    const auto browser = first_in({{"MicroMessenger", "wechat"},
                                   {"Edg", "edge"},
                                   {"Firefox/", "firefox"},
                                   {"HuaweiBrowser", "huawei"},
                                   {"Chrome/", "chrome"},
                                   {"Safari/", "safari"}});
    const auto system = first_in({{"iPhone", "iphone"},
                                  {"iPad", "ipad"},
                                  {"OpenHarmony", "harmony"},
                                  {"Android", "android"},
                                  {"Windows", "windows"},
                                  {"Mac OS X", "mac"},
                                  {"Linux", "linux"}});
    return browser.empty() || system.empty() ? std::string{} : fmt::format("{}/{}", browser, system);
}

std::string keyed(const Services& services, std::string_view purpose, std::string_view value) {
    const auto bytes = services.keys.keyed_hash(purpose, value);
    return crypto::base64url({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

bool is_district(std::string_view text) {
    return text.size() == 6 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The first language of Accept-Language that we speak; Chinese where none is.
std::string preferred_language(std::string_view header) {
    const auto english = header.find("en");
    const auto chinese = header.find("zh");
    return english != std::string_view::npos && (chinese == std::string_view::npos || english < chinese) ? "en" : "zh-CN";
}

}  // namespace

std::string Visit::csrf(const Services& services) const {
    return visitor ? visitor->session.csrf : keyed(services, "form", asker);
}

std::string Visit::code_binding(const Services& services) const {
    return keyed(services, "asker", asker);
}

Visit read_visit(const http::Request& request, const Services& services) {
    Visit visit;
    visit.session_token = read_cookie(request, services, "session");
    if (is_token(visit.session_token))
        visit.visitor = services.accounts.visitor(visit.session_token, request.received_at);
    const auto language = read_cookie(request, services, "language");
    visit.language = language == "en" || language == "zh-CN" ? language : preferred_language(request.header("accept-language"));
    visit.elder = read_cookie(request, services, "version") == "elder";
    visit.place = read_cookie(request, services, "place");
    if (!is_district(visit.place))
        visit.place.clear();
    visit.asker = read_cookie(request, services, "asker");
    if (!is_token(visit.asker)) {
        visit.asker = crypto::base64url(crypto::random_bytes(16));
        visit.asker_is_new = true;
    }
    visit.device = device_of(request.header("user-agent"));
    return visit;
}

bool is_own_form(const http::Request& request, const Visit& visit, std::string_view token, const Services& services) {
    return is_own_form(request, visit.csrf(services), token, services);
}

bool is_own_form(const http::Request& request, std::string_view expected, std::string_view token, const Services& services) {
    if (!crypto::equal_in_constant_time(token, expected))
        return false;
    const auto site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin" && site != "none")
        return false;
    const auto origin = request.header("origin");
    if (origin.empty() || origin == "null")
        return origin.empty();
    if (origin == services.settings.public_url)
        return true;
    // On loopback the portal may be reached by several names; the Host header is the browser's own word for this one.
    return !services.settings.behind_tls() && origin == fmt::format("http://{}", request.header("host"));
}

std::string set_session_cookie(const Services& services, std::string_view token) {
    return cookie(services, "session", token, 12 * 3600);
}

std::string clear_session_cookie(const Services& services) {
    return cookie(services, "session", "", 0);
}

std::string officer_token(const http::Request& request, const Services& services) {
    auto token = read_cookie(request, services, "staff");
    return is_token(token) ? token : std::string{};
}

std::string set_officer_cookie(const Services& services, std::string_view token) {
    return fmt::format("{}={}; Path=/;{} HttpOnly; SameSite=Lax{}", cookie_name(services, "staff"), token,
                       token.empty() ? " Max-Age=0;" : "", services.settings.behind_tls() ? "; Secure" : "");
}

std::string set_preference_cookie(const Services& services, std::string_view name, std::string_view value) {
    return cookie(services, name, value, year_in_seconds);
}

void keep_visit(http::Response& response, const Visit& visit, const Services& services) {
    if (visit.asker_is_new)
        response.headers.emplace_back("set-cookie", cookie(services, "asker", visit.asker, year_in_seconds));
}

}  // namespace kuaiban::web
