#pragma once

#include <string_view>

namespace kuaiban::web::http {

/// Whether Accept-Encoding names this coding, and not with q=0. A missing header or "*" counts as no: plain bytes always fit.
bool accepts_coding(std::string_view accept_encoding, std::string_view coding) noexcept;

/// Whether If-None-Match or If-Match lists this entity tag ("*" lists all); a weak mark does not matter (RFC 9110 8.8.3.2).
bool lists_etag(std::string_view header, std::string_view etag) noexcept;

}  // namespace kuaiban::web::http
