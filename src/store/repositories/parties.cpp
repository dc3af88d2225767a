#include "store/repositories/parties.hpp"

#include "store/repositories/clocks.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_party =
    "INSERT INTO case_parties (case_id, role, person_index, mobile_index, name_index) VALUES ($1, $2, $3, $4, $5)";
constexpr auto correct_party =
    "UPDATE case_parties SET person_index = $3, mobile_index = $4, name_index = $5 WHERE case_id = $1 AND role = $2";
constexpr auto close_parties = "UPDATE case_parties SET closed_at = $2 WHERE case_id = $1 AND closed_at IS NULL";
constexpr auto close_case = "UPDATE cases SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
constexpr auto count_person = "SELECT COUNT(*) FROM case_parties WHERE case_id = $1 AND person_index = $2";
constexpr auto count_mobile = "SELECT COUNT(*) FROM case_parties WHERE case_id = $1 AND mobile_index = $2";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PartyOpened& change) {
    unit.push_back(unique_or(RefusalCode::ApplicationOpen, insert_party,
                             values(change.case_id, change.role, index_of(keys, change.person), index_of(keys, change.mobile),
                                    change.name ? std::optional{index_of(keys, *change.name)} : std::nullopt)));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PartyCorrected& change) {
    unit.push_back(unique_or(RefusalCode::ApplicationOpen, correct_party,
                             values(change.case_id, change.role, index_of(keys, change.person), index_of(keys, change.mobile),
                                    index_of(keys, change.name))));
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
