#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
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

/// AES-256-GCM with a random nonce under a key of 32 bytes; `context` is bound as associated data. `number` says which key it was.
/// Layout: 1 byte version, 4 bytes key number, 12 nonce, ciphertext, 16 tag.
Bytes seal_with(std::string_view key, std::uint32_t number, std::string_view plain, std::string_view context);
/// Throws std::runtime_error where the bytes were altered, moved to another context, or sealed by another key.
std::string open_with(std::string_view key, const Bytes& sealed, std::string_view context);
/// The number of the key these bytes were sealed with. Throws std::runtime_error where they are not sealed bytes.
std::uint32_t key_number(const Bytes& sealed);
/// How bytes sealed with this key begin.
Bytes seal_head(std::uint32_t number);

/// Keys that are replaced together; 32 bytes each.
struct KeyGeneration {
    std::uint32_t number;
    std::string sealing, index;
};

/// How far the replacement of one generation by its successor is; each step mixes only with its neighbours (docs/adr/0013).
enum class KeyStage : std::uint8_t {
    Steady,  ///< one generation
    Announced,  ///< both hashes are written, the old one finds
    Reading,  ///< both hashes are written, the new one finds; new seals
    Moving,  ///< the new hash is written in both places
    Clearing,  ///< as Steady with the successor; the second places are being emptied
};
std::string_view name_of(KeyStage stage) noexcept;

/// All keys of one installation at one moment.
struct KeySet {
    std::string hashing;  ///< for keyed_hash; never replaced
    std::vector<KeyGeneration> generations;  ///< every one that something may still be sealed with
    std::uint32_t generation{};
    std::uint32_t successor{};  ///< 0: none
    KeyStage stage{KeyStage::Steady};
};

/// What is written to find a value by: under the generation in its own column, and while keys are replaced under the successor beside it.
struct BlindIndexes {
    Bytes own;
    std::optional<Bytes> next;
};

/// The keys of one installation, as everything that seals, opens and finds uses them, from any thread. Who holds the ring renews
/// it while others use it.
class KeyRing {
public:
    static KeyRing ephemeral();  ///< fresh keys in memory: tests, `kuaiban check`
    /// Throws std::invalid_argument where a generation it names is missing.
    explicit KeyRing(KeySet keys);
    KeyRing(KeyRing&&) noexcept;
    ~KeyRing();
    void renew(KeySet keys);

    /// `context` says where the text belongs, e.g. "cases/<id>/document".
    Bytes seal(std::string_view plain, std::string_view context) const;
    /// Throws std::runtime_error where the bytes were altered, moved to another context, or sealed by an unknown key.
    std::string open(const Bytes& sealed, std::string_view context) const;
    std::uint32_t sealing_key() const noexcept;

    /// Blind index: HMAC-SHA256 of `value` under the generation that finds now, separated by `purpose` ("person", "mobile", …).
    Bytes blind_index(std::string_view purpose, std::string_view value) const;
    /// The same for writing.
    BlindIndexes blind_indexes(std::string_view purpose, std::string_view value) const;
    /// The same under both generations while one is replaced, else twice under the one: for what lives too short to be moved.
    std::array<Bytes, 2> either_blind_index(std::string_view purpose, std::string_view value) const;
    /// HMAC-SHA256 under a key that is never replaced: for codes and tokens nobody keeps in clear.
    Bytes keyed_hash(std::string_view purpose, std::string_view value) const;

private:
    struct Held;
    struct State;
    const State& state() const noexcept;
    std::unique_ptr<Held> held_;
};

}  // namespace kuaiban::crypto
