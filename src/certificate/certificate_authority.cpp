#include "certificate/certificate_authority.hpp"

#include <fcntl.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

#include "certificate/file_signing_key.hpp"

namespace kuaiban::certificate {
namespace {

constexpr int years_of_root = 20, years_of_issuing = 10;

void add_extension(X509* certificate, X509* issuer, int nid, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>> extension{
        X509V3_EXT_conf_nid(nullptr, &context, nid, value)};
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "cannot make a certificate");
}

/// A certificate for `key`; self-signed where `issuer` is null.
X509Certificate make_certificate(EVP_PKEY* key, const char* common_name, int years, X509* issuer, EVP_PKEY* issuer_key) {
    X509Certificate certificate{X509_new()};
    require(certificate != nullptr, "cannot make a certificate");
    X509* const made = certificate.get();
    X509_set_version(made, X509_VERSION_3);
    std::uint64_t serial = 0;
    require(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1, "no random numbers");
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(made), (serial >> 1) | 1);
    X509_gmtime_adj(X509_getm_notBefore(made), -86400);
    X509_time_adj_ex(X509_getm_notAfter(made), 365 * years, 0, nullptr);
    X509_set_pubkey(made, key);
    X509_NAME* const subject = X509_get_subject_name(made);
    for (const auto& [field, value] : {std::pair{"C", "CN"}, {"O", "Kuaiban demo authority"}, {"CN", common_name}})
        X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(value), -1, -1, 0);
    X509* const signer = issuer ? issuer : made;
    X509_set_issuer_name(made, X509_get_subject_name(signer));
    add_extension(made, signer, NID_basic_constraints, issuer ? "critical,CA:FALSE" : "critical,CA:TRUE,pathlen:0");
    add_extension(made, signer, NID_key_usage,
                  issuer ? "critical,digitalSignature,nonRepudiation" : "critical,keyCertSign,cRLSign");
    add_extension(made, signer, NID_subject_key_identifier, "hash");
    add_extension(made, signer, NID_authority_key_identifier, "keyid:always");
    require(X509_sign(made, issuer_key, EVP_sha256()) > 0, "cannot sign a certificate");
    return certificate;
}

/// Written whole and readable by the owner only before it gets its name: a crash leaves no half key.
void write_file(const std::filesystem::path& path, mode_t mode, const std::string& text) {
    const auto draft = path.string() + ".new";
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    const bool written =
        file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!written)
        throw std::runtime_error("cannot write " + draft + ": is the folder there and writable?");
    std::filesystem::rename(draft, path);
}

std::string key_pem(EVP_PKEY* key) {
    const Bio memory{BIO_new(BIO_s_mem())};
    require(memory && PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
            "cannot encode a key");
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

Key read_key(const std::string& path) {
    const Bio file{BIO_new_file(path.c_str(), "r")};
    Key key{file ? PEM_read_bio_PrivateKey(file.get(), nullptr, nullptr, nullptr) : nullptr};
    if (!key)
        throw_openssl("cannot read the issuing key " + path +
                      "; restore it from the escrow, or move the folder away for a new demo authority");
    return key;
}

void create(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const Key root_key{EVP_EC_gen("P-256")}, issuing_key{EVP_EC_gen("P-256")};
    require(root_key && issuing_key, "cannot make a key");
    const auto root = make_certificate(root_key.get(), "Kuaiban demo authority root", years_of_root, nullptr, root_key.get());
    const auto issuing =
        make_certificate(issuing_key.get(), "Kuaiban demo authority", years_of_issuing, root.get(), root_key.get());
    write_file(folder / "root.key", 0600, key_pem(root_key.get()));
    write_file(folder / "root.pem", 0644, pem_of(root.get()));
    write_file(folder / "issuing.key", 0600, key_pem(issuing_key.get()));
    write_file(folder / "issuing.pem", 0644, pem_of(issuing.get()));     // last: its presence says that all is there
}

}  // namespace

CertificateAuthority CertificateAuthority::load_or_create(const std::string& folder) {
    const std::filesystem::path at{folder};
    if (!std::filesystem::exists(at / "issuing.pem"))
        create(at);
    const auto issuing = read_certificate(at / "issuing.pem");
    const auto root = read_certificate(at / "root.pem");
    return {std::make_shared<FileSigningKey>(read_key(at / "issuing.key"), issuing.get()), pem_of(root.get())};
}

}  // namespace kuaiban::certificate
