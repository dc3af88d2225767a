#pragma once

#include <functional>

#include "casework/registers_port.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::registers {

/// Seals a register's snapshot anew with the keys in use, as a copy that takes its place in one step; both can be asked meanwhile.
/// What was left half done is begun again. False: it already is, or there is none. Throws std::runtime_error where an import was
/// quicker three times.
bool rekey_register(domain::Register kind, casework::SnapshotStore& store, const crypto::KeyRing& keys,
                    const std::function<void(std::int64_t)>& progress = {});

/// True also where the register was never imported.
bool is_sealed_with_the_key_in_use(domain::Register kind, casework::SnapshotStore& store, const crypto::KeyRing& keys);

}  // namespace kuaiban::registers
