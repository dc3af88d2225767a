#include "certificate/pdf_certificate_printer.hpp"

#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "certificate/verify_pdf.hpp"
#include "crypto/crypto.hpp"
#include "support/demo_authority.hpp"
#include "support/sample_certificate.hpp"

namespace kuaiban::certificate {
namespace {

class Printer : public testing::Test {
protected:
    support::DemoAuthority office_;
    FontLibrary fonts_{KUAIBAN_FONTS};
    PdfCertificatePrinter printer_{fonts_, office_.authority.signing_key()};
};

std::string without_signature(std::string pdf) {
    const auto begin = pdf.find("/Contents <");
    return pdf.erase(begin, pdf.find('>', begin) - begin);
}

TEST_F(Printer, MakesASmallFile) {
    EXPECT_LE(printer_.print(support::sample_face(), support::issued_at)->pdf.size(), 90'000U);
}

TEST_F(Printer, MakesTheSameFileTwiceButForTheSignature) {
    const auto first = printer_.print(support::sample_face(), support::issued_at)->pdf;
    PdfCertificatePrinter another{fonts_, office_.authority.signing_key()};
    EXPECT_EQ(without_signature(first), without_signature(another.print(support::sample_face(), support::issued_at)->pdf));
}

TEST_F(Printer, TellsTheFilesDigest) {
    const auto made = printer_.print(support::sample_face(), support::issued_at);
    EXPECT_EQ(made->sha256_hex, crypto::hex(Sha256{}.add(made->pdf).digest()));
}

TEST_F(Printer, RefusesACharacterNoFontDraws) {
    auto face = support::sample_face();
    face.rows[0][0].second = "欧阳\U000323B0\U0003FFFD";
    const auto refused = printer_.print(face, support::issued_at);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, domain::RefusalCode::GlyphMissing);
    EXPECT_EQ(refused.error().details.at("code_points"), "U+323B0 U+3FFFD");
}

TEST_F(Printer, RefusesBrokenUtf8RatherThanPrintIt) {
    auto face = support::sample_face();
    face.issuer = "重庆\xe5\xb8";
    EXPECT_EQ(printer_.print(face, support::issued_at).error().details.at("code_points"), "U+FFFD");
}

TEST_F(Printer, RefusesAPrivateCharacterThoughAFontMayDrawIt) {
    auto face = support::sample_face();
    face.rows[2][0].second = "\uE863";
    EXPECT_EQ(printer_.print(face, support::issued_at).error().details.at("code_points"), "U+E863");
}

TEST_F(Printer, KeepsPeopleOutOfTheFilesDescription) {
    const auto pdf = printer_.print(support::sample_face(), support::issued_at)->pdf;
    EXPECT_FALSE(pdf.contains("欧阳"));
    EXPECT_FALSE(pdf.contains("500108********"));
}

TEST_F(Printer, TakesANumberThatLooksLikePdf) {
    auto face = support::sample_face();
    face.number = R"(1) /ByteRange [0 1 2 3] \()";
    const auto pdf = printer_.print(face, support::issued_at)->pdf;
    EXPECT_EQ(verify_pdf(pdf, {office_.authority.root_pem()})->number, face.number);
}

TEST_F(Printer, GivesEachFaceItsOwnTemplate) {
    auto other = support::sample_face();
    other.title = "生育登记证明";
    const auto first = printer_.print(support::sample_face(), support::issued_at)->pdf;
    const auto second = printer_.print(other, support::issued_at)->pdf;
    EXPECT_NE(first.substr(0, 30'000), second.substr(0, 30'000));
    EXPECT_TRUE(verify_pdf(second, {office_.authority.root_pem()}));
}

TEST_F(Printer, PrintsFromManyThreadsAtOnce) {
    std::vector<std::jthread> threads;
    std::array<int, 4> genuine{};
    for (std::size_t t = 0; t < genuine.size(); ++t)
        threads.emplace_back([&, t] {
            auto face = support::sample_face();
            for (int i = 0; i < 25; ++i) {
                face.number = std::to_string(t * 1000 + static_cast<std::size_t>(i));
                const auto pdf = printer_.print(face, support::issued_at)->pdf;
                genuine[t] += verify_pdf(pdf, {office_.authority.root_pem()}).has_value();
            }
        });
    threads.clear();
    EXPECT_EQ(genuine, (std::array{25, 25, 25, 25}));
}

}  // namespace
}  // namespace kuaiban::certificate
