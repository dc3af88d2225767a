#pragma once

#include <string>
#include <string_view>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

/// The header lines of every answer, 404 and 500 included: content security policy without unsafe-inline, nosniff,
/// frames refused, HSTS where the public address is https, and `no-store` unless the answer says how it may be cached.
class SecurityHeaders {
public:
    explicit SecurityHeaders(bool public_address_is_https);

    /// Ready lines, each ending in CRLF; for Hooks::common_head.
    std::string_view lines(const Request& request, const Response& response) const noexcept;

private:
    std::string always_, with_no_store_;
};

}  // namespace kuaiban::web::http
