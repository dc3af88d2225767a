#pragma once

#include <optional>

#include "casework/accounts.hpp"
#include "web/http/router.hpp"
#include "web/services.hpp"

namespace kuaiban::web::api {

/// Free functions with their URL in the comment above. The API knows its callers by `Authorization: Bearer` alone: cookies,
/// which a browser sends by itself, count for nothing here, so no other site can act for anybody.
using OpenHandler = http::Response (*)(const http::Request&, Services&);
using PersonalHandler = http::Response (*)(const http::Request&, Services&, const casework::Visitor&);

class Routes {
public:
    Routes(http::Router& router, Services& services) : router_{router}, services_{services} {}
    void open(http::Method method, std::string pattern, OpenHandler handler);
    void personal(http::Method method, std::string pattern, PersonalHandler handler);      ///< 401 where nobody is logged in

private:
    http::Router& router_;
    Services& services_;
};

/// The bearer token, "" where there is none.
std::string_view bearer_of(const http::Request& request) noexcept;

void add_session_routes(Routes& routes);
void add_place_routes(Routes& routes);
void add_service_routes(Routes& routes);
void add_draft_routes(Routes& routes);
void add_application_routes(Routes& routes);
void add_case_routes(Routes& routes);
void add_case_action_routes(Routes& routes);
void add_appointment_routes(Routes& routes);
void add_certificate_routes(Routes& routes);

}  // namespace kuaiban::web::api
