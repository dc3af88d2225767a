#include "kuaiban/read_health.hpp"

#include "store/backlog.hpp"

namespace kuaiban {

namespace {

web::Health::RegisterState state_of(const HealthSources& sources, domain::Register kind) {
    const std::vector<unsigned char> nobody(32);                // a key that finds no row still tells which snapshot answered
    const auto found = sources.snapshots.find(kind, nobody);
    return {kind, sources.switches.is_down(kind), found.answered ? std::optional{found.published_at} : std::nullopt};
}

}  // namespace

web::Health read_health(const HealthSources& sources, domain::Instant now) {
    using enum domain::Register;
    web::Health health;
    for (const auto kind : {Households, Residences, Marriages, Births, Certificates, Mobiles})
        health.registers.push_back(state_of(sources, kind));
    const auto backlog = store::read_backlog(sources.ledger, now);
    health.messages_queued = backlog.messages_queued;
    health.messages_late = backlog.messages_late;
    health.jobs_waiting = backlog.jobs_waiting;
    health.jobs_late = backlog.jobs_late;
    health.sealing_key = sources.keys.sealing_key();
    const auto disk = std::filesystem::space(sources.data);
    health.disk_free = disk.available;
    health.disk_total = disk.capacity;
    return health;
}

}  // namespace kuaiban
