#pragma once

#include "casework/privacy/privacy_records.hpp"
#include "casework/review/bench.hpp"
#include "web/services.hpp"

namespace kuaiban::web {

/// What the officers' use cases work with, under one catalogue from start to end of a request.
inline casework::Bench bench_of(Services& services, const definition::Catalogue& catalogue) {
    return {services.ledger, services.registers, services.printer, services.wording, services.settings.public_url,
            catalogue,       services.privacy};
}

}  // namespace kuaiban::web
