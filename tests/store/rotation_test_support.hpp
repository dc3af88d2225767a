#pragma once

#include <thread>

#include "crypto/master_sources.hpp"
#include "ledger_test_support.hpp"
#include "store/key_cabinet.hpp"
#include "store/rotation/key_rotation.hpp"

namespace kuaiban::store {

inline std::unique_ptr<crypto::MasterKey> master_key(char letter = 'm') {
    return crypto::master_key_of(std::string(32, letter), "the test's master key", std::nullopt);
}

/// One program that works on the ledger: its own connection, its own keys as it last saw them.
struct Node {
    Node(std::unique_ptr<Database> opened, const crypto::MasterKey& master)
        : database{std::move(opened)}, cabinet{*database, master, std::chrono::milliseconds{20}}, ledger{*database, cabinet} {}
    std::unique_ptr<Database> database;
    KeyCabinet cabinet;
    LedgerStore ledger;
};

/// As fast as a test can wait: four times a unit of work and a node's freshness together.
inline KeyRotation::Pace quick(std::chrono::milliseconds settle = std::chrono::milliseconds{200}) {
    return {.settle = settle,
            .between_batches = {},
            .sleep = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); },
            .told = {},
            .elsewhere = {}};
}

}  // namespace kuaiban::store
