#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/application.hpp"
#include "domain/records.hpp"

namespace kuaiban::comparison {

enum class Direction : std::uint8_t { Forward, Backward };
enum class Verdict : std::uint8_t { Matches, Equivalent, Differs, NotOnRecord, NotDeclared, NoAnswer };
std::string_view name_of(Direction direction) noexcept;     // "forward"
std::string_view name_of(Verdict verdict) noexcept;         // "not-on-record"

/// One fact, one direction, one verdict. Values are personal data; findings are sealed with the case.
struct Finding {
    std::string subject;                        ///< woman | man | couple | child:N (N from 1)
    std::string fact;                           ///< "name", "household_division", "marriage", "child", …
    Direction direction;
    Verdict verdict;
    std::string declared, recorded;             ///< empty: none
    domain::Register source;
    std::string reason;                         ///< code explained in the item's texts; empty where the fact agrees plainly
};

/// Precedence, highest first: Counter, NotEligible, NeedsReview, Waiting, Consistent.
enum class Outcome : std::uint8_t { Consistent, Waiting, NeedsReview, NotEligible, Counter };
std::string_view name_of(Outcome outcome) noexcept;         // "needs-review"

/// What one fact, found thus, means: from the item's checks.yaml (definition::Checks fills it).
struct Policy {
    std::set<std::string, std::less<>> checks;  ///< names of the checks this version runs: "household", "marriage", "children", …
    std::string city_prefix{"50"};
    int residence_days_for_outside_couples{30};
    int residence_months_for_outside_couples{1};
};

struct Result {
    std::vector<Finding> findings;
    Outcome outcome{Outcome::Consistent};
    std::vector<std::string> reasons;           ///< codes, without repeats, in order of weight
};

/// The two-way comparison (信息双向比对), pure: every declared fact against the record, every recorded fact against the
/// declaration, for both people. `outcome` speaks of the comparison alone; rules of eligibility are the definition's.
Result compare(const domain::Application& declared, const domain::RecordedFacts& recorded, const Policy& policy,
               const domain::DivisionLineage& lineage);

}  // namespace kuaiban::comparison
