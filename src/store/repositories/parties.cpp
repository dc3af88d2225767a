#include "store/repositories/parties.hpp"

#include <fmt/format.h>

#include "store/repositories/clocks.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_party = R"sql(
    INSERT INTO case_parties (case_id, role, sealed_person, person_index, mobile_index, name_index, person_index_next,
                              mobile_index_next, name_index_next)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql";
constexpr auto correct_party = R"sql(
    UPDATE case_parties SET sealed_person = $3, person_index = $4, mobile_index = $5, name_index = $6, person_index_next = $7,
                            mobile_index_next = $8, name_index_next = $9
    WHERE case_id = $1 AND role = $2)sql";
constexpr auto close_parties = "UPDATE case_parties SET closed_at = $2 WHERE case_id = $1 AND closed_at IS NULL";
constexpr auto close_case = "UPDATE cases SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
constexpr auto count_person = "SELECT COUNT(*) FROM case_parties WHERE case_id = $1 AND $2 IN (person_index, person_index_next)";
constexpr auto count_mobile = "SELECT COUNT(*) FROM case_parties WHERE case_id = $1 AND $2 IN (mobile_index, mobile_index_next)";

std::vector<Value> party(const crypto::KeyRing& keys, const std::string& case_id, const std::string& role,
                         const domain::ResidentId& person, const domain::Mobile& mobile,
                         const std::optional<domain::PersonName>& name) {
    auto by_person = indexes_of(keys, person), by_mobile = indexes_of(keys, mobile);
    std::optional<Bytes> by_name, by_name_next;
    if (name) {
        auto index = indexes_of(keys, *name);
        by_name = std::move(index.own);
        by_name_next = std::move(index.next);
    }
    const auto lines = fmt::format("{}\n{}\n{}", person.reveal(), mobile.reveal(), name ? name->reveal() : std::string_view{});
    return values(case_id, role, keys.seal(lines, place("case_parties", case_id, role)), std::move(by_person.own),
                  std::move(by_mobile.own), std::move(by_name), std::move(by_person.next), std::move(by_mobile.next),
                  std::move(by_name_next));
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PartyOpened& change) {
    unit.push_back(unique_or(RefusalCode::ApplicationOpen, insert_party,
                             party(keys, change.case_id, change.role, change.person, change.mobile, change.name)));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PartyCorrected& change) {
    unit.push_back(unique_or(RefusalCode::ApplicationOpen, correct_party,
                             party(keys, change.case_id, change.role, change.person, change.mobile, change.name)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::PartiesClosed& change) {
    unit.push_back({close_parties, values(change.case_id, change.at)});
    if (change.at_once)
        return;
    finish_clocks(unit, change);                // before closed_at is set: a case is finished once
    unit.push_back({close_case, values(change.case_id, change.at)});
}

bool is_party(const Shelf& shelf, std::string_view case_id, const domain::ResidentId& person) {
    return count(shelf, count_person, values(case_id, index_of(shelf.keys, person))) > 0;
}

bool is_party_mobile(const Shelf& shelf, std::string_view case_id, const domain::Mobile& mobile) {
    return count(shelf, count_mobile, values(case_id, index_of(shelf.keys, mobile))) > 0;
}

}  // namespace kuaiban::store
