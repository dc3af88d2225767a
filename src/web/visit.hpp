#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/accounts.hpp"
#include "web/http/message.hpp"
#include "web/services.hpp"

namespace kuaiban::web {

/// Who is here, read once per request from its cookies: the session (if any), the language, the chosen place, and the
/// asker's own secret that binds one-time codes and anonymous forms to this browser.
struct Visit {
    std::optional<casework::Visitor> visitor;
    std::string session_token;                  ///< as sent; may be of a session that ended
    std::string language;                       ///< zh-CN | en
    bool elder{};
    std::string place;                          ///< six-digit district, or empty
    std::string asker;                          ///< 128 random bits
    bool asker_is_new{};

    std::string device;                         ///< "firefox/windows", from User-Agent; empty: unknown

    /// What a form of this visitor must bring back; of the session, or of the asker where nobody is logged in.
    std::string csrf(const Services& services) const;
    /// What one-time codes are bound to.
    std::string code_binding(const Services& services) const;
};

Visit read_visit(const http::Request& request, const Services& services);

/// True where the request was made by a page of this portal: Origin (or Sec-Fetch-Site) agrees, and the token fits.
bool is_own_form(const http::Request& request, const Visit& visit, std::string_view token, const Services& services);
bool is_own_form(const http::Request& request, std::string_view expected, std::string_view token, const Services& services);

/// Set-Cookie values: __Host- and Secure behind TLS, HttpOnly, SameSite=Lax; plain names on loopback.
std::string set_session_cookie(const Services& services, std::string_view token);
std::string clear_session_cookie(const Services& services);
/// Officers have a session of their own, ended with the browser; a citizen's on the same machine is none of its business.
std::string officer_token(const http::Request& request, const Services& services);    ///< "" if absent
std::string set_officer_cookie(const Services& services, std::string_view token);     ///< empty: clears it
std::string set_preference_cookie(const Services& services, std::string_view name, std::string_view value);
/// Cookies a page must set for this visit (a new asker's secret).
void keep_visit(http::Response& response, const Visit& visit, const Services& services);

}  // namespace kuaiban::web
