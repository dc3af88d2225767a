#pragma once

#include "web/http/message.hpp"

namespace kuaiban::web::http {

/// Whether the asker is a program: it gets problem+json, never a page.
bool speaks_json(const Request& request) noexcept;

/// The answer where there is none: a small page in both languages, problem+json under /api. Says what to do and the
/// reference number, never why in detail.
Response plain_fault(int status, const Request& request);

}  // namespace kuaiban::web::http
