#include "store/repositories/second_factors.hpp"

namespace kuaiban::store {
namespace {

constexpr auto update_secret = "UPDATE officers SET sealed_totp = $2, totp_step = $3 WHERE id = $1 AND dismissed_at IS NULL";
constexpr auto update_step = "UPDATE officers SET totp_step = $2 WHERE id = $1 AND totp_step < $2 AND dismissed_at IS NULL";
constexpr auto clear_secret = "UPDATE officers SET sealed_totp = NULL, totp_step = 0 WHERE id = $1 AND dismissed_at IS NULL";
constexpr auto select_secret = R"sql(
    SELECT sealed_totp, totp_step FROM officers WHERE id = $1 AND sealed_totp IS NOT NULL AND dismissed_at IS NULL)sql";
constexpr auto delete_codes = "DELETE FROM officer_recovery_codes WHERE officer_id = $1";
constexpr auto insert_code = "INSERT INTO officer_recovery_codes (officer_id, code_hash) VALUES ($1, $2)";
constexpr auto use_code = R"sql(
    UPDATE officer_recovery_codes SET used_at = $3 WHERE officer_id = $1 AND code_hash = $2 AND used_at IS NULL)sql";
constexpr auto count_codes = "SELECT COUNT(*) FROM officer_recovery_codes WHERE officer_id = $1 AND used_at IS NULL";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::TotpEnrolled& change) {
    unit.push_back(one_row_or(
        RefusalCode::NotFound, update_secret,
        values(change.officer_id, keys.seal(change.secret, place("officers", change.officer_id, "totp")), change.step)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::TotpUsed& change) {
    unit.push_back(one_row_or(RefusalCode::CodeWrong, update_step, values(change.officer_id, change.step)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SecondFactorReset& change) {
    unit.push_back(one_row_or(RefusalCode::NotFound, clear_secret, values(change.officer_id)));
    unit.push_back({delete_codes, values(change.officer_id)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::RecoveryCodesMade& change) {
    unit.push_back({delete_codes, values(change.officer_id)});
    for (const auto& hash : change.hashes)
        unit.push_back({insert_code, values(change.officer_id, hash)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::RecoveryCodeUsed& change) {
    unit.push_back(one_row_or(RefusalCode::CodeWrong, use_code, values(change.officer_id, change.hash, change.at)));
}

std::optional<casework::TotpSecret> totp_of(const Shelf& shelf, std::string_view officer_id) {
    return first(shelf, select_secret, values(officer_id), [&](const Row& row) {
        return casework::TotpSecret{.secret = shelf.keys.open(row.bytes(0), place("officers", officer_id, "totp")),
                                    .last_step = row.integer(1)};
    });
}

int recovery_codes_left(const Shelf& shelf, std::string_view officer_id) {
    return static_cast<int>(count(shelf, count_codes, values(officer_id)));
}

}  // namespace kuaiban::store
