#pragma once

#include <filesystem>

#include "casework/registers_port.hpp"
#include "crypto/crypto.hpp"
#include "store/database.hpp"
#include "web/health.hpp"

namespace kuaiban {

/// What there is to read it from.
struct HealthSources {
    store::Database& ledger;
    casework::SnapshotStore& snapshots;
    casework::RegisterSwitches& switches;
    const crypto::KeyRing& keys;
    std::filesystem::path data;
};
web::Health read_health(const HealthSources& sources, domain::Instant now);

}  // namespace kuaiban
