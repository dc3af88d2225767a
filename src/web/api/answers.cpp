#include "web/api/answers.hpp"

#include <boost/json.hpp>

#include <charconv>

#include "casework/draft_document.hpp"
#include "web/http/negotiation.hpp"

namespace kuaiban::web::api {

namespace {

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.front() == '-' || error != std::errc{} || end != text.data() + text.size())
        return {};
    return value;
}

/// "Z" or "+08:00", in minutes.
std::optional<int> offset_of(std::string_view zone) {
    if (zone == "Z" || zone == "z")
        return 0;
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':')
        return {};
    const auto hours = number(zone.substr(1, 2)), minutes = number(zone.substr(4, 2));
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return {};
    return (*hours * 60 + *minutes) * (zone[0] == '-' ? -1 : 1);
}

}  // namespace

http::Response answer(int status, const boost::json::value& body) {
    return {status, "application/json", {}, boost::json::serialize(body), {}};
}

http::Response created(std::string location, const boost::json::value& body) {
    auto response = answer(201, body);
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

http::Response no_content() {
    return {204, {}, {}, {}, {}};
}

pages::Language language_of(const http::Request& request) noexcept {
    const auto header = request.header("accept-language");
    const auto english = header.find("en"), chinese = header.find("zh");
    return english < chinese ? pages::Language::English : pages::Language::Chinese;
}

std::string etag_of(std::int64_t version) {
    return "\"v" + std::to_string(version) + "\"";
}

bool may_change(const http::Request& request, std::int64_t version) {
    const auto wanted = request.header("if-match");
    return wanted.empty() || http::lists_etag(wanted, etag_of(version));
}

std::optional<domain::Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return {};
    const auto day = domain::CalendarDate::parse(text.substr(0, 10));
    const auto hour = number(text.substr(11, 2)), minute = number(text.substr(14, 2)), second = number(text.substr(17, 2));
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return {};
    auto rest = text.substr(19);
    if (rest.starts_with('.')) {
        const auto end = rest.find_first_not_of("0123456789", 1);
        if (end == std::string_view::npos || end == 1)
            return {};
        rest.remove_prefix(end);
    }
    const auto offset = offset_of(rest);
    if (!offset)
        return {};
    return domain::Instant{day->days()} + std::chrono::hours{*hour} + std::chrono::minutes{*minute - *offset} +
           std::chrono::seconds{*second};
}

boost::json::value instant_or_null(const std::optional<domain::Instant>& instant) {
    return instant ? boost::json::value(casework::rfc3339(*instant)) : boost::json::value(nullptr);
}

}  // namespace kuaiban::web::api
