#pragma once

#include <string>
#include <string_view>

#include "certificate/signing_key.hpp"

namespace kuaiban::certificate {

/// What a CAdES signature says about its signer, cut from the certificate's DER.
class CadesSigner {
public:
    explicit CadesSigner(std::string certificate_der);

    /// The signed attributes (DER SET OF): contentType, messageDigest, ESS signingCertificateV2. No signingTime: PAdES
    /// (EN 319 142-1, table 1) keeps the time in the signature dictionary.
    std::string signed_attributes(std::string_view content_digest) const;
    /// ContentInfo of a detached SignedData (RFC 5652), DER: the one encoding of these parts, byte for byte.
    std::string signed_data(const std::string& signed_attributes, std::string_view signature_der) const;

private:
    std::string certificate_der_, issuer_, serial_, certificate_digest_;
};

std::string cms_sign(const CadesSigner& signer, const SigningKey& key, std::string_view content_digest);

}  // namespace kuaiban::certificate
