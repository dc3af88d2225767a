#pragma once

#include "domain/refusal.hpp"
#include "web/http/message.hpp"
#include "web/services.hpp"

namespace kuaiban::web::api {

/// problem+json (RFC 9457): {"type", "title", "status", "code", "reference", "errors": [{"code", "field", "message", "details"}]}.
/// Code, title and status are of the first refusal; the sentences are in the asker's language.
http::Response refuse(const domain::Refusals& refusals, const http::Request& request, const Services& services);
http::Response refuse(domain::Refusal refusal, const http::Request& request, const Services& services);

}  // namespace kuaiban::web::api
