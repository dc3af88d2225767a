#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "domain/calendar_date.hpp"
#include "domain/refusal.hpp"

namespace kuaiban::casework {

/// What stands on a certificate, ready for print: every text already chosen by the item's definition.
struct CertificateFace {
    std::string country_line, title, subtitle;              ///< 中华人民共和国 / 重庆市生育服务证 / （电子证照）
    std::string number, licence_id;
    std::vector<std::vector<std::pair<std::string, std::string>>> rows;  ///< table rows of one or two (label, value) cells
    std::string statement;                                  ///< justified paragraph
    std::string issuer, issued_on_text;                     ///< beside the seal
    std::string seal_ring_text, seal_bottom_text;           ///< 重庆市渝中区七星岗街道办事处 / 电子证照专用章
    std::string qr_url, qr_caption;
    std::vector<std::string> notes;
};

struct SignedCertificate {
    std::string pdf;
    std::string sha256_hex;
};

/// Makes the paper: layout, fonts, seal, signature.
class CertificatePrinter {
public:
    virtual ~CertificatePrinter() = default;
    /// Refuses GlyphMissing (detail "code_points": "U+2EBF0") where no font can draw a character: never a blank box.
    virtual std::expected<SignedCertificate, domain::Refusal> print(const CertificateFace& face, domain::Instant at) = 0;
    /// Signs a short payload for the QR code (ES256 over the bytes, raw r||s, base64url).
    virtual std::string sign_payload(std::string_view payload) = 0;
    /// True where `signature` (r||s, 64 bytes) over `payload` was made by the issuing key.
    virtual bool is_own_signature(std::string_view payload, std::string_view signature) const = 0;
    /// The code's picture for a page, SVG.
    virtual std::string qr_svg(std::string_view text) const = 0;
    /// The issuing key's public half, SPKI DER base64, for the verification page.
    virtual std::string public_key_base64() const = 0;
};

}  // namespace kuaiban::casework
