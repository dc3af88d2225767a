#include "store/repositories/cases.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_case = R"sql(
    INSERT INTO cases (id, number, account_id, service, service_version, district, office, state, version, owner, reason,
                       submitted_at, submitted_on, due_at, verified, promise_version, promise_accepted_at, sealed_findings, sealed_document,
                       next_check_at, officer_id, list_office, list_at, closed_at, act_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21, $22, $23, $24))sql";
constexpr auto update_case = R"sql(
    UPDATE cases SET state = $3, version = version + 1, owner = $4, reason = $5, due_at = $6, next_check_at = $7,
                     sealed_findings = COALESCE($8, sealed_findings), officer_id = COALESCE($9, officer_id),
                     list_office = CASE WHEN $4 = 'system' THEN office ELSE $4 END, list_at = $10,
                     claimed_by = '', claimed_at = NULL, act_at = 0, turn = turn + 1
    WHERE id = $1 AND version = $2)sql";
constexpr auto correct_case = "UPDATE cases SET sealed_document = $2 WHERE id = $1";
constexpr auto reroute_case = "UPDATE cases SET district = $2, office = $3 WHERE id = $1";
constexpr auto select_by_id = R"sql(
    SELECT id, number, account_id, service, service_version, district, office, state, version, owner, reason,
           submitted_at, submitted_on, due_at, next_check_at, sealed_document, sealed_findings, verified, promise_version,
           promise_accepted_at, claimed_by, claimed_at, officer_id
    FROM cases WHERE id = $1 AND purged_at IS NULL)sql";
constexpr auto select_by_number = R"sql(
    SELECT id, number, account_id, service, service_version, district, office, state, version, owner, reason,
           submitted_at, submitted_on, due_at, next_check_at, sealed_document, sealed_findings, verified, promise_version,
           promise_accepted_at, claimed_by, claimed_at, officer_id
    FROM cases WHERE number = $1 AND purged_at IS NULL)sql";
// Here and below: one search an index, not an OR: PostgreSQL answers that from one index read whole while it believes the table small.
constexpr auto select_by_account = R"sql(
    SELECT id, number, account_id, service, service_version, district, office, state, version, owner, reason,
           submitted_at, submitted_on, due_at, next_check_at, sealed_document, sealed_findings, verified, promise_version,
           promise_accepted_at, claimed_by, claimed_at, officer_id
    FROM cases
    WHERE id IN (SELECT id FROM cases WHERE account_id = $1 UNION SELECT case_id FROM case_parties WHERE person_index = $2
                 UNION SELECT case_id FROM case_parties WHERE person_index_next = $2)
      AND purged_at IS NULL
    ORDER BY submitted_at DESC, id DESC)sql";
constexpr auto select_open = R"sql(
    SELECT id, number, account_id, service, service_version, district, office, state, version, owner, reason,
           submitted_at, submitted_on, due_at, next_check_at, sealed_document, sealed_findings, verified, promise_version,
           promise_accepted_at, claimed_by, claimed_at, officer_id
    FROM cases
    WHERE id IN (SELECT case_id FROM case_parties WHERE person_index = $1 AND closed_at IS NULL
                 UNION SELECT case_id FROM case_parties WHERE person_index_next = $1 AND closed_at IS NULL))sql";

constexpr auto count_by_officer = R"sql(
    SELECT officer_id, COUNT(*) FROM cases WHERE closed_at IS NULL AND list_office >= $1 AND list_office < $2 GROUP BY officer_id)sql";
// Submitting comes first: nobody needs to hear of a new case within the minute.
constexpr auto first_look_after = std::chrono::minutes{1};

domain::CaseState read_state(const std::string& name) {
    const auto state = domain::case_state(name);
    return state ? *state : throw DatabaseError{"a case has a state this program does not know"};
}

casework::CaseRecord read_case(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    return {.id = id,
            .number = proven<domain::CaseNumber>(row.text(1)),
            .account_id = row.text(2),
            .service = row.text(3),
            .service_version = row.text(4),
            .district = row.text(5),
            .office = row.text(6),
            .state = read_state(row.text(7)),
            .version = row.integer(8),
            .owner = row.text(9),
            .reason = row.text(10),
            .submitted_at = instant(row, 11),
            .submitted_on = row.text(12),
            .due_at = optional_instant(row, 13),
            .next_check_at = optional_instant(row, 14),
            .document = keys.open(row.bytes(15), place("cases", id, "document")),
            .findings = keys.open(row.bytes(16), place("cases", id, "findings")),
            .verified = row.integer(17) != 0,
            .promise_version = row.text(18),
            .promise_accepted_at = instant(row, 19),
            .claimed_by = row.text(20),
            .claimed_at = optional_instant(row, 21),
            .officer_id = row.text(22)};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseOpened& change) {
    unit.push_back(
        {insert_case,
         values(change.id, change.number.text(), change.account_id, change.service, change.service_version, change.district,
                change.office, name_of(change.state), change.owner, change.reason, change.submitted_at, change.submitted_on,
                change.due_at, change.verified, change.promise_version, change.promise_accepted_at,
                keys.seal(change.findings, place("cases", change.id, "findings")),
                keys.seal(change.document, place("cases", change.id, "document")), change.next_check_at, change.officer_id,
                change.owner == "system" ? change.office : change.owner, change.due_at.value_or(Instant{}),
                domain::is_open(change.state) ? std::nullopt : std::optional{change.submitted_at},
                change.submitted_at + first_look_after)});
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseMoved& change) {
    std::optional<Bytes> findings;
    if (change.findings)
        findings = keys.seal(*change.findings, place("cases", change.case_id, "findings"));
    unit.push_back(
        one_row_or(RefusalCode::VersionConflict, update_case,
                   values(change.case_id, change.expected_version, name_of(change.to), change.owner, change.reason, change.due_at,
                          change.next_check_at, findings, change.officer_id, change.due_at.value_or(Instant{}))));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseCorrected& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, correct_case,
                              values(change.case_id, keys.seal(change.document, place("cases", change.case_id, "document")))));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CaseRerouted& change) {
    unit.push_back({reroute_case, values(change.case_id, change.district, change.office)});
}

std::optional<casework::CaseRecord> case_by_id(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_by_id, values(id), [&](const Row& row) { return read_case(row, shelf.keys); });
}

std::optional<casework::CaseRecord> case_by_number(const Shelf& shelf, const domain::CaseNumber& number) {
    return first(shelf, select_by_number, values(number.text()), [&](const Row& row) { return read_case(row, shelf.keys); });
}

std::vector<casework::CaseRecord> cases_of(const Shelf& shelf, const casework::Account& account) {
    const auto person = account.person ? index_of(shelf.keys, account.person->id_number) : Bytes{};
    return all(shelf, select_by_account, values(account.id, person), [&](const Row& row) { return read_case(row, shelf.keys); });
}

std::optional<casework::CaseRecord> open_case_of(const Shelf& shelf, const domain::ResidentId& person) {
    return first(shelf, select_open, values(index_of(shelf.keys, person)),
                 [&](const Row& row) { return read_case(row, shelf.keys); });
}

std::map<std::string, int> open_cases_by_officer(const Shelf& shelf, const domain::DivisionCode& office) {
    const auto range = codes_below(office);
    std::map<std::string, int> counts;
    shelf.database.query(count_by_officer, values(range.first, range.behind),
                         [&](const Row& row) { counts[row.text(0)] = static_cast<int>(row.integer(1)); });
    return counts;
}

}  // namespace kuaiban::store
