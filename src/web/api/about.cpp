#include "web/api/about.hpp"

#include <algorithm>

#include "domain/refusal.hpp"
#include "web/api/routes.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::api {

namespace {

std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

http::Response about(pages::Frame& frame) {
    const bool english = frame.language == pages::Language::English;
    auto page = pages::start_page(frame);
    page.set("OPENAPI_HREF", "/api/openapi.yaml");
    for (const auto& operation : described_operations()) {
        std::string method{operation.method};
        std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        page.section("ROUTE")
            .set("ROUTE_METHOD", method)
            .set("ROUTE_PATH", operation.path)
            .set("ROUTE_ABOUT", english ? operation.summary : operation.summary_zh);
    }
    for (const auto code : domain::all_refusal_codes())
        page.section("REFUSAL")
            .set("REFUSAL_CODE", domain::name_of(code))
            .set("REFUSAL_WORDS", frame.services.pages.sentence(frame.language, {code}));
    return pages::show(frame, "api", page);
}

}  // namespace

std::vector<DescribedOperation> described_operations() {
    constexpr std::string_view summary = "      summary: ", summary_zh = "      x-summary-zh: ";
    std::vector<DescribedOperation> all;
    std::string_view path;
    for (auto text = openapi_yaml(); !text.empty() && !text.starts_with("components:");) {
        const auto line = take_line(text);
        if (line.starts_with("  /"))
            path = line.substr(2, line.size() - 3);
        for (const auto method : {"get", "post", "put", "delete"})
            if (line.starts_with("    ") && line.substr(4) == std::string{method} + ":")
                all.push_back({line.substr(4, line.size() - 5), path, {}, {}});
        if (line.starts_with(summary))
            all.back().summary = line.substr(summary.size());
        if (line.starts_with(summary_zh))
            all.back().summary_zh = line.substr(summary_zh.size());
    }
    return all;
}

void add_about_page(http::Router& router, Services& services) {
    pages::get(router, services, "/api", about);
}

}  // namespace kuaiban::web::api
