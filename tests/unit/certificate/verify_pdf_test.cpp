#include "certificate/verify_pdf.hpp"

#include <gtest/gtest.h>

#include <random>

#include "certificate/pdf_certificate_printer.hpp"
#include "support/demo_authority.hpp"
#include "support/sample_certificate.hpp"

namespace kuaiban::certificate {
namespace {

using domain::RefusalCode;

class VerifyPdf : public testing::Test {
protected:
    static void SetUpTestSuite() {
        office = new support::DemoAuthority;
        FontLibrary fonts{KUAIBAN_FONTS};
        pdf = new std::string{
            PdfCertificatePrinter{fonts, office->authority.signing_key()}.print(support::sample_face(), support::issued_at)->pdf};
    }
    static void TearDownTestSuite() {
        delete pdf;
        delete office;
    }
    static auto verify(std::string_view bytes) { return verify_pdf(bytes, {office->authority.root_pem()}); }
    static void expect_refused_with_flipped_byte(std::size_t at) {
        auto altered = *pdf;
        altered[at] = static_cast<char>(altered[at] ^ (1 << (at % 8)));
        EXPECT_FALSE(verify(altered)) << "byte " << at << " of " << pdf->size();
    }

    static inline support::DemoAuthority* office;
    static inline std::string* pdf;
};

TEST_F(VerifyPdf, KnowsAGenuineFileAndItsNumber) {
    const auto verified = verify(*pdf);
    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->number, "50010820261123100000");
    EXPECT_EQ(verified->signed_at, "D:20261123104500+08'00'");
    EXPECT_EQ(verified->signer, "Kuaiban demo authority");
}

TEST_F(VerifyPdf, RefusesAFlipOfAnyOfThreeThousandBytesSpreadOverTheFile) {
    for (std::size_t i = 0; i < 3000; ++i)
        expect_refused_with_flipped_byte(i * pdf->size() / 3000);
}

TEST_F(VerifyPdf, RefusesAFlipOfEveryByteOfTheHead) {
    for (std::size_t at = 0; at < 600; ++at)
        expect_refused_with_flipped_byte(at);
}

TEST_F(VerifyPdf, RefusesAFlipOfEveryByteOfSignatureCrossReferencesAndTrailer) {
    for (std::size_t at = pdf->find("/Type /Sig "); at < pdf->size(); ++at)
        expect_refused_with_flipped_byte(at);
}

TEST_F(VerifyPdf, RefusesEveryOtherSpellingOfTheSignaturesOwnBytes) {
    const auto begin = pdf->find("/Contents <") + 11;
    for (std::size_t at = begin; (*pdf)[at] != '>'; ++at) {
        auto altered = *pdf;
        altered[at] = static_cast<char>(std::toupper(altered[at]));
        EXPECT_EQ(verify(altered).has_value(), altered == *pdf) << at;
    }
}

TEST_F(VerifyPdf, RefusesAppendedAndPrependedBytes) {
    for (const std::string_view more : {"\n", "%", "\n1 0 obj\n<< >>\nendobj\n"}) {
        EXPECT_EQ(verify(*pdf + std::string{more}).error().code, RefusalCode::CertificateAltered);
        EXPECT_FALSE(verify(std::string{more} + *pdf));
    }
}

TEST_F(VerifyPdf, RefusesAnIncrementalUpdateWithASecondSignatureDictionary) {
    const auto dictionary = pdf->substr(pdf->find("<< /Type /Sig"), 4000);
    EXPECT_FALSE(verify(*pdf + dictionary));
}

TEST_F(VerifyPdf, RefusesAnotherAuthoritysFile) {
    const support::DemoAuthority other;
    EXPECT_EQ(verify_pdf(*pdf, {other.authority.root_pem()}).error().code, RefusalCode::CertificateNotOurs);
    EXPECT_EQ(verify_pdf(*pdf, {}).error().code, RefusalCode::CertificateNotOurs);
    EXPECT_TRUE(verify_pdf(*pdf, {other.authority.root_pem(), office->authority.root_pem()}));
}

TEST_F(VerifyPdf, SurvivesHostileFiles) {
    for (std::size_t length = 0; length < pdf->size(); length += 97)
        EXPECT_FALSE(verify(std::string_view{*pdf}.substr(0, length)));
    std::mt19937 random{20261123};
    for (int round = 0; round < 500; ++round) {
        auto noisy = pdf->substr(pdf->size() - 4000);
        for (int i = 0; i < 5; ++i)
            noisy[random() % noisy.size()] = static_cast<char>(random());
        EXPECT_FALSE(verify("%PDF-1.7\n" + noisy));
    }
    EXPECT_EQ(verify("hello").error().code, RefusalCode::CertificateNotOurs);
    EXPECT_EQ(verify(std::string(largest_pdf + 1, 'x')).error().code, RefusalCode::BodyTooLarge);
}

}  // namespace
}  // namespace kuaiban::certificate
