#include "certificate/verify_pdf.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include "certificate/cms_signature.hpp"
#include "certificate/sha256.hpp"
#include "certificate/signed_file.hpp"

namespace kuaiban::certificate {
namespace {

using Cms = std::unique_ptr<CMS_ContentInfo, FreeWith<CMS_ContentInfo_free>>;
using Store = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;

struct FreeCertificates {
    void operator()(STACK_OF(X509) * certificates) const { sk_X509_pop_free(certificates, X509_free); }
};
using Certificates = std::unique_ptr<STACK_OF(X509), FreeCertificates>;

Store trust_in(const std::vector<std::string>& trusted_pem) {
    Store store{X509_STORE_new()};
    require(store != nullptr, "cannot make a certificate store");
    X509_STORE_set_purpose(store.get(), X509_PURPOSE_ANY);      // the default asks for S/MIME; ours sign documents
    for (const auto& pem : trusted_pem) {
        const Bio text{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
        while (const X509Certificate certificate{PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr)})
            X509_STORE_add_cert(store.get(), certificate.get());
    }
    // A certificate without an end outlives the issuing certificate's term; whether it still stands, the register says.
    X509_STORE_set_flags(store.get(), X509_V_FLAG_NO_CHECK_TIME);
    ERR_clear_error();                          // the end of each PEM text is no error
    return store;
}

struct Signature {
    Cms cms;
    Certificates certificates;
    std::string value;                          ///< of the only signer
};

std::optional<Signature> read_signature(const std::string& der) {
    auto at = reinterpret_cast<const unsigned char*>(der.data());
    Signature signature{
        .cms = Cms{d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size()))}, .certificates = nullptr, .value = {}};
    if (!signature.cms || OBJ_obj2nid(CMS_get0_type(signature.cms.get())) != NID_pkcs7_signed)
        return std::nullopt;
    signature.certificates.reset(CMS_get1_certs(signature.cms.get()));
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(signature.cms.get());
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1 || !signature.certificates ||
        sk_X509_num(signature.certificates.get()) != 1)
        return std::nullopt;
    const ASN1_OCTET_STRING* const value = CMS_SignerInfo_get0_signature(sk_CMS_SignerInfo_value(signers, 0));
    signature.value.assign(reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
                           static_cast<std::size_t>(ASN1_STRING_length(value)));
    return signature;
}

/// Chain, message digest, signature and the ESS certificate digest, as OpenSSL checks them.
bool verifies(const Signature& signature, const SignedFile& file, X509_STORE* trusted) {
    const std::string signed_bytes = std::string{file.before}.append(file.after);
    const Bio content{BIO_new_mem_buf(signed_bytes.data(), static_cast<int>(signed_bytes.size()))};
    return CMS_verify(signature.cms.get(), nullptr, trusted, content.get(), nullptr, CMS_BINARY | CMS_CADES) == 1;
}

/// Some bytes of a CMS are covered by no signature (versions, the outer digest list). The one encoding our printer makes of
/// the same parts leaves them no freedom.
bool has_our_encoding(const Signature& signature, const std::string& certificate_der, const SignedFile& file) {
    const CadesSigner signer{certificate_der};
    const auto digest = Sha256{}.add(file.before).add(file.after).digest();
    return signer.signed_data(signer.signed_attributes(digest), signature.value) == file.cms;
}

std::string common_name(const X509* certificate) {
    char name[128] = "";
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
    return name;
}

/// Signed by somebody we trust, whatever became of the content: tells "altered" from "not ours".
bool is_trusted(X509* certificate, X509_STORE* trusted) {
    const std::unique_ptr<X509_STORE_CTX, FreeWith<X509_STORE_CTX_free>> context{X509_STORE_CTX_new()};
    return context && X509_STORE_CTX_init(context.get(), trusted, certificate, nullptr) == 1 &&
           X509_verify_cert(context.get()) == 1;
}

}  // namespace

std::expected<VerifiedPdf, domain::Refusal> verify_pdf(std::string_view pdf, const std::vector<std::string>& trusted_pem) {
    using domain::Refusal, domain::RefusalCode;
    if (pdf.size() > largest_pdf)
        return std::unexpected{Refusal{RefusalCode::BodyTooLarge, "file", {{"most_bytes", std::to_string(largest_pdf)}}}};
    const auto file = take_apart(pdf);
    const auto signature = file ? read_signature(file->cms) : std::nullopt;
    const auto store = trust_in(trusted_pem);
    X509* const certificate = signature ? sk_X509_value(signature->certificates.get(), 0) : nullptr;
    if (!certificate || !is_trusted(certificate, store.get())) {
        ERR_clear_error();
        return std::unexpected{Refusal{RefusalCode::CertificateNotOurs, "file"}};
    }
    // The encoding comes first: OpenSSL 3.0's CMS_verify leaks memory on some malformed signatures.
    if (!file->covers_whole_file || !has_our_encoding(*signature, der_of(certificate), *file) ||
        !verifies(*signature, *file, store.get())) {
        ERR_clear_error();
        return std::unexpected{Refusal{RefusalCode::CertificateAltered, "file"}};
    }
    return VerifiedPdf{file->number, file->signed_at, common_name(certificate)};
}

}  // namespace kuaiban::certificate
