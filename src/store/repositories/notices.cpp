#include "store/repositories/notices.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_notice = R"sql(
    INSERT INTO officer_notices (id, officer_id, kind, case_id, inquiry_id, at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7))sql";
constexpr auto finish_notices = R"sql(
    UPDATE officer_notices SET done_at = $3 WHERE officer_id = $1 AND done_at IS NULL AND ($2 = '' OR case_id = $2))sql";
// A reminder of a case that is decided meanwhile reminds of nothing; an inquiry and a paper still to be brought outlive their case.
constexpr auto select_open = R"sql(
    SELECT id, officer_id, kind, case_id, inquiry_id, at, due_at FROM officer_notices
    WHERE officer_id = $1 AND done_at IS NULL
      AND (inquiry_id <> '' OR case_id = ''
           OR EXISTS (SELECT 1 FROM cases WHERE cases.id = officer_notices.case_id AND closed_at IS NULL)
           OR EXISTS (SELECT 1 FROM case_materials
                      WHERE case_materials.case_id = officer_notices.case_id AND standing = 'later'))
    ORDER BY at DESC, id DESC LIMIT $2)sql";
constexpr auto set_mobile = "UPDATE officers SET sealed_mobile = $2 WHERE id = $1";
constexpr auto select_mobile = "SELECT sealed_mobile FROM officers WHERE id = $1 AND sealed_mobile IS NOT NULL";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerNoticed& change) {
    const auto& notice = change.notice;
    unit.push_back({insert_notice, values(notice.id, notice.officer_id, notice.kind, notice.case_id, notice.inquiry_id, notice.at,
                                          notice.due_at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::NoticesDone& change) {
    unit.push_back({finish_notices, values(change.officer_id, change.case_id, change.at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerMobileSet& change) {
    std::optional<Bytes> sealed;
    if (change.mobile)
        sealed = keys.seal(change.mobile->reveal(), place("officers", change.officer_id, "mobile"));
    unit.push_back({set_mobile, values(change.officer_id, sealed)});
}

std::vector<casework::OfficerNotice> notices_of(const Shelf& shelf, std::string_view officer_id, int most) {
    return all(shelf, select_open, values(officer_id, most), [](const Row& row) {
        return casework::OfficerNotice{.id = row.text(0),
                                       .officer_id = row.text(1),
                                       .kind = row.text(2),
                                       .case_id = row.text(3),
                                       .inquiry_id = row.text(4),
                                       .at = instant(row, 5),
                                       .due_at = optional_instant(row, 6)};
    });
}

std::optional<domain::Mobile> mobile_of_officer(const Shelf& shelf, std::string_view officer_id) {
    return first(shelf, select_mobile, values(officer_id), [&](const Row& row) {
        return proven<domain::Mobile>(shelf.keys.open(row.bytes(0), place("officers", officer_id, "mobile")));
    });
}

}  // namespace kuaiban::store
