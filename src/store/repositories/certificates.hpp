#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CertificateIssued& change);

std::optional<casework::Certificate> certificate_by_number(const Shelf& shelf, std::string_view number);
std::optional<casework::Certificate> certificate_of_case(const Shelf& shelf, std::string_view case_id);     // the newest
std::optional<casework::Certificate> valid_certificate_of(const Shelf& shelf, const domain::ResidentId& woman,
                                                          const domain::ResidentId& man, int child_ordinal);
/// Issued on its cases, or naming its verified person; newest first.
std::vector<casework::Certificate> certificates_of(const Shelf& shelf, const casework::Account& account);
bool short_code_fits(const Shelf& shelf, std::string_view certificate_id, std::string_view short_code);
std::optional<std::string> certificate_pdf(const Shelf& shelf, std::string_view certificate_id);

}  // namespace kuaiban::store
