#include "web/fault.hpp"

#include "web/http/plain_fault.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web {

namespace {

pages::Language language_of(const http::Request& request) {
    for (const auto* name : {"__Host-kb_language", "kb_language"})
        if (const auto chosen = request.cookie(name))
            return pages::language_of(*chosen);
    const auto accepted = request.header("accept-language");
    return accepted.find("en") < accepted.find("zh") ? pages::Language::English : pages::Language::Chinese;
}

/// The error page has words for these; every other fault of a request is a bad one.
int page_for(int status) {
    const bool has_words = status == 404 || status == 405 || status == 429 || status >= 500;
    return has_words ? status : 400;
}

}  // namespace

http::Response show_fault(int status, const http::Request& request, Services& services) {
    if (http::speaks_json(request))
        return http::plain_fault(status, request);
    try {
        const auto language = language_of(request);
        Visit nobody;
        nobody.language = pages::tag_of(language);
        const pages::Frame frame{request, services, std::move(nobody), language, {}, {}, services.catalogue()};
        auto response = pages::show_error(frame, page_for(status));
        response.status = status;
        return response;
    } catch (const std::exception&) {
        return http::plain_fault(status, request);
    }
}

}  // namespace kuaiban::web
