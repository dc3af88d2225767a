#pragma once

#include "domain/refusal.hpp"

namespace kuaiban::web::api {

/// The HTTP status of a refusal, as docs/refusals.md publishes it.
int status_of(domain::RefusalCode code) noexcept;

}  // namespace kuaiban::web::api
