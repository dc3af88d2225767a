#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/crypto.hpp"

namespace kuaiban::crypto {

/// What seals the keys of an installation where they lie, in its database. It never lies there itself.
class MasterKey {
public:
    virtual ~MasterKey() = default;
    virtual Bytes wrap(std::string_view plain, std::string_view context) const = 0;
    /// Throws std::runtime_error where it was wrapped by another, altered, or in another context.
    virtual std::string unwrap(const Bytes& wrapped, std::string_view context) const = 0;
    /// The keys themselves, where the file is of version 1, which held them: they become the first generations.
    virtual std::optional<KeySet> first_keys() const { return std::nullopt; }
};

/// Opens a master key where it is kept:
///   file:PATH                 JSON, mode 0600, outside the data folder; made with a fresh key where there is none
///   env:NAME                  an environment variable of 64 hexadecimal digits
///   pkcs11:token=T;object=O?module-path=FILE&pin-source=FILE
///                             an AES-256 key that never leaves its device (RFC 7512); without pin-source the PIN is in KUAIBAN_PKCS11_PIN
/// Throws std::runtime_error naming the place and the remedy, never a key.
std::unique_ptr<MasterKey> open_master_key(const std::string& where);

}  // namespace kuaiban::crypto
