#pragma once

#include "web/http/router.hpp"
#include "web/services.hpp"

namespace kuaiban::web {

/// GET and POST /delivery-reports/{id}/{secret}: what a carrier says of a message. Kannel reports by GET with ?status=, a provider by
/// POST with {"status": …}; 204 also for a report that changes nothing, 404 for an id or secret that is not ours, 400 for words
/// nobody agreed on.
void add_delivery_reports(http::Router& router, Services& services);

}  // namespace kuaiban::web
