#include "web/http/security_headers.hpp"

#include <algorithm>

namespace kuaiban::web::http {

namespace {

// img-src data: is for the QR code drawn into the page; camera=(self) for scanning one on the verification page.
constexpr std::string_view lines_of_all =
    "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(self), geolocation=(), microphone=(), payment=(), usb=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";
constexpr std::string_view two_years_https = "Strict-Transport-Security: max-age=63072000; includeSubDomains\r\n";
constexpr std::string_view no_store = "Cache-Control: no-store\r\n";

bool is_cache_control(std::string_view name) noexcept {
    return std::ranges::equal(name, std::string_view{"cache-control"}, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

}  // namespace

SecurityHeaders::SecurityHeaders(bool public_address_is_https) : always_{lines_of_all}, with_no_store_{} {
    if (public_address_is_https)
        always_.append(two_years_https);
    with_no_store_ = always_ + std::string{no_store};
}

std::string_view SecurityHeaders::lines(const Request&, const Response& response) const noexcept {
    const bool says_itself = std::ranges::any_of(response.headers, is_cache_control, &Pairs::value_type::first);
    return says_itself ? always_ : with_no_store_;
}

}  // namespace kuaiban::web::http
