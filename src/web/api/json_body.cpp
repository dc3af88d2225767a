#include "web/api/json_body.hpp"

#include <boost/json/value.hpp>

#include "casework/strict_json.hpp"

namespace kuaiban::web::api {

namespace {

bool is_json(std::string_view content_type) {
    std::string plain;
    for (const char c : content_type)
        if (c != ' ' && c != '"')
            plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    return plain == "application/json" || plain == "application/json;charset=utf-8";
}

}  // namespace

std::expected<boost::json::object, domain::Refusal> read_json(const http::Request& request) {
    using enum domain::RefusalCode;
    if (!is_json(request.header("content-type")))
        return std::unexpected{domain::Refusal{UnsupportedMediaType, "", {{"expected", "application/json"}}}};
    auto value = casework::parse_strict_json(request.body);
    if (!value || !value->is_object())
        return std::unexpected{domain::Refusal{MalformedRequest, ""}};
    return std::move(value->as_object());
}

}  // namespace kuaiban::web::api
