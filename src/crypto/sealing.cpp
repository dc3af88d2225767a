#include <openssl/crypto.h>

#include "crypto/crypto.hpp"
#include "crypto/openssl.hpp"

namespace kuaiban::crypto {
namespace {

constexpr unsigned char layout_version = 1;
constexpr std::size_t head_size = 5, nonce_size = 12, tag_size = 16;

using CipherContext = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

const EVP_CIPHER* aes_256_gcm() {
    static const Owned<EVP_CIPHER, EVP_CIPHER_free> cipher{EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr)};
    return cipher ? cipher.get() : (fail("AES-256-GCM is not available"), nullptr);
}

/// A cipher context that keeps its key from one document to the next, one per thread and direction: setting up the same key
/// anew costs several times what sealing a short text does. Both copies of the key are wiped when the thread ends.
class KeyedCipher {
public:
    explicit KeyedCipher(bool seals) : context_{EVP_CIPHER_CTX_new()}, seals_{seals} {
        if (!context_)
            throw std::bad_alloc{};
    }
    KeyedCipher(const KeyedCipher&) = delete;
    KeyedCipher& operator=(const KeyedCipher&) = delete;
    ~KeyedCipher() { forget(); }

    /// Ready for a new text under this key and nonce; nothing where OpenSSL refuses.
    EVP_CIPHER_CTX* start(std::string_view key, const unsigned char* nonce) {
        const bool same = key == key_;
        if (!EVP_CipherInit_ex2(context_.get(), same ? nullptr : aes_256_gcm(), same ? nullptr : as_bytes(key), nonce, seals_,
                                nullptr)) {
            forget();
            return nullptr;
        }
        if (!same) {
            OPENSSL_cleanse(key_.data(), key_.size());
            key_ = key;
        }
        return context_.get();
    }

private:
    void forget() noexcept {
        EVP_CIPHER_CTX_reset(context_.get());
        OPENSSL_cleanse(key_.data(), key_.size());
        key_.clear();
    }

    const CipherContext context_;
    const bool seals_;
    std::string key_;
};

constexpr const char* cannot_open = "sealed data cannot be opened: altered, moved, or sealed by another key";

}  // namespace

Bytes seal_head(std::uint32_t number) {
    Bytes head{layout_version};
    for (int shift = 24; shift >= 0; shift -= 8)
        head.push_back(static_cast<unsigned char>(number >> shift));
    return head;
}

std::uint32_t key_number(const Bytes& sealed) {
    if (sealed.size() < head_size + nonce_size + tag_size || sealed[0] != layout_version)
        fail(cannot_open);
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = (number << 8) | sealed[1 + i];
    return number;
}

// Random 96-bit nonces: one key may seal 2^32 documents (NIST SP 800-38D §8.3), four hundred years of a large city.
Bytes seal_with(std::string_view key, std::uint32_t number, std::string_view plain, std::string_view context) {
    auto sealed = seal_head(number);
    sealed.resize(head_size + nonce_size + plain.size() + tag_size);
    auto* const nonce = sealed.data() + head_size;
    fill_with_visible_random({nonce, nonce_size});
    auto* const text = nonce + nonce_size;

    thread_local KeyedCipher ciphers{true};
    auto* const cipher = ciphers.start(key, nonce);
    int length = 0;
    if (!cipher || !EVP_EncryptUpdate(cipher, nullptr, &length, sealed.data(), head_size) ||
        !EVP_EncryptUpdate(cipher, nullptr, &length, as_bytes(context), static_cast<int>(context.size())) ||
        !EVP_EncryptUpdate(cipher, text, &length, as_bytes(plain), static_cast<int>(plain.size())) ||
        !EVP_EncryptFinal_ex(cipher, text + plain.size(), &length) ||
        !EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, tag_size, text + plain.size()))
        fail("sealing failed");
    return sealed;
}

std::string open_with(std::string_view key, const Bytes& sealed, std::string_view context) {
    key_number(sealed);
    std::string plain(sealed.size() - head_size - nonce_size - tag_size, '\0');
    const auto* const nonce = sealed.data() + head_size;
    const auto* const text = nonce + nonce_size;
    auto* const tag = const_cast<unsigned char*>(text + plain.size());      // OpenSSL only reads it
    thread_local KeyedCipher ciphers{false};
    auto* const cipher = ciphers.start(key, nonce);
    int length = 0;
    if (!cipher || !EVP_DecryptUpdate(cipher, nullptr, &length, sealed.data(), head_size) ||
        !EVP_DecryptUpdate(cipher, nullptr, &length, as_bytes(context), static_cast<int>(context.size())) ||
        !EVP_DecryptUpdate(cipher, as_bytes(plain), &length, text, static_cast<int>(plain.size())) ||
        !EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, tag_size, tag) ||
        EVP_DecryptFinal_ex(cipher, as_bytes(plain) + plain.size(), &length) <= 0)
        fail(cannot_open);
    return plain;
}

}  // namespace kuaiban::crypto
