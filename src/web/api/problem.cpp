#include "web/api/problem.hpp"

#include <boost/json.hpp>

#include <charconv>

#include "web/api/answers.hpp"
#include "web/api/status_of.hpp"
#include "web/pages/render.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;

json::object error_of(const domain::Refusal& refusal, pages::Language language, const Services& services) {
    json::object details;
    for (const auto& [name, value] : refusal.details)
        details[name] = value;
    return {{"code", domain::name_of(refusal.code)},
            {"field", refusal.field},
            {"message", services.pages.sentence(language, refusal)},
            {"details", std::move(details)}};
}

/// Seconds: what the refusal says in minutes, a moment where it says nothing.
std::string retry_after(const domain::Refusal& refusal) {
    const auto minutes = refusal.details.find("minutes");
    int count = 0;
    if (minutes != refusal.details.end())
        std::from_chars(minutes->second.data(), minutes->second.data() + minutes->second.size(), count);
    return std::to_string(count > 0 ? count * 60 : 5);
}

}  // namespace

http::Response refuse(const domain::Refusals& refusals, const http::Request& request, const Services& services) {
    const auto& first = refusals.front();
    const auto language = language_of(request);
    const auto code = domain::name_of(first.code);
    json::array errors;
    for (const auto& refusal : refusals)
        errors.push_back(error_of(refusal, language, services));

    const int status = status_of(first.code);
    auto response = answer(status, json::object{{"type", "/api#" + std::string{code}},
                                                {"title", services.pages.sentence(language, first)},
                                                {"status", status},
                                                {"code", code},
                                                {"reference", request.reference},
                                                {"errors", std::move(errors)}});
    response.content_type = "application/problem+json";
    response.headers.emplace_back("Content-Language", pages::tag_of(language));
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (status == 429 || status == 503)
        response.headers.emplace_back("Retry-After", retry_after(first));
    return response;
}

http::Response refuse(domain::Refusal refusal, const http::Request& request, const Services& services) {
    return refuse(domain::Refusals{std::move(refusal)}, request, services);
}

}  // namespace kuaiban::web::api
