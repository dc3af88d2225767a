#pragma once

#include "crypto/master_key.hpp"

namespace kuaiban::crypto {

/// 64 lower-case hexadecimal digits.
std::optional<std::string> key_of_hex(std::string_view text);

/// A master key of 32 bytes that this program holds itself; `name` says in complaints where it came from.
std::unique_ptr<MasterKey> master_key_of(std::string key, std::string name, std::optional<KeySet> first_keys);

std::unique_ptr<MasterKey> master_key_in_file(const std::string& path);
std::unique_ptr<MasterKey> master_key_in_device(std::string_view uri);

}  // namespace kuaiban::crypto
