#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// What a verifier is told: whether it stands today, and – to who holds the paper – what must be on it, names masked.
struct VerifiedCertificate {
    Certificate certificate;
    bool shows_face;                            ///< the asker holds the paper (short code, signed QR, or the file itself)
    std::string receipt;                        ///< eight digits: names this check afterwards
};

/// What was found, and the trace to be kept of it: nothing is shown before the trace is durable.
struct CertificateFound {
    VerifiedCertificate verified;
    CertificateVerified trace;
};

/// For many at a time: their traces go into one unit of work. Otherwise as verify_certificate.
std::expected<CertificateFound, domain::Refusal> find_certificate(Ledger& ledger, std::string_view number,
                                                                  std::string_view short_code, std::string_view how, Instant now);

/// `how`: number (alone, or with its short code) | url | upload. Every check leaves a trace its holders can see.
/// Refuses CertificateNotOurs where the number or the short code is not ours – the same answer for both.
std::expected<VerifiedCertificate, domain::Refusal> verify_certificate(Ledger& ledger, std::string_view number,
                                                                       std::string_view short_code, std::string_view how,
                                                                       Instant now);

}  // namespace kuaiban::casework
