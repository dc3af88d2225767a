#include "web/api/routes.hpp"

#include <fmt/format.h>

#include "domain/refusal.hpp"
#include "web/api/answers.hpp"
#include "web/api/handlers.hpp"
#include "web/api/status_of.hpp"

namespace kuaiban::web::api {

namespace {

using http::Request;
using http::Response;

/// The page problem+json points at ("type": "/api#code"): every code, its status and its sentence.
std::string about_page(pages::Language language, const Services& services) {
    const bool english = language == pages::Language::English;
    std::string rows;
    for (const auto code : domain::all_refusal_codes())
        fmt::format_to(std::back_inserter(rows), "<tr id=\"{0}\"><td><code>{0}</code></td><td>{1}</td><td>{2}</td></tr>\n", domain::name_of(code),
                       status_of(code), services.pages.sentence(language, {code}));
    return fmt::format(R"(<!DOCTYPE html>
<html lang="{0}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{1} · 快办 Kuaiban</title></head>
<body><main><h1>{1}</h1><p>{2}</p><p><a href="/api/openapi.yaml">openapi.yaml</a></p>
<h2>{3}</h2><table><thead><tr><th>{4}</th><th>{5}</th><th>{6}</th></tr></thead><tbody>
{7}</tbody></table></main></body></html>
)",
                       pages::tag_of(language), english ? "Programming interface" : "开放接口",
                       english ? "Programs reach the same services under /api/v1. The description is OpenAPI 3.1."
                               : "应用程序通过 /api/v1 办理同样的事项。接口说明采用 OpenAPI 3.1。",
                       english ? "Refusals" : "不予受理的代码", english ? "Code" : "代码", english ? "Status" : "状态", english ? "Meaning" : "含义", rows);
}

}  // namespace

void add_api(http::Router& router, Services& services) {
    Routes routes{router, services};
    add_session_routes(routes);
    add_place_routes(routes);
    add_service_routes(routes);
    add_draft_routes(routes);
    add_application_routes(routes);
    add_case_routes(routes);
    add_certificate_routes(routes);

    // GET /api: what there is, for people.
    router.add(http::Method::Get, "/api", [&services](const Request& request) {
        Response response;
        response.body = about_page(language_of(request), services);
        return response;
    });
    // GET /api/openapi.yaml: the same for programs.
    router.add(http::Method::Get, "/api/openapi.yaml", [](const Request&) {
        return Response{200, "application/yaml; charset=utf-8", {}, std::string{openapi_yaml()}, {}};
    });
}

}  // namespace kuaiban::web::api
