#pragma once

#include <expected>
#include <functional>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::casework {

/// What the QR code on a certificate says by itself, readable without the network. Whether the certificate still stands is
/// left out: only the register knows.
struct QrPayload {
    std::string number;
    std::string issued_on;                      ///< 2026-11-23
    std::string woman_masked, man_masked;       ///< 欧**
    int child_ordinal = 0;

    bool operator==(const QrPayload&) const = default;
};

/// `https://host/verify#v1.PAYLOAD.SIGNATURE`. PAYLOAD is base64url of `number|issued_on|woman|man|ordinal` in UTF-8 (bars in
/// names become spaces); SIGNATURE is what `sign` answers for the ASCII bytes `v1.PAYLOAD`: ES256, r||s, base64url.
/// WebCrypto: verify({name: "ECDSA", hash: "SHA-256"}, key, signature, bytes of "v1.PAYLOAD"). See docs/adr/0004-certificate.md.
std::string qr_url(std::string_view public_url, const QrPayload& payload,
                   const std::function<std::string(std::string_view)>& sign);

struct QrFragment {
    QrPayload payload;
    std::string signed_text;                    ///< "v1.PAYLOAD"
    std::string signature;                      ///< 64 bytes, r||s; not verified here
};
/// Takes the part after '#'. Refuses CertificateNotOurs where it is not of this form.
std::expected<QrFragment, domain::Refusal> parse_qr_fragment(std::string_view fragment);

}  // namespace kuaiban::casework
