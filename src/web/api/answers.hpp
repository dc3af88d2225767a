#pragma once

#include <boost/json/fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"
#include "web/http/message.hpp"
#include "web/pages/render.hpp"

namespace kuaiban::web::api {

http::Response answer(int status, const boost::json::value& body);
http::Response created(std::string location, const boost::json::value& body);
http::Response no_content();

/// Of Accept-Language: English where it comes before Chinese.
pages::Language language_of(const http::Request& request) noexcept;

/// Entity tags of versioned things: "v7". True where If-Match is missing or names this version.
std::string etag_of(std::int64_t version);
bool may_change(const http::Request& request, std::int64_t version);

/// RFC 3339 as people's programs write it: "2026-11-23T10:38:00Z", "2026-11-23T18:38:00.5+08:00". Nothing for other text.
std::optional<domain::Instant> parse_instant(std::string_view text);
/// RFC 3339, or null.
boost::json::value instant_or_null(const std::optional<domain::Instant>& instant);

}  // namespace kuaiban::web::api
