#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::crypto {

using Bytes = std::vector<unsigned char>;
using Digest = std::array<unsigned char, 32>;

Digest sha256(std::string_view bytes);
Digest hmac_sha256(std::string_view key, std::string_view bytes);
std::string hex(std::string_view bytes);
std::string base64url(std::string_view bytes);
/// Throws std::invalid_argument where it is not unpadded base64url (RFC 4648 §5).
std::string from_base64url(std::string_view text);
std::string random_bytes(std::size_t count);
/// UUID version 7, RFC 9562: time-ordered, text.
std::string uuid7();
/// Uniform decimal digits from the system's generator.
std::string random_digits(std::size_t count);
bool equal_in_constant_time(std::string_view a, std::string_view b) noexcept;

/// The keys of one installation: sealing keys by number (the highest seals, all open) and one index key.
/// File format: JSON, mode 0600, kept outside the data folder.
class KeyRing {
public:
    /// Reads the file, or makes it with fresh keys where there is none. Throws std::runtime_error naming file and remedy.
    static KeyRing load_or_create(const std::string& path);
    static KeyRing ephemeral();                 ///< fresh keys in memory: tests, `kuaiban check`

    /// AES-256-GCM with a random nonce; `context` (e.g. "cases/<id>") is bound as associated data.
    /// Layout: 1 byte version, 4 bytes key number, 12 nonce, ciphertext, 16 tag.
    Bytes seal(std::string_view plain, std::string_view context) const;
    /// Throws std::runtime_error where the bytes were altered, moved to another context, or sealed by an unknown key.
    std::string open(const Bytes& sealed, std::string_view context) const;
    std::uint32_t sealing_key() const noexcept;

    /// Blind index: HMAC-SHA256 of `value` under the index key, separated by `purpose` ("person", "mobile", …); 32 bytes.
    Bytes blind_index(std::string_view purpose, std::string_view value) const;

private:
    KeyRing() = default;
    std::map<std::uint32_t, std::string> sealing_;
    std::string index_key_;
};

}  // namespace kuaiban::crypto
