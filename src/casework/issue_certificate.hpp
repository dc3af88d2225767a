#pragma once

#include <expected>
#include <string>

#include "casework/certificate_port.hpp"
#include "casework/ports.hpp"
#include "definition/divisions.hpp"
#include "definition/service.hpp"
#include "domain/application.hpp"

namespace kuaiban::casework {

/// Fills the item's certificate template for this couple, prints and signs it: the change that issues it, and nothing else
/// done yet. Refuses GlyphMissing: a person then has the case.
std::expected<CertificateIssued, domain::Refusal> prepare_certificate(
    Ledger& ledger, CertificatePrinter& printer, const definition::ServiceItem& item, const definition::ServiceVersion& version,
    const definition::Divisions& divisions, const domain::Application& application, const std::string& case_id,
    const std::string& public_url, Instant now);

/// 第二孩
std::string ordinal_in_chinese(int ordinal);

}  // namespace kuaiban::casework
