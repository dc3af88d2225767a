#include "store/repositories/clocks.hpp"

namespace kuaiban::store {
namespace {

constexpr auto set_clock = R"sql(
    UPDATE cases SET act_at = $3, turn = turn + 1, told_officer = $4, told_due = $5, reported = $6
    WHERE id = $1 AND turn = $2 AND closed_at IS NULL)sql";
constexpr auto look_at_cases_of = "UPDATE cases SET act_at = $2 WHERE officer_id = $1 AND officer_id <> '' AND closed_at IS NULL";
constexpr auto bring_forward = "UPDATE cases SET act_at = $1 WHERE closed_at IS NULL AND act_at > $2";
constexpr auto wake_inquiries = "UPDATE inquiries SET act_at = 0 WHERE case_id = $1 AND closed_at IS NULL";
constexpr auto select_due = R"sql(
    SELECT id, act_at, turn, told_officer, told_due, reported FROM cases
    WHERE closed_at IS NULL AND act_at <= $1 ORDER BY act_at LIMIT $2)sql";
constexpr auto select_disorderly = R"sql(
    SELECT id FROM cases
    WHERE closed_at IS NULL AND (owner = '' OR list_at = 0 OR reason = '' OR (officer_id = '' AND owner <> 'system'))
    ORDER BY id LIMIT $1)sql";
constexpr auto select_overdue = R"sql(
    SELECT COUNT(*), COUNT(CASE WHEN list_at < $1 AND list_at > 0 THEN 1 END) FROM cases WHERE closed_at IS NULL)sql";
// In the order of the index that holds nothing else.
constexpr auto select_disorder = R"sql(
    SELECT owner, officer_id, list_at, reason FROM cases
    WHERE closed_at IS NULL AND (owner = '' OR list_at = 0 OR reason = '' OR (officer_id = '' AND owner <> 'system'))
    ORDER BY id)sql";
constexpr auto insert_procedure = R"sql(
    INSERT INTO special_procedures (id, case_id, kind, reason, started_at, started_by, due_before, result)
    VALUES ($1, $2, $3, $4, $5, $6, $7, ''))sql";
constexpr auto end_procedure = R"sql(
    UPDATE special_procedures SET ended_at = $2, result = $3 WHERE case_id = $1 AND ended_at IS NULL)sql";
constexpr auto select_procedures = R"sql(
    SELECT id, case_id, kind, reason, started_at, started_by, due_before, ended_at, result FROM special_procedures
    WHERE case_id = $1 ORDER BY started_at, id)sql";
// At once is no waiting time: only what a person had is counted. A case closed already is not finished twice.
constexpr auto insert_finished = R"sql(
    INSERT INTO finished_cases (case_id, service, office, submitted_at, closed_at)
    SELECT id, service, list_office, submitted_at, $2 FROM cases WHERE id = $1 AND closed_at IS NULL AND officer_id <> '' AND state <> 'withdrawn')sql";
constexpr auto select_finished = R"sql(
    SELECT submitted_at, closed_at FROM finished_cases WHERE service = $1 AND office = $2 AND closed_at >= $3
    ORDER BY closed_at DESC LIMIT $4)sql";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::ClockSet& change) {
    const auto& clock = change.clock;
    unit.push_back(
        one_row_or(RefusalCode::VersionConflict, set_clock,
                   values(clock.case_id, clock.turn, clock.act_at, clock.told_officer, clock.told_due, clock.reported)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::LooksBroughtForward& change) {
    unit.push_back({bring_forward, values(change.at, change.latest)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CasesLookedAtAgain& change) {
    unit.push_back({look_at_cases_of, values(change.officer_id, change.at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SpecialProcedureStarted& change) {
    unit.push_back(unique_or(
        RefusalCode::VersionConflict, insert_procedure,
        values(change.id, change.case_id, change.kind, change.reason, change.at, change.officer_id, change.due_before)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SpecialProcedureEnded& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, end_procedure, values(change.case_id, change.at, change.result)));
}

void finish_clocks(UnitOfWork& unit, const casework::PartiesClosed& change) {
    unit.push_back({insert_finished, values(change.case_id, change.at)});
    unit.push_back({end_procedure, values(change.case_id, change.at, "case-closed")});
    unit.push_back({wake_inquiries, values(change.case_id)});
}

std::vector<casework::CaseClock> clocks_due(const Shelf& shelf, Instant now, int most) {
    return all(shelf, select_due, values(now, most), [](const Row& row) {
        return casework::CaseClock{.case_id = row.text(0),
                                   .act_at = instant(row, 1),
                                   .turn = row.integer(2),
                                   .told_officer = row.text(3),
                                   .told_due = optional_instant(row, 4),
                                   .reported = static_cast<int>(row.integer(5))};
    });
}

std::vector<std::string> disorderly_cases(const Shelf& shelf, int most) {
    return all(shelf, select_disorderly, values(most), [](const Row& row) { return row.text(0); });
}

casework::CaseHealth case_health(const Shelf& shelf, Instant now) {
    casework::CaseHealth health;
    shelf.database.query(select_overdue, values(now), [&](const Row& row) {
        health.open = static_cast<int>(row.integer(0));
        health.overdue = static_cast<int>(row.integer(1));
    });
    shelf.database.query(select_disorder, {}, [&](const Row& row) {
        const auto owner = row.text(0);
        health.without_owner += owner.empty() || (row.text(1).empty() && owner != "system") ? 1 : 0;
        health.without_clock += row.integer(2) == 0 ? 1 : 0;
        health.without_reason += row.text(3).empty() ? 1 : 0;
    });
    return health;
}

std::vector<casework::SpecialProcedure> special_procedures_of(const Shelf& shelf, std::string_view case_id) {
    return all(shelf, select_procedures, values(case_id), [](const Row& row) {
        return casework::SpecialProcedure{.id = row.text(0),
                                          .case_id = row.text(1),
                                          .kind = row.text(2),
                                          .reason = row.text(3),
                                          .started_at = instant(row, 4),
                                          .started_by = row.text(5),
                                          .due_before = optional_instant(row, 6),
                                          .ended_at = optional_instant(row, 7),
                                          .result = row.text(8)};
    });
}

std::vector<casework::FinishedCase> finished_cases(const Shelf& shelf, std::string_view service, std::string_view office,
                                                   Instant since, int most) {
    return all(shelf, select_finished, values(service, office, since, most),
               [](const Row& row) { return casework::FinishedCase{instant(row, 0), instant(row, 1)}; });
}

}  // namespace kuaiban::store
