#pragma once

#include <map>
#include <mutex>

#include "casework/registers_port.hpp"
#include "store/database.hpp"

namespace kuaiban::store {

/// The departments' registers as last imported, in a database of Schema::Registers (migrated by the caller). Every look-up is one
/// statement that names the generation itself: an import, also by another process, is seen by the next look-up and never halfway.
/// Append in batches of some thousand rows: each is one durable transaction.
class SnapshotStore final : public casework::SnapshotStore {
public:
    explicit SnapshotStore(Database& database) : database_{database} {}

    long begin(domain::Register kind) override;
    void append(long generation, std::vector<SealedRow> rows) override;
    /// Throws DatabaseError where a newer import of this register was published meanwhile.
    void publish(domain::Register kind, long generation, domain::Instant at) override;
    void abandon(long generation) override;
    Found find(domain::Register kind, const LookupKey& key) override;
    std::map<domain::Register, FoundOfTwo> find_both(const LookupKey& first, const LookupKey& second) override;
    std::vector<NumberedRow> rows_after(long generation, std::int64_t after, int most) override;
    bool replace(domain::Register kind, long copied, long copy) override;

private:
    void sort(long generation);
    /// Tells the planner how large the tables have become: PostgreSQL would otherwise read a freshly imported register from end to
    /// end for every couple until its autovacuum comes by.
    void learn_sizes();
    void remove(long generation);
    void remove_older(domain::Register kind, long generation);
    std::int64_t take_row_ids(long generation, std::size_t count);

    Database& database_;
    std::mutex mutex_;
    std::map<long, std::int64_t> next_row_;  ///< of each generation being loaded here
};

}  // namespace kuaiban::store
