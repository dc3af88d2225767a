#pragma once

#include <string>

#include <fmt/format.h>

#include "web/http/message.hpp"

namespace kuaiban::web {

/// Shown by the browser, and saved under `name`, which names nobody.
inline http::Response pdf_response(std::string pdf, std::string_view name) {
    http::Response response;
    response.content_type = "application/pdf";
    response.headers.emplace_back("content-disposition", fmt::format("inline; filename=\"{}.pdf\"", name));
    response.body = std::move(pdf);
    return response;
}

}  // namespace kuaiban::web
