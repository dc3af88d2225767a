#include "store/repositories/claims.hpp"

namespace kuaiban::store {
namespace {

constexpr auto claim = "UPDATE cases SET claimed_by = $2, claimed_at = $4 WHERE id = $1 AND claimed_by = $3";
constexpr auto release = "UPDATE cases SET claimed_by = '', claimed_at = NULL WHERE id = $1 AND claimed_by = $2";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CaseClaimed& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, claim,
                              values(change.case_id, change.officer_id, change.expected_holder, change.at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CaseReleased& change) {
    unit.push_back({release, values(change.case_id, change.officer_id)});
}

}  // namespace kuaiban::store
