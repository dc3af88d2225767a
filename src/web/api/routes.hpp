#pragma once

#include <string_view>

#include "web/http/router.hpp"
#include "web/services.hpp"

namespace kuaiban::web::api {

/// The JSON API under /api/v1, its description at /api/openapi.yaml and the page about both at /api.
/// `services` must outlive the router.
void add_api(http::Router& router, Services& services);

/// docs/openapi.yaml as it was when the program was built.
std::string_view openapi_yaml() noexcept;

}  // namespace kuaiban::web::api
