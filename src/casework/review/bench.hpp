#pragma once

#include <string>

#include "casework/certificate_port.hpp"
#include "casework/ports.hpp"
#include "casework/privacy/privacy_records.hpp"
#include "casework/registers_port.hpp"
#include "casework/wording_port.hpp"
#include "definition/catalogue.hpp"

namespace kuaiban::casework {

/// What the officers' use cases work with; put together for each request, so that one catalogue holds from start to end.
struct Bench {
    Ledger& ledger;
    Registers& registers;
    CertificatePrinter& printer;
    const Wording& wording;
    std::string public_url;
    const definition::Catalogue& catalogue;
    PrivacyRecords& privacy;
};

}  // namespace kuaiban::casework
