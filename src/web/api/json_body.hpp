#pragma once

#include <boost/json/object.hpp>

#include <expected>

#include "domain/refusal.hpp"
#include "web/http/message.hpp"

namespace kuaiban::web::api {

/// The body as a JSON object. Refuses UnsupportedMediaType (not application/json, or not in UTF-8) and MalformedRequest:
/// not JSON, too deep, a key given twice (two readers would take two values), not an object.
std::expected<boost::json::object, domain::Refusal> read_json(const http::Request& request);

}  // namespace kuaiban::web::api
