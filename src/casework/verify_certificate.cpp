#include "casework/verify_certificate.hpp"

#include <algorithm>

#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

std::string without_blanks(std::string_view text) {
    std::string kept;
    std::ranges::copy_if(text, std::back_inserter(kept), [](char c) { return c != ' ' && c != '-'; });
    return kept;
}

}  // namespace

std::expected<CertificateFound, domain::Refusal> find_certificate(Ledger& ledger, std::string_view number,
                                                                  std::string_view short_code, std::string_view how,
                                                                  Instant now) {
    const auto not_ours = std::unexpected{domain::Refusal{domain::RefusalCode::CertificateNotOurs, "number"}};
    auto certificate = ledger.certificate_by_number(without_blanks(number));
    if (!certificate)
        return not_ours;
    const auto code = without_blanks(short_code);
    const bool holds_paper = how == "upload" || (!code.empty() && ledger.short_code_fits(certificate->id, code));
    if (!code.empty() && !holds_paper)
        return not_ours;
    auto receipt = crypto::random_digits(8);
    CertificateVerified trace{crypto::uuid7(), certificate->id, std::string{how}, now, receipt};
    return CertificateFound{{std::move(*certificate), holds_paper, std::move(receipt)}, std::move(trace)};
}

std::expected<VerifiedCertificate, domain::Refusal> verify_certificate(Ledger& ledger, std::string_view number,
                                                                       std::string_view short_code, std::string_view how,
                                                                       Instant now) {
    auto found = find_certificate(ledger, number, short_code, how, now);
    if (!found)
        return std::unexpected{std::move(found.error())};
    ledger.commit({std::move(found->trace)});
    return std::move(found->verified);
}

}  // namespace kuaiban::casework
