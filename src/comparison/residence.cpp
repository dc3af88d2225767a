#include <algorithm>
#include <ranges>

#include "comparison/checks.hpp"
#include "comparison/reasons.hpp"

namespace kuaiban::comparison {
namespace {

using namespace domain;
constexpr auto source = Register::Residences;
using Rows = std::vector<const ResidenceRecord*>;

// Longest-standing first, so that the order of the register's rows does not matter.
Rows rows_with(const Answer<ResidenceRecord>& answer, ResidenceRecord::Status status) {
    Rows rows;
    for (const auto& record : answer.records)
        if (record.status == status)
            rows.push_back(&record);
    const auto rank = [](const ResidenceRecord* r) {
        return std::tuple{!r->since, r->since, std::string_view{r->division}, std::string_view{r->as_of}};
    };
    std::ranges::sort(rows, {}, rank);
    return rows;
}

bool is_in_city(const Comparison& c, std::string_view recorded) {
    return recorded.starts_with(c.policy.city_prefix);
}

// Neither household is in the city, by the declaration and by the record: then the woman's residence carries the application.
bool rests_on_her_residence(const Comparison& c, const Side& side) {
    const auto has_household_here = [&](const Spouse& spouse, const Answer<HouseholdRecord>& households) {
        const auto* record = present_household(households);
        return spouse.household_division.is_in_city(c.policy.city_prefix) ||
               (record && is_in_city(c, record->household_division));
    };
    return side.subject == "woman" && side.spouse.residence_division.is_in_city(c.policy.city_prefix) &&
           !has_household_here(side.spouse, side.households) && !has_household_here(side.other, side.others_households);
}

void compare_since(Comparison& c, const Side& side, const ResidenceRecord& record) {
    const auto& declared = side.spouse.residence_since;
    if (!declared)
        return;
    const auto judgement = record.since ? compare_dates(*declared, *record.since, reason::residence_since_differs)
                                        : Judgement{Verdict::NotOnRecord, reason::residence_since_not_on_record};
    c.forward(side.subject, "residence_since", source, judgement, declared->iso(), record.since ? record.since->iso() : "");
}

// The record decides the date, whatever was declared.
void measure_stay(Comparison& c, const Side& side, const Rows& current) {
    const auto here = std::ranges::find_if(current, [&](const auto* row) { return is_in_city(c, row->division); });
    if (here == current.end())
        return;
    const auto declared = side.spouse.residence_since ? side.spouse.residence_since->iso() : std::string{};
    const auto& since = (*here)->since;
    if (!since)
        c.backward(side.subject, "residence_since", source, {Verdict::NotOnRecord, reason::residence_since_not_on_record}, "",
                   declared);
    else if (since->plus_months(c.policy.residence_months_for_outside_couples) > c.on)
        c.backward(side.subject, "residence_since", source, {Verdict::Differs, reason::residence_too_short}, since->iso(),
                   declared);
}

void report_absence(Comparison& c, const Side& side, const Rows& current, bool carries) {
    const std::string_view declared = side.spouse.residence_division.text();
    const bool none_here = std::ranges::none_of(current, [&](const auto* row) { return is_in_city(c, row->division); });
    const auto ended = rows_with(side.residences, ResidenceRecord::Status::Ended);
    const auto was_here = std::ranges::find_if(ended, [&](const auto* row) {
        return compare_places(side.spouse.residence_division, row->division, c.lineage, reason::none).verdict != Verdict::Differs;
    });
    const auto why = carries && none_here      ? reason::residence_not_registered
                     : !current.empty()        ? reason::residence_differs
                     : was_here != ended.end() ? reason::residence_ended
                                               : reason::residence_not_on_record;
    if (!current.empty())
        c.forward(side.subject, "residence_division", source, {Verdict::Differs, why}, declared, current.front()->division);
    else
        c.forward(side.subject, "residence_division", source, {Verdict::NotOnRecord, why}, declared);
}

}  // namespace

void compare_residence(Comparison& c, const Side& side) {
    const auto& place = side.spouse.residence_division;
    const bool is_at_home = is_same_place(place, side.spouse.household_division);
    if (!side.residences.answered) {
        c.forward(side.subject, "residence_division", source, {Verdict::NoAnswer, reason::residences_no_answer}, place.text());
        return;
    }
    const auto current = rows_with(side.residences, ResidenceRecord::Status::Current);
    if (is_at_home && current.empty())
        return;                                 // the household register answers for it

    const auto judge = [&](const ResidenceRecord* row) {
        return compare_places(place, row->division, c.lineage, reason::residence_differs);
    };
    auto found = std::ranges::find(current, Verdict::Matches, [&](const auto* row) { return judge(row).verdict; });
    if (found == current.end())
        found = std::ranges::find(current, Verdict::Equivalent, [&](const auto* row) { return judge(row).verdict; });

    const bool carries = rests_on_her_residence(c, side);
    if (found == current.end()) {
        report_absence(c, side, current, carries);
    } else {
        c.forward(side.subject, "residence_division", source, judge(*found), place.text(), (*found)->division);
        compare_since(c, side, **found);
    }
    if (carries)
        measure_stay(c, side, current);
}

}  // namespace kuaiban::comparison
