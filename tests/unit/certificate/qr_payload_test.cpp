#include "casework/qr_payload.hpp"

#include <gtest/gtest.h>
#include <openssl/ecdsa.h>
#include <qrencode.h>

#include "certificate/pdf_certificate_printer.hpp"
#include "support/demo_authority.hpp"

namespace kuaiban::casework {
namespace {

const QrPayload sample{"50010820261123100000", "2026-11-23", "欧**", "𠮷***", 2};

class Qr : public testing::Test {
protected:
    std::string url() {
        return qr_url("https://kuaiban.example/", sample, [this](std::string_view text) { return printer_.sign_payload(text); });
    }
    /// As a browser does: the public key from SPKI, ECDSA with SHA-256 over the text, r||s.
    bool genuine(const QrFragment& fragment) {
        const auto half = [&](std::size_t from) {
            return BN_bin2bn(reinterpret_cast<const unsigned char*>(fragment.signature.data()) + from, 32, nullptr);
        };
        ECDSA_SIG* const pair = ECDSA_SIG_new();
        ECDSA_SIG_set0(pair, half(0), half(32));
        unsigned char* der = nullptr;
        const int size = i2d_ECDSA_SIG(pair, &der);
        auto at = reinterpret_cast<const unsigned char*>(office_.authority.signing_key()->public_key_der().data());
        const certificate::Key key{
            d2i_PUBKEY(nullptr, &at, static_cast<long>(office_.authority.signing_key()->public_key_der().size()))};
        const certificate::DigestContext context{EVP_MD_CTX_new()};
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
        const int verdict =
            EVP_DigestVerify(context.get(), der, static_cast<std::size_t>(size),
                             reinterpret_cast<const unsigned char*>(fragment.signed_text.data()), fragment.signed_text.size());
        OPENSSL_free(der);
        ECDSA_SIG_free(pair);
        return verdict == 1;
    }

    support::DemoAuthority office_;
    certificate::FontLibrary fonts_{KUAIBAN_FONTS};
    certificate::PdfCertificatePrinter printer_{fonts_, office_.authority.signing_key()};
};

TEST_F(Qr, CarriesAPayloadThatCanBeCheckedWithoutTheNetwork) {
    const auto made = url();
    ASSERT_TRUE(made.starts_with("https://kuaiban.example/verify#v1."));
    const auto parsed = parse_qr_fragment(made.substr(made.find('#') + 1));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->payload, sample);
    EXPECT_TRUE(genuine(*parsed));
}

TEST_F(Qr, FailsWithAnyOtherText) {
    const auto made = url();
    auto parsed = *parse_qr_fragment(made.substr(made.find('#') + 1));
    parsed.signed_text[10] = parsed.signed_text[10] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(genuine(parsed));
}

TEST_F(Qr, FitsACodeThatAPhoneReadsEasily) {
    QRcode* const code = QRcode_encodeString8bit(url().c_str(), 0, QR_ECLEVEL_M);
    EXPECT_LE(code->version, 12);
    QRcode_free(code);
}

TEST_F(Qr, RefusesEveryMalformedFragment) {
    const auto fragment = url().substr(url().find('#') + 1);
    for (const std::string& bad :
         {std::string{}, std::string{"v1"}, std::string{"v1.."}, "v2" + fragment.substr(2), fragment + ".", fragment + "A",
          fragment.substr(0, fragment.size() - 1), std::string(5000, 'A'), std::string{"v1.!!!."} + std::string(86, 'A')})
        EXPECT_FALSE(parse_qr_fragment(bad)) << bad;
}

TEST_F(Qr, LetsNoNameForgeAField) {
    auto tricky = sample;
    tricky.woman_masked = "欧|2099-01-01";
    const auto made =
        qr_url("https://kuaiban.example", tricky, [this](std::string_view text) { return printer_.sign_payload(text); });
    EXPECT_EQ(parse_qr_fragment(made.substr(made.find('#') + 1))->payload.woman_masked, "欧 2099-01-01");
}

}  // namespace
}  // namespace kuaiban::casework
