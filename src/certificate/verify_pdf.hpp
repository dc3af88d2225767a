#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "domain/refusal.hpp"

namespace kuaiban::certificate {

/// What a genuine file proves by itself. Whether the certificate still stands, the issuer's register knows.
struct VerifiedPdf {
    std::string number;
    std::string signed_at;                      ///< the signature dictionary's claim: "D:20261123104500+08'00'"
    std::string signer;                         ///< common name of the signing certificate
};

inline constexpr std::size_t largest_pdf = 2'000'000;

/// Says whether the file is, byte for byte, what one of the trusted authorities (PEM, one or more each) issued.
/// Stricter than PDF readers, which call a file valid when bytes follow the signed ones: here the signature covers the whole
/// file, and its own bytes have the one encoding we write, so that no byte can change unnoticed.
/// Refuses CertificateNotOurs (no PDF, not signed, unknown signer), CertificateAltered (signed by us, changed since),
/// BodyTooLarge. Safe on hostile input.
std::expected<VerifiedPdf, domain::Refusal> verify_pdf(std::string_view pdf, const std::vector<std::string>& trusted_pem);

}  // namespace kuaiban::certificate
