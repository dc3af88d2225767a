#pragma once

#include "web/http/message.hpp"

namespace kuaiban::web::http {

/// The answer where there is none: a small page in both languages, problem+json under /api. Says what to do and the
/// reference number, never why in detail.
Response plain_fault(int status, const Request& request);

}  // namespace kuaiban::web::http
