#pragma once

#include <cstdint>
#include <set>
#include <span>
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
    std::string fact;  ///< a field of the form ("name"), or what a register holds ("marriage", "child", …)
    Direction direction;
    Verdict verdict;
    std::string declared, recorded;  ///< empty: none
    domain::Register source;
    std::string reason;  ///< code explained in the item's texts; empty where the fact agrees plainly

    bool operator==(const Finding&) const = default;
};

/// Precedence, highest first: Counter, NotEligible, NeedsReview, Waiting, Consistent.
enum class Outcome : std::uint8_t { Consistent, Waiting, NeedsReview, NotEligible, Counter };
std::string_view name_of(Outcome outcome) noexcept;  // "needs-review"

/// A code a finding may carry, and what it makes of the application. docs/comparison.md explains each.
struct Reason {
    std::string_view code;
    Outcome outcome;
};
std::span<const Reason> reasons() noexcept;

/// What this version of the item compares: from its checks.yaml.
struct Policy {
    std::set<std::string, std::less<>> checks{"household", "residence", "marriage", "children", "certificates"};
    std::string city_prefix{"50"};
    /// How long the woman's residence must have been registered where neither household is in the city.
    int residence_months_for_outside_couples{1};
};

struct Result {
    std::vector<Finding> findings;
    Outcome outcome{Outcome::Consistent};
    std::vector<std::string> reasons;  ///< codes, without repeats, the weightiest first
};

/// The two-way comparison (信息双向比对), pure: every declared fact against the record, every recorded fact against the
/// declaration, for both people, as of the day `on`. `outcome` speaks of the comparison alone; rules of eligibility are the
/// definition's. The order of the records never matters.
Result compare(const domain::Application& declared, const domain::RecordedFacts& recorded, const Policy& policy,
               const domain::DivisionLineage& lineage, domain::CalendarDate on);

}  // namespace kuaiban::comparison
