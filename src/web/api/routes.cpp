#include "web/api/routes.hpp"

#include "web/api/about.hpp"
#include "web/api/handlers.hpp"

namespace kuaiban::web::api {

void add_api(http::Router& router, Services& services) {
    Routes routes{router, services};
    add_session_routes(routes);
    add_place_routes(routes);
    add_service_routes(routes);
    add_draft_routes(routes);
    add_application_routes(routes);
    add_case_routes(routes);
    add_case_action_routes(routes);
    add_appointment_routes(routes);
    add_certificate_routes(routes);

    add_about_page(router, services);

    // GET /api/openapi.yaml: the description, for programs.
    router.add(http::Method::Get, "/api/openapi.yaml", [](const http::Request&) {
        return http::Response{200, "application/yaml; charset=utf-8", {}, std::string{openapi_yaml()}, {}};
    });
}

}  // namespace kuaiban::web::api
