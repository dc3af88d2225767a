#include "store/repositories/one_time_codes.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_code = R"sql(
    INSERT INTO one_time_codes (id, purpose, mobile_index, sealed_mobile, code_hash, bound_to, address_index, issued_at, expires_at, tries)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0))sql";
constexpr auto update_tries = "UPDATE one_time_codes SET tries = tries + 1 WHERE id = $1 AND tries < $2";
constexpr auto update_used = "UPDATE one_time_codes SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND tries < $3";
constexpr auto select_code = R"sql(
    SELECT id, purpose, sealed_mobile, code_hash, bound_to, issued_at, expires_at, used_at, tries FROM one_time_codes WHERE id = $1)sql";
constexpr auto count_by_mobile = "SELECT COUNT(*) FROM one_time_codes WHERE mobile_index IN ($1, $3) AND issued_at >= $2";
constexpr auto count_by_address = "SELECT COUNT(*) FROM one_time_codes WHERE address_index IN ($1, $3) AND issued_at >= $2";

casework::OneTimeCode read_code(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    return {.id = id,
            .purpose = row.text(1),
            .mobile = proven<domain::Mobile>(keys.open(row.bytes(2), place("one_time_codes", id, "mobile"))),
            .code_hash = row.text(3),
            .bound_to = row.text(4),
            .issued_at = instant(row, 5),
            .expires_at = instant(row, 6),
            .used_at = optional_instant(row, 7),
            .tries = static_cast<int>(row.integer(8))};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CodeIssued& change) {
    unit.push_back(
        {insert_code, values(change.id, change.purpose, index_of(keys, change.mobile),
                             keys.seal(change.mobile.reveal(), place("one_time_codes", change.id, "mobile")), change.code_hash,
                             change.bound_to, keys.blind_index("address", change.remote_address), change.at, change.expires_at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CodeTried& change) {
    unit.push_back(one_row_or(RefusalCode::TooManyTries, update_tries, values(change.id, change.most)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CodeUsed& change) {
    unit.push_back(one_row_or(RefusalCode::CodeWrong, update_used, values(change.id, change.at, change.most)));
}

std::optional<casework::OneTimeCode> code(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_code, values(id), [&](const Row& row) { return read_code(row, shelf.keys); });
}

int codes_sent_to(const Shelf& shelf, const domain::Mobile& mobile, Instant since) {
    auto [index, other] = shelf.keys.either_blind_index("mobile", mobile.reveal());
    return static_cast<int>(count(shelf, count_by_mobile, values(std::move(index), since, std::move(other))));
}

int codes_sent_from(const Shelf& shelf, std::string_view remote_address, Instant since) {
    auto [index, other] = shelf.keys.either_blind_index("address", remote_address);
    return static_cast<int>(count(shelf, count_by_address, values(std::move(index), since, std::move(other))));
}

}  // namespace kuaiban::store
