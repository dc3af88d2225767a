#pragma once

#include <atomic>
#include <mutex>

#include "crypto/master_key.hpp"
#include "domain/calendar_date.hpp"
#include "store/database.hpp"

namespace kuaiban::store {

/// How long a process may work with the keys as it last saw them. Whoever replaces keys waits longer than this, and longer than
/// the longest unit of work, before it relies on everybody having seen a step (docs/adr/0013).
inline constexpr std::chrono::milliseconds keys_stay_fresh{5'000};

/// The installation's keys where they lie: in its ledger, wrapped by the master key. Makes the first ones where there are none.
class KeyCabinet {
public:
    /// Throws std::runtime_error where the master key does not open them.
    KeyCabinet(Database& ledger, const crypto::MasterKey& master, std::chrono::milliseconds fresh = keys_stay_fresh);

    const crypto::KeyRing& ring() const noexcept { return *ring_; }
    /// Reads again how far a replacement is; costs one statement.
    void renew();
    /// Before anything is written: renews what is older than `fresh`. Throws DatabaseError where the ledger does not
    /// answer, for then nothing may be written.
    void keep_fresh();

private:
    Database& ledger_;
    const crypto::MasterKey& master_;
    const std::chrono::milliseconds fresh_;
    std::mutex mutex_;
    std::string seen_;
    std::atomic<std::chrono::steady_clock::rep> renewed_at_{};
    std::unique_ptr<crypto::KeyRing> ring_;
};

/// Reads all generations and the stage. Throws std::runtime_error where the master key does not open them.
crypto::KeySet read_keys(Database& ledger, const crypto::MasterKey& master);
/// A generation's keys as they lie in the cabinet.
Bytes wrapped(const crypto::MasterKey& master, const crypto::KeyGeneration& generation);
/// The same keys under another master key.
Bytes wrapped_anew(const crypto::MasterKey& from, const crypto::MasterKey& to, std::int64_t generation, const Bytes& wrapped);

}  // namespace kuaiban::store
