#include <boost/json.hpp>

#include "web/api/answers.hpp"
#include "web/api/handlers.hpp"
#include "web/api/problem.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;
using http::Request;
using http::Response;
using enum domain::RefusalCode;

json::object to_json(const definition::Division& division, const definition::Divisions& divisions) {
    const auto code = domain::DivisionCode::parse(division.code);
    return {{"code", division.code},
            {"name", division.name},
            {"full_name", code ? divisions.full_name(*code) : division.name},
            {"pinyin", division.pinyin},
            {"valid_from", division.valid_from},
            {"valid_to", division.valid_to},
            {"successors", json::value_from(division.successors)}};
}

json::object to_json(const definition::Office& office) {
    return {{"code", office.code},         {"name", office.name},   {"town", office.town},
            {"district", office.district}, {"phone", office.phone}, {"hours", office.hours}};
}

// GET /api/v1/divisions: the city's districts; ?within=CODE what lies in one; ?query=TEXT by name, pinyin or initials.
Response get_divisions(const Request& request, Services& services) {
    const auto catalogue = services.catalogue();
    const auto& divisions = catalogue->divisions();
    std::vector<const definition::Division*> found;
    if (const auto query = request.query_value("query"); !query.empty()) {
        found = divisions.search(query);
    } else if (const auto within = request.query_value("within"); !within.empty()) {
        const auto code = domain::DivisionCode::parse(within);
        if (!code || !divisions.exists(*code))
            return refuse({code ? DivisionUnknown : DivisionForm, "within"}, request, services);
        found = divisions.children(*code);
    } else {
        found = divisions.districts();
    }
    json::array list;
    for (const auto* division : found)
        list.push_back(to_json(*division, divisions));
    return answer(200, json::object{{"divisions", std::move(list)}});
}

// GET /api/v1/divisions/{code}: one place.
Response get_division(const Request& request, Services& services) {
    const auto catalogue = services.catalogue();
    const auto code = domain::DivisionCode::parse(request.path_value("code"));
    const auto* division = code ? catalogue->divisions().find(*code) : nullptr;
    if (!division)
        return refuse({NotFound, "code"}, request, services);
    return answer(200, to_json(*division, catalogue->divisions()));
}

// GET /api/v1/offices/{code}: the office of a town or street, by its code or that of a village below it.
Response get_office(const Request& request, Services& services) {
    const auto catalogue = services.catalogue();
    const auto code = domain::DivisionCode::parse(request.path_value("code"));
    const auto office = code ? catalogue->divisions().office(*code) : std::nullopt;
    if (!office)
        return refuse({NotFound, "code"}, request, services);
    return answer(200, to_json(*office));
}

}  // namespace

void add_place_routes(Routes& routes) {
    using enum http::Method;
    routes.open(Get, "/api/v1/divisions", get_divisions);
    routes.open(Get, "/api/v1/divisions/{code}", get_division);
    routes.open(Get, "/api/v1/offices/{code}", get_office);
}

}  // namespace kuaiban::web::api
