#define OPENSSL_API_COMPAT 0x10100000L              // SHA256_Update by itself, for states kept between uses

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <array>
#include <stdexcept>

#include "crypto/crypto.hpp"
#include "crypto/openssl.hpp"

namespace kuaiban::crypto {
namespace {

constexpr std::size_t block_size = 64;

SHA256_CTX state_after(std::string_view key, unsigned char pad) {
    std::array<unsigned char, block_size> block;
    block.fill(pad);
    for (std::size_t i = 0; i < key.size(); ++i)
        block[i] ^= static_cast<unsigned char>(key[i]);
    SHA256_CTX state;
    SHA256_Init(&state);
    SHA256_Update(&state, block.data(), block.size());
    OPENSSL_cleanse(block.data(), block.size());
    return state;
}

/// The two states of RFC 2104 after the key, one pair per thread: a keyed hash of a short text is then two blocks, where
/// OpenSSL's own HMAC spends twenty times as much on finding its way.
struct KeyedStates {
    std::string key;
    SHA256_CTX inner = state_after({}, 0x36), outer = state_after({}, 0x5c);

    KeyedStates() = default;
    KeyedStates(const KeyedStates&) = delete;
    KeyedStates& operator=(const KeyedStates&) = delete;
    ~KeyedStates() {
        OPENSSL_cleanse(key.data(), key.size());
        OPENSSL_cleanse(&inner, sizeof inner);
        OPENSSL_cleanse(&outer, sizeof outer);
    }

    void take(std::string_view wanted) {
        if (key == wanted)
            return;
        const auto digest = wanted.size() > block_size ? sha256(wanted) : Digest{};
        const auto short_key = wanted.size() > block_size ? as_text(digest.data(), digest.size()) : wanted;
        inner = state_after(short_key, 0x36);
        outer = state_after(short_key, 0x5c);
        OPENSSL_cleanse(key.data(), key.size());
        key = wanted;
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
    thread_local KeyedStates states;
    states.take(key);
    Digest digest;
    auto state = states.inner;
    SHA256_Update(&state, bytes.data(), bytes.size());
    SHA256_Final(digest.data(), &state);
    state = states.outer;
    SHA256_Update(&state, digest.data(), digest.size());
    SHA256_Final(digest.data(), &state);
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
