#pragma once

#include <string>

#include "web/http/router.hpp"
#include "web/services.hpp"

namespace kuaiban::web::api {

/// The JSON API under /api/v1, its description (docs/openapi.yaml, given as text) and the page about it at /api.
/// `services` must outlive the router.
void add_api_routes(http::Router& router, Services& services, std::string openapi_yaml);

}  // namespace kuaiban::web::api
