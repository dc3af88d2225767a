#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "casework/certificate_port.hpp"
#include "certificate/certificate_template.hpp"
#include "certificate/cms_signature.hpp"

namespace kuaiban::certificate {

/// Prints certificates as signed PDF 1.7 (ISO 32000-1) with embedded subset fonts. Any thread may print.
/// Given the same face and instant, two files differ in nothing but the signature.
class PdfCertificatePrinter : public casework::CertificatePrinter {
public:
    PdfCertificatePrinter(FontLibrary& fonts, std::shared_ptr<const SigningKey> key);

    std::expected<casework::SignedCertificate, domain::Refusal> print(const casework::CertificateFace& face,
                                                                      domain::Instant at) override;
    std::string sign_payload(std::string_view payload) override;
    bool is_own_signature(std::string_view payload, std::string_view signature) const override;
    std::string qr_svg(std::string_view text) const override;
    std::string public_key_base64() const override;

private:
    std::shared_ptr<const CertificateTemplate> template_for(const casework::CertificateFace& face, const SetFace& set);

    FontLibrary& fonts_;
    std::shared_ptr<const SigningKey> key_;
    CadesSigner signer_;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<const CertificateTemplate>, std::less<>> templates_;
};

}  // namespace kuaiban::certificate
