#include "store/repositories/rivals.hpp"

namespace kuaiban::store {
namespace {

constexpr auto select_rivals = R"sql(
    SELECT 'woman', case_id, '' FROM case_parties WHERE person_index = $1 AND closed_at IS NULL
    UNION ALL SELECT 'woman', case_id, '' FROM case_parties WHERE person_index_next = $1 AND closed_at IS NULL
    UNION ALL SELECT 'man', case_id, '' FROM case_parties WHERE person_index = $2 AND closed_at IS NULL
    UNION ALL SELECT 'man', case_id, '' FROM case_parties WHERE person_index_next = $2 AND closed_at IS NULL
    UNION ALL SELECT 'certificate', case_id, number FROM certificates
              WHERE couple_index = $3 AND child_ordinal = $4 AND status = 'valid'
    UNION ALL SELECT 'certificate', case_id, number FROM certificates
              WHERE couple_index_next = $3 AND child_ordinal = $4 AND status = 'valid')sql";

}  // namespace

casework::Rivals rivals_of(const Shelf& shelf, const domain::ResidentId& woman, const domain::ResidentId& man,
                           int child_ordinal) {
    casework::Rivals rivals;
    const auto couple = shelf.keys.blind_index("couple", std::string{woman.reveal()} + std::string{man.reveal()});
    shelf.database.query(select_rivals, values(index_of(shelf.keys, woman), index_of(shelf.keys, man), couple, child_ordinal),
                         [&](const Row& row) {
                             const auto what = row.text(0);
                             if (what == "woman") {
                                 rivals.open_case_of_woman = row.text(1);
                             } else if (what == "man") {
                                 rivals.open_case_of_man = row.text(1);
                             } else {
                                 rivals.valid_certificate_case = row.text(1);
                                 rivals.valid_certificate = row.text(2);
                             }
                         });
    return rivals;
}

}  // namespace kuaiban::store
