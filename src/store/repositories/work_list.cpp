#include "store/repositories/work_list.hpp"

#include <boost/json.hpp>

#include "casework/review/claim_case.hpp"

namespace kuaiban::store {
namespace {

using casework::WorkListCounts;
using casework::WorkListFilter;
using casework::WorkListPage;
using casework::WorkListPlace;
using casework::WorkListRow;

// Which cases, from the index of open cases alone; then their rows. A number or name finds a few, whose rows are looked at.
constexpr auto area = R"sql(
    closed_at IS NULL AND list_office >= $1 AND list_office < $2 AND (list_at, id) > ($3, $4) AND list_at < $5
    AND ($6 = '' OR state = $6) AND ($7 = '' OR reason = $7) AND ($8 = '' OR officer_id = $8))sql";
constexpr auto rows = R"sql(
    SELECT id, number, service, office, owner, reason, state, submitted_at, due_at, officer_id, list_at, sealed_document,
           claimed_by, claimed_at FROM cases
    WHERE id IN (SELECT id FROM cases WHERE )sql";
constexpr auto in_order = " ORDER BY list_at, id LIMIT $9) ORDER BY list_at, id";
const std::string select_area = std::string{rows} + area + in_order;
const std::string select_number = std::string{rows} + "number = $10 AND " + area + in_order;
const std::string select_name = std::string{rows} +
                                "id IN (SELECT case_id FROM case_parties WHERE name_index = $10 OR name_index_next = $10) AND " +
                                area + in_order;
// Few lie on a desk: those are left out.
const std::string select_unclaimed = std::string{rows} + R"sql(
    id NOT IN (SELECT id FROM cases WHERE closed_at IS NULL AND claimed_at IS NOT NULL AND list_office >= $1 AND list_office < $2
                                      AND claimed_at > $10) AND )sql" +
                                     area + in_order;
constexpr auto count_claimed = R"sql(
    SELECT COUNT(*) FROM cases
    WHERE closed_at IS NULL AND claimed_at IS NOT NULL AND list_office >= $1 AND list_office < $2 AND claimed_at > $3)sql";
constexpr auto count_rows = R"sql(
    SELECT state, COUNT(*), COUNT(CASE WHEN list_at < $3 THEN 1 END), COUNT(CASE WHEN officer_id = $4 THEN 1 END),
           COUNT(CASE WHEN list_at >= $3 AND list_at < $5 THEN 1 END) FROM cases
    WHERE closed_at IS NULL AND list_office >= $1 AND list_office < $2 GROUP BY state)sql";

CodeRange range_of(const domain::DivisionCode& office, bool own_only) {
    const auto own = office.padded();
    return own_only ? CodeRange{own, own + '0'} : codes_below(office);
}

/// Midnight in China.
Instant end_of_day(Instant now) {
    return domain::china_instant(domain::china_date(now), 24, 0);
}

std::string name_in(const boost::json::value& document, std::string_view spouse) {
    return boost::json::value_to<std::string>(document.at(spouse).at("name"));
}

WorkListRow read_row(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    const auto state = domain::case_state(row.text(6));
    if (!state)
        throw DatabaseError{"a case has a state this program does not know"};
    const auto document = boost::json::parse(keys.open(row.bytes(11), place("cases", id, "document")));
    return {.id = id,
            .number = proven<domain::CaseNumber>(row.text(1)),
            .service = row.text(2),
            .office = row.text(3),
            .owner = row.text(4),
            .reason = row.text(5),
            .state = *state,
            .submitted_at = instant(row, 7),
            .due_at = optional_instant(row, 8),
            .officer_id = row.text(9),
            .claimed_by = row.text(12),
            .claimed_at = optional_instant(row, 13),
            .woman = name_in(document, "woman"),
            .man = name_in(document, "man")};
}

}  // namespace

WorkListPage work_list(const Shelf& shelf, const WorkListFilter& filter, const std::optional<WorkListPlace>& after, int most) {
    const auto range = range_of(filter.office, filter.own_only);
    const auto from = after.value_or(WorkListPlace{filter.due_from.value_or(Instant{std::chrono::milliseconds{-1}}), ""});
    auto parameters =
        values(range.first, range.behind, from.due_at, from.id, filter.due_before.value_or(Instant::max()),
               filter.state ? domain::name_of(*filter.state) : std::string_view{}, filter.reason, filter.officer_id, most + 1);
    std::string_view sql = select_area;
    if (const auto* number = std::get_if<domain::CaseNumber>(&filter.text)) {
        sql = select_number;
        parameters.push_back(value(number->text()));
    } else if (const auto* name = std::get_if<domain::PersonName>(&filter.text)) {
        sql = select_name;
        parameters.push_back(value(index_of(shelf.keys, *name)));
    } else if (filter.on_no_desk_at) {
        sql = select_unclaimed;
        parameters.push_back(value(*filter.on_no_desk_at - casework::claim_lasts));
    }
    WorkListPage page;
    Instant last{};
    shelf.database.query(sql, parameters, [&](const Row& row) {
        if (static_cast<int>(page.rows.size()) == most) {
            page.next = {last, page.rows.back().id};
            return;
        }
        last = instant(row, 10);
        page.rows.push_back(read_row(row, shelf.keys));
    });
    return page;
}

WorkListCounts work_list_counts(const Shelf& shelf, const domain::DivisionCode& office, bool own_only,
                                std::string_view officer_id, Instant now) {
    const auto range = range_of(office, own_only);
    WorkListCounts counts;
    shelf.database.query(count_rows, values(range.first, range.behind, now, officer_id, end_of_day(now)), [&](const Row& row) {
        const auto state = domain::case_state(row.text(0));
        if (!state)
            throw DatabaseError{"a case has a state this program does not know"};
        counts.by_state[*state] = static_cast<int>(row.integer(1));
        counts.all += static_cast<int>(row.integer(1));
        counts.overdue += static_cast<int>(row.integer(2));
        counts.mine += static_cast<int>(row.integer(3));
        counts.today += static_cast<int>(row.integer(4));
    });
    const auto claimed = count(shelf, count_claimed, values(range.first, range.behind, now - casework::claim_lasts));
    counts.unclaimed = counts.all - static_cast<int>(claimed);
    return counts;
}

}  // namespace kuaiban::store
