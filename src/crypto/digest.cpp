#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <stdexcept>

#include "crypto/crypto.hpp"
#include "crypto/openssl.hpp"

namespace kuaiban::crypto {
namespace {

using Mac = Owned<EVP_MAC, EVP_MAC_free>;
using MacContext = Owned<EVP_MAC_CTX, EVP_MAC_CTX_free>;

MacContext make_mac_context() {
    static const Mac hmac{EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
    MacContext context{hmac ? EVP_MAC_CTX_new(hmac.get()) : nullptr};
    if (!context)
        fail("HMAC is not available");
    return context;
}

/// One keyed context per thread: taking up the same key again costs a third of setting it anew.
struct KeyedContext {
    MacContext context = make_mac_context();
    std::string key;
    bool keyed = false;

    KeyedContext() = default;
    KeyedContext(const KeyedContext&) = delete;
    KeyedContext& operator=(const KeyedContext&) = delete;
    ~KeyedContext() { OPENSSL_cleanse(key.data(), key.size()); }

    void start(std::string_view wanted) {
        const bool same = keyed && key == wanted;
        char name[] = "SHA256";
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                         OSSL_PARAM_construct_end()};
        keyed = false;
        if (!EVP_MAC_init(context.get(), same ? nullptr : as_bytes(wanted), same ? 0 : wanted.size(),
                          same ? nullptr : parameters))
            fail("HMAC could not start");
        if (!same) {
            OPENSSL_cleanse(key.data(), key.size());
            key = wanted;
        }
        keyed = true;
    }
};

constexpr std::string_view base64url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

Digest sha256(std::string_view bytes) {
    static const Owned<EVP_MD, EVP_MD_free> algorithm{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    Digest digest;
    if (!algorithm || !EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm.get(), nullptr))
        fail("SHA-256 failed");
    return digest;
}

Digest hmac_sha256(std::string_view key, std::string_view bytes) {
    thread_local KeyedContext mac;
    mac.start(key.empty() ? std::string_view{"", 0} : key);
    Digest digest;
    std::size_t length = 0;
    if (!EVP_MAC_update(mac.context.get(), as_bytes(bytes), bytes.size()) ||
        !EVP_MAC_final(mac.context.get(), digest.data(), &length, digest.size()))
        fail("HMAC failed");
    return digest;
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string base64url(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const unsigned char byte : bytes) {
        buffer = (buffer << 8) | byte;
        for (bits += 8; bits >= 6; bits -= 6)
            text += base64url_alphabet[(buffer >> (bits - 6)) & 63];
    }
    if (bits > 0)
        text += base64url_alphabet[(buffer << (6 - bits)) & 63];
    return text;
}

std::string from_base64url(std::string_view text) {
    std::string bytes;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const auto value = base64url_alphabet.find(c);
        if (value == std::string_view::npos)
            throw std::invalid_argument{"not base64url"};
        buffer = (buffer << 6) | static_cast<std::uint32_t>(value);
        if ((bits += 6) >= 8)
            bytes += static_cast<char>((buffer >> (bits -= 8)) & 0xFF);
    }
    if (bits >= 6 || (buffer & ((1U << bits) - 1)) != 0)
        throw std::invalid_argument{"not base64url"};
    return bytes;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace kuaiban::crypto
