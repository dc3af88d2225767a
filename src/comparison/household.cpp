#include <algorithm>
#include <tuple>

#include "comparison/checks.hpp"
#include "comparison/reasons.hpp"

namespace kuaiban::comparison {
namespace {

using namespace domain;
using Status = HouseholdRecord::Status;
constexpr auto source = Register::Households;

int weight(Status status) {
    switch (status) {
    case Status::Deceased: return 2;
    case Status::Normal: return 1;
    case Status::Cancelled: return 0;
    }
    return 0;
}

struct DeclaredFact {
    std::string_view fact;
    std::string value;
};

std::array<DeclaredFact, 6> declared_facts(const Spouse& spouse) {
    return {{{"id_number", std::string{spouse.id_number.reveal()}},
             {"name", std::string{spouse.name.reveal()}},
             {"sex", std::string{name_of(spouse.id_number.sex())}},
             {"born_on", spouse.id_number.born_on().iso()},
             {"ethnicity", spouse.ethnicity.code()},
             {"household_division", std::string{spouse.household_division.text()}}}};
}

Judgement compare_ethnicities(const Ethnicity& declared, std::string_view recorded) {
    const auto known = Ethnicity::parse(recorded);
    if (!known || *known != declared)
        return {Verdict::Differs, reason::ethnicity_differs};
    return {Verdict::Matches};
}

// Sex and birth date are read from the number where the register leaves them empty.
void compare_facts(Comparison& c, const Side& side, const HouseholdRecord& record) {
    const auto& spouse = side.spouse;
    const auto [id_number, name, sex, born_on, ethnicity, place] = declared_facts(spouse);
    c.forward(side.subject, id_number.fact, source,
              {record.id_number == id_number.value ? Verdict::Matches : Verdict::Equivalent}, id_number.value, record.id_number);
    c.forward(side.subject, name.fact, source, compare_names(spouse.name, record.name, reason::name_differs), name.value,
              record.name);
    if (record.sex)
        c.forward(side.subject, sex.fact, source,
                  *record.sex == spouse.id_number.sex() ? Judgement{Verdict::Matches}
                                                        : Judgement{Verdict::Differs, reason::sex_differs},
                  sex.value, name_of(*record.sex));
    if (record.born_on)
        c.forward(side.subject, born_on.fact, source,
                  compare_dates(spouse.id_number.born_on(), *record.born_on, reason::born_on_differs), born_on.value,
                  record.born_on->iso());
    c.forward(side.subject, ethnicity.fact, source, compare_ethnicities(spouse.ethnicity, record.ethnicity), ethnicity.value,
              record.ethnicity);
    c.forward(side.subject, place.fact, source,
              compare_places(spouse.household_division, record.household_division, c.lineage, reason::household_differs),
              place.value, record.household_division);
}

// A widow names the husband who died. A woman's own death is never what a form declares.
Judgement judge_death(const Comparison& c, const Side& side) {
    if (side.subject == "woman")
        return {Verdict::NotDeclared, reason::deceased_on_record};
    if (side.other.marital_status == MaritalStatus::Widowed)
        return {Verdict::Matches};
    return {Verdict::NotDeclared, c.is_pregnant() ? reason::pregnant_after_widowhood : reason::spouse_deceased};
}

}  // namespace

const HouseholdRecord* present_household(const Answer<HouseholdRecord>& answer) {
    const auto rank = [](const HouseholdRecord& r) {
        return std::tuple{weight(r.status),
                          std::string_view{r.as_of},
                          r.id_number.size(),
                          std::string_view{r.household_division},
                          std::string_view{r.name},
                          std::string_view{r.ethnicity},
                          r.sex,
                          r.born_on,
                          r.kind};
    };
    const auto newest = std::ranges::max_element(answer.records, {}, rank);
    return newest == answer.records.end() ? nullptr : &*newest;
}

bool is_deceased(const Answer<HouseholdRecord>& answer) {
    const auto* record = present_household(answer);
    return record && record->status == Status::Deceased;
}

void compare_household(Comparison& c, const Side& side) {
    const auto* record = present_household(side.households);
    if (!side.households.answered || !record) {
        const auto judgement = side.households.answered ? Judgement{Verdict::NotOnRecord, reason::household_not_on_record}
                                                        : Judgement{Verdict::NoAnswer, reason::households_no_answer};
        for (const auto& [fact, value] : declared_facts(side.spouse))
            c.forward(side.subject, fact, source, judgement, value);
        return;
    }
    compare_facts(c, side, *record);
    if (record->status == Status::Deceased)
        c.backward(side.subject, "death", source, judge_death(c, side), "deceased");
    if (record->status == Status::Cancelled)
        c.backward(side.subject, "household_status", source, {Verdict::NotDeclared, reason::household_cancelled}, "cancelled");
}

}  // namespace kuaiban::comparison
