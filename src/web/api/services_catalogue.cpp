#include <boost/json.hpp>

#include "definition/catalogue.hpp"
#include "web/api/answers.hpp"
#include "web/api/handlers.hpp"
#include "web/api/problem.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;
using http::Request;
using http::Response;

json::object summary_of(const definition::ServiceItem& item, std::string_view language) {
    return {{"slug", item.slug}, {"name", item.say(language, "name")}, {"summary", item.say(language, "summary")}};
}

json::object to_json(const definition::Field& field) {
    return {{"name", field.name},           {"type", definition::name_of(field.type)},    {"required", field.required},
            {"show_when", field.show_when}, {"choices", json::value_from(field.choices)}, {"prefill", field.prefill}};
}

json::array to_json(const definition::Form& form) {
    json::array sections;
    for (const auto& section : form.sections) {
        json::array fields;
        for (const auto& field : section.fields)
            fields.push_back(to_json(field));
        sections.push_back(json::object{{"name", section.name}, {"repeats", section.repeats}, {"fields", std::move(fields)}});
    }
    return sections;
}

json::object to_json(const definition::ServiceVersion& version, std::string_view language) {
    return {{"effective_from", version.effective_from()},
            {"promised_working_days", version.promised_working_days()},
            {"promise", {{"text_version", version.promise_version()}, {"markdown", version.markdown("promise", language)}}},
            {"instructions", version.markdown("instructions", language)},
            {"sections", to_json(version.form())}};
}

// GET /api/v1/services: all items; ?query=TEXT by name, alias, pinyin, initials or English words.
Response get_services(const Request& request, Services& services) {
    const auto language = pages::tag_of(language_of(request));
    const auto catalogue = services.catalogue();
    json::array list, near;
    if (const auto query = request.query_value("query"); !query.empty()) {
        const auto hits = catalogue->search(query);
        for (const auto* item : hits.exact)
            list.push_back(summary_of(*item, language));
        for (const auto* item : hits.near)
            near.push_back(summary_of(*item, language));
    } else {
        for (const auto& item : catalogue->items())
            list.push_back(summary_of(item, language));
    }
    return answer(200, json::object{{"services", std::move(list)}, {"near", std::move(near)}});
}

// GET /api/v1/services/{slug}: one item with the version in force today: its form, instructions and promise.
Response get_service(const Request& request, Services& services) {
    const auto language = pages::tag_of(language_of(request));
    const auto catalogue = services.catalogue();
    const auto* item = catalogue->find(request.path_value("slug"));
    if (!item)
        return refuse({domain::RefusalCode::ServiceUnknown, "slug"}, request, services);
    auto body = summary_of(*item, language);
    const auto* version = item->version_on(domain::china_date(request.received_at));
    body["version"] = version ? json::value(to_json(*version, language)) : json::value(nullptr);
    return answer(200, body);
}

}  // namespace

void add_service_routes(Routes& routes) {
    using enum http::Method;
    routes.open(Get, "/api/v1/services", get_services);
    routes.open(Get, "/api/v1/services/{slug}", get_service);
}

}  // namespace kuaiban::web::api
