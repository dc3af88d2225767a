#include "certificate/cms_signature.hpp"

#include <algorithm>
#include <array>

#include "certificate/sha256.hpp"

namespace kuaiban::certificate {
namespace {

enum Tag : unsigned char {
    Integer = 0x02,
    OctetString = 0x04,
    ObjectId = 0x06,
    Sequence = 0x30,
    Set = 0x31,
    Context0 = 0xa0,
    Context4 = 0xa4
};

std::string der(Tag tag, std::string_view content) {
    std::string result{static_cast<char>(tag)};
    if (content.size() < 0x80) {
        result += static_cast<char>(content.size());
    } else {
        std::string length;
        for (std::size_t rest = content.size(); rest > 0; rest >>= 8)
            length.insert(length.begin(), static_cast<char>(rest & 0xff));
        result += static_cast<char>(0x80 | length.size());
        result += length;
    }
    return result.append(content);
}

using namespace std::string_view_literals;
constexpr auto id_data = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"sv, id_signed_data = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"sv;
constexpr auto id_content_type = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03"sv,
               id_message_digest = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04"sv;
constexpr auto id_signing_certificate_v2 = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x2f"sv;
constexpr auto id_sha256 = "\x60\x86\x48\x01\x65\x03\x04\x02\x01"sv, id_ecdsa_with_sha256 = "\x2a\x86\x48\xce\x3d\x04\x03\x02"sv;

std::string algorithm(std::string_view id) {
    return der(Sequence, der(ObjectId, id));
}
std::string attribute(std::string_view id, const std::string& value) {
    return der(Sequence, der(ObjectId, id) + der(Set, value));
}

std::string encoded(auto encode, const auto* value) {
    unsigned char* bytes = nullptr;
    const int size = encode(value, &bytes);
    require(size > 0, "cannot read the issuing certificate");
    std::string result{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
    OPENSSL_free(bytes);
    return result;
}

}  // namespace

CadesSigner::CadesSigner(std::string certificate_der) : certificate_der_{std::move(certificate_der)} {
    auto at = reinterpret_cast<const unsigned char*>(certificate_der_.data());
    const X509Certificate certificate{d2i_X509(nullptr, &at, static_cast<long>(certificate_der_.size()))};
    require(certificate != nullptr, "cannot read the issuing certificate");
    issuer_ = encoded(i2d_X509_NAME, X509_get_issuer_name(certificate.get()));
    serial_ = encoded(i2d_ASN1_INTEGER, X509_get0_serialNumber(certificate.get()));
    certificate_digest_ = Sha256{}.add(certificate_der_).digest();
}

std::string CadesSigner::signed_attributes(std::string_view content_digest) const {
    const auto issuer_serial = der(Sequence, der(Sequence, der(Context4, issuer_)) + serial_);
    const auto certificate_id = der(Sequence, der(OctetString, certificate_digest_) + issuer_serial);
    std::array attributes{attribute(id_content_type, der(ObjectId, id_data)),
                          attribute(id_message_digest, der(OctetString, content_digest)),
                          attribute(id_signing_certificate_v2, der(Sequence, der(Sequence, certificate_id)))};
    std::ranges::sort(attributes);              // DER orders a SET OF by its members' encodings
    return der(Set, attributes[0] + attributes[1] + attributes[2]);
}

std::string CadesSigner::signed_data(const std::string& signed_attributes, std::string_view signature_der) const {
    const auto version_1 = der(Integer, "\x01");
    auto attributes = signed_attributes;
    attributes[0] = static_cast<char>(Context0);    // IMPLICIT [0]; the signature is over the SET itself
    const auto signer_info = der(Sequence, version_1 + der(Sequence, issuer_ + serial_) + algorithm(id_sha256) + attributes +
                                               algorithm(id_ecdsa_with_sha256) + der(OctetString, signature_der));
    const auto signed_data = der(Sequence, version_1 + der(Set, algorithm(id_sha256)) + der(Sequence, der(ObjectId, id_data)) +
                                               der(Context0, certificate_der_) + der(Set, signer_info));
    return der(Sequence, der(ObjectId, id_signed_data) + der(Context0, signed_data));
}

std::string cms_sign(const CadesSigner& signer, const SigningKey& key, std::string_view content_digest) {
    const auto attributes = signer.signed_attributes(content_digest);
    return signer.signed_data(attributes, key.sign_digest(Sha256{}.add(attributes).digest()));
}

}  // namespace kuaiban::certificate
