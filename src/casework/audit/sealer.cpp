#include "casework/audit/sealer.hpp"

#include <stdexcept>

namespace kuaiban::casework {
namespace {

using namespace std::chrono_literals;

constexpr int most_together = 400;              // bounds how long a submission may wait behind a batch
constexpr auto lease = 10s, between_heads = 60s;

crypto::GrowingTree tree_of(const AuditState& state) {
    auto tree = crypto::GrowingTree::restored(state.log_size, state.frontier);
    if (!tree)
        throw std::runtime_error{"the audit log's state is damaged: run kuaiban audit verify"};
    return *tree;
}

}  // namespace

Sealer::Sealer(AuditLog& log, const HeadSigner& signer) : log_{log}, signer_{signer}, name_{crypto::uuid7()} {}

bool Sealer::seal(domain::Instant now) {
    const auto seen = log_.state();
    return (seen.sealer == name_ || now >= seen.sealer_until) && append(seen, now);
}

bool Sealer::append(const AuditState& seen, domain::Instant now) {
    const auto records = log_.unsealed(most_together);
    if (records.empty())
        return false;
    auto tree = tree_of(seen);
    for (const auto& record : records)
        tree.append(leaf_of(record));
    const AuditState next{tree.size(), tree.frontier(), name_, now + lease, seen.head_at};
    return log_.seal(seen, next, records) && records.size() >= static_cast<std::size_t>(most_together);
}

void Sealer::sign_when_due(domain::Instant now) {
    const auto state = log_.state();
    if (now >= state.head_at + between_heads)
        sign(state, now);
}

void Sealer::finish(domain::Instant now) {
    while (append(log_.state(), now)) {         // also what a node left that died with the lease in its hands
    }
    sign(log_.state(), now);
}

void Sealer::sign(const AuditState& state, domain::Instant now) {
    TreeHead head{now, state.log_size, tree_of(state).root(), signer_.key_id(), {}};
    head.signature = signer_.sign(words_of(head));
    log_.keep(state, head);
}

}  // namespace kuaiban::casework
