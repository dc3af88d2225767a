#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/case_state.hpp"
#include "domain/division_code.hpp"
#include "domain/numbers.hpp"
#include "domain/person_name.hpp"
#include "domain/refusal.hpp"

namespace kuaiban::casework {

using domain::Instant;
class Ledger;
struct Officer;

/// Which open cases a work list shows. Empty texts: any.
struct WorkListFilter {
    domain::DivisionCode office;                ///< its own cases and those of the offices below it
    bool own_only{};                            ///< not those below
    std::optional<domain::CaseState> state{};
    std::string reason{}, officer_id{};
    std::optional<Instant> due_from{}, due_before{};            ///< "overdue" is due before now
    std::optional<Instant> on_no_desk_at{};     ///< on nobody's desk by then; not together with `text`
    std::variant<std::monostate, domain::CaseNumber, domain::PersonName> text{};
};
/// Whose row it is: the next page begins behind it. Cases without a clock stand first, at 0.
struct WorkListPlace {
    Instant due_at;
    std::string id;
};
/// A case as a list shows it: names, and nothing else about the couple.
struct WorkListRow {
    std::string id;
    domain::CaseNumber number;
    std::string service, office, owner, reason;
    domain::CaseState state;
    Instant submitted_at;
    std::optional<Instant> due_at;
    std::string officer_id, claimed_by;         ///< claimed_by: as in the case; claim_on says whether it still holds
    std::optional<Instant> claimed_at;
    std::string woman, man;
};
struct WorkListPage {
    std::vector<WorkListRow> rows;              ///< due first
    std::optional<WorkListPlace> next;          ///< where there are more
};
/// Of all open cases of the office and those below, whatever else the filter says.
struct WorkListCounts {
    std::map<domain::CaseState, int> by_state;
    int all{}, overdue{}, mine{};
    int today{};                                ///< due from now to the end of the day in China
    int unclaimed{};                            ///< on nobody's desk
};

/// What a tab of the work list shows, as of the last transaction. Refuses NotAllowed where the officer may not see that office.
std::expected<WorkListPage, domain::Refusal> look_at_work_list(Ledger& ledger, const Officer& officer,
                                                               const WorkListFilter& filter,
                                                               const std::optional<WorkListPlace>& after, int most);
std::expected<WorkListCounts, domain::Refusal> count_work_list(Ledger& ledger, const Officer& officer,
                                                               const domain::DivisionCode& office, bool own_only, Instant now);

/// What was typed into the search box: a case number, else a name; nothing where it is neither.
std::variant<std::monostate, domain::CaseNumber, domain::PersonName> work_list_text(std::string_view typed);

}  // namespace kuaiban::casework
