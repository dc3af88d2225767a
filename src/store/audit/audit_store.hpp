#pragma once

#include "casework/audit/audit_log.hpp"
#include "store/database.hpp"

namespace kuaiban::store {

/// The audit log in the ledger's database. Throws DatabaseError.
class AuditStore final : public casework::AuditLog {
public:
    explicit AuditStore(Database& ledger) : database_{ledger} {}

    casework::AuditState state() override;
    casework::AuditBacklog backlog() override;
    std::vector<casework::AuditRecord> unsealed(int most) override;
    bool seal(const casework::AuditState& seen, const casework::AuditState& next,
              const std::vector<casework::AuditRecord>& records) override;
    bool keep(const casework::AuditState& seen, const casework::TreeHead& head) override;
    std::vector<casework::SealedEntry> entries(std::uint64_t from, int most) override;
    std::vector<casework::SealedEntry> newest(const casework::AuditFilter& filter, std::uint64_t before, int most) override;
    std::uint64_t rows_sealed() override;
    std::vector<casework::TreeHead> heads_after(domain::Instant at, int most) override;
    std::vector<casework::TreeHead> last_heads(int most) override;
    std::string name_of(std::string_view source, std::string_view subject_id) override;

private:
    std::optional<casework::AuditState> read_state();

    Database& database_;
};

}  // namespace kuaiban::store
