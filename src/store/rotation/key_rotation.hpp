#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/key_cabinet.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

/// How far the keys are, for people.
struct KeyProgress {
    std::uint32_t generation, successor;        ///< successor 0: none
    crypto::KeyStage stage;
    Instant since;
    std::vector<std::uint32_t> held;            ///< every generation there is
    std::int64_t sealed_otherwise;              ///< values sealed with another key than the newest
    std::int64_t bound_to_old;                  ///< details of events that cannot be sealed anew
};

/// Replaces a generation of keys by its successor while everybody works: in small units, each with the place where the next one
/// goes on, so that whoever stops in the middle loses nothing. docs/adr/0013 says why the stages are safe beside each other.
class KeyRotation {
public:
    struct Pace {
        /// Between two stages: longer than keys_stay_fresh and the longest unit of work together.
        std::chrono::milliseconds settle{30'000};
        std::chrono::milliseconds between_batches{5};
        std::function<void(std::chrono::milliseconds)> sleep;
        std::function<void(const KeyProgress&)> told;                           ///< at every stage; may be empty
        /// Everything outside the ledger that was sealed with the old keys, done while both are held.
        std::function<void(const crypto::KeyRing&)> elsewhere;
    };

    KeyRotation(Database& ledger, const crypto::MasterKey& master, KeyCabinet& cabinet, Pace pace);

    KeyProgress progress();
    /// Begins where nothing is under way, else goes on; returns when the successor is in use. Throws DatabaseError where another
    /// program does the same, or rows cannot be found again.
    void run();
    /// Takes away every generation but the one in use. Throws DatabaseError where something is still sealed with one of them.
    void remove_old();
    /// The keys are wrapped by another master key from now on; the program's next start needs that one.
    void change_master(const crypto::MasterKey& next);

private:
    struct Place {
        crypto::KeyStage stage;
        std::int64_t step;
        std::string after;
        std::uint32_t generation, successor;
        Instant since;
    };
    Place place();
    void begin(const Place& at);
    void settle(const Place& at);
    void work(const Place& from, std::size_t steps, const std::function<UnitOfWork(std::size_t, std::string&)>& batch);
    void require_all_filled();
    void advance(crypto::KeyStage from, crypto::KeyStage to);
    void finish();

    Database& ledger_;
    const crypto::MasterKey& master_;
    KeyCabinet& cabinet_;
    const Pace pace_;
};

}  // namespace kuaiban::store
