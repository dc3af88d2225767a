#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/crypto.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

/// How long the log was at a moment and what it held, signed: whoever keeps one can prove later what was changed before it.
struct TreeHead {
    domain::Instant at;
    std::uint64_t log_size;
    crypto::Digest root;
    std::string key_id;                         ///< SHA-256 of the signer's SubjectPublicKeyInfo, hexadecimal
    std::string signature;                      ///< ECDSA P-256 with SHA-256 of `words_of`, r||s
};

/// What is signed: five lines, docs/audit.md.
std::string words_of(const TreeHead& head);

/// One line of JSON, without the line's end: {"at":…,"size":…,"root":…,"key":…,"signature":…}.
std::string to_json(const TreeHead& head);
/// Nothing where it is not one.
std::optional<TreeHead> read_tree_head(std::string_view line);

/// The installation's key, as the audit log uses it.
class HeadSigner {
public:
    virtual ~HeadSigner() = default;
    virtual std::string sign(std::string_view words) const = 0; ///< r||s, 64 bytes
    virtual std::string key_id() const = 0;
    virtual bool is_signed(const TreeHead& head) const = 0;     ///< by this key
};

}  // namespace kuaiban::casework
