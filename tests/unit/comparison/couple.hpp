#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "comparison/comparison.hpp"

/// A couple of Yuzhong whose every fact is on record, for tests to change one thing of. Synthetic people.
namespace kuaiban::comparison::testing {

using namespace domain;

inline CalendarDate day(std::string_view iso) {
    return *CalendarDate::parse(iso);
}
inline DivisionCode place(std::string_view code) {
    return *DivisionCode::parse(code);
}
inline PersonName name(std::string_view text) {
    return *PersonName::parse(text);
}
inline ResidentId id(std::string_view text) {
    return *ResidentId::parse(text);
}

inline constexpr std::string_view woman_id = "500103199203120023", man_id = "500103199001010010",
                                  other_man_id = "51010419890101001X";
inline constexpr std::string_view home = "500103001001", retired_home = "500199001001", elsewhere = "500105004001";
inline constexpr std::string_view wedding = "2018-05-20", certificate = "J500103-2018-000123";

struct Lineage : DivisionLineage {
    bool succeeds(const DivisionCode& earlier, const DivisionCode& later) const override {
        return earlier == place(retired_home) && later == place(home);
    }
};

inline Spouse spouse(std::string_view called, std::string_view number) {
    return {name(called),
            id(number),
            *Ethnicity::parse("01"),
            MaritalStatus::FirstMarriage,
            day(wedding),
            std::string{certificate},
            place(home),
            "民生路 1 号",
            place(home),
            "民生路 1 号",
            std::nullopt,
            "",
            *Mobile::parse("13912345678")};
}

inline HouseholdRecord household(std::string_view called, std::string_view number, Sex sex, std::string_view born_on) {
    return {std::string{number},
            std::string{called},
            sex,
            day(born_on),
            "01",
            std::string{home},
            HouseholdRecord::Kind::Family,
            HouseholdRecord::Status::Normal,
            "2026-01-01"};
}

inline Child child(std::string_view called, Sex sex, std::string_view born_on, std::string_view document) {
    return {name(called), sex, day(born_on), std::nullopt, std::string{document}, "", ChildRelation::Both};
}

inline BirthRecord birth(std::string_view called, Sex sex, std::string_view born_on, std::string_view document) {
    return {std::string{document},
            std::string{called},
            "",
            sex,
            day(born_on),
            std::string{woman_id},
            std::string{man_id},
            BirthRecord::Kind::Birth,
            BirthRecord::Status::Normal,
            "2026-01-01"};
}

struct Couple {
    Application declared{day("2026-06-10"),
                         spouse("林晓雨", woman_id),
                         spouse("陈志强", man_id),
                         {},
                         PregnancyState::Pregnant,
                         20,
                         1,
                         place(home),
                         false,
                         false};
    RecordedFacts recorded{
        .woman_household = {.answered = true,
                            .records = {household("林晓雨", woman_id, Sex::Female, "1992-03-12")},
                            .answered_at = {}},
        .man_household = {.answered = true, .records = {household("陈志强", man_id, Sex::Male, "1990-01-01")}, .answered_at = {}},
        .woman_residences = {.answered = true, .records = {}, .answered_at = {}},
        .man_residences = {.answered = true, .records = {}, .answered_at = {}},
        .marriages = {.answered = true,
                      .records = {{std::string{certificate},
                                   std::string{man_id},
                                   std::string{woman_id},
                                   day(wedding),
                                   MarriageRecord::Status::Married,
                                   {},
                                   "500103",
                                   "2026-01-01"}},
                      .answered_at = {}},
        .births = {.answered = true, .records = {}, .answered_at = {}},
        .certificates = {.answered = true, .records = {}, .answered_at = {}}};
    Policy policy{};
    CalendarDate on = day("2026-06-10");

    Result compared() const { return compare(declared, recorded, policy, Lineage{}, on); }

    HouseholdRecord& her_household() { return recorded.woman_household.records.front(); }
    HouseholdRecord& his_household() { return recorded.man_household.records.front(); }
    MarriageRecord& marriage() { return recorded.marriages.records.front(); }

    /// One child of both, declared and on record.
    Couple& with_child() {
        declared.children.push_back(child("陈小满", Sex::Male, "2020-05-21", "T500103001"));
        recorded.births.records.push_back(birth("陈小满", Sex::Male, "2020-05-21", "T500103001"));
        declared.child_ordinal = 2;
        return *this;
    }
    /// Registered in another province, living in the city since `since`.
    Couple& from_outside(std::string_view since) {
        for (auto* person : {&declared.woman, &declared.man}) {
            person->household_division = place("510104");
            person->residence_division = place(home);
        }
        her_household().household_division = his_household().household_division = "510104021005";
        recorded.woman_residences.records = {
            {std::string{woman_id}, std::string{home}, day(since), ResidenceRecord::Status::Current, ""}};
        recorded.man_residences.records = {
            {std::string{man_id}, std::string{home}, day(since), ResidenceRecord::Status::Current, ""}};
        return *this;
    }
};

inline const Finding* find(const Result& result, std::string_view subject, std::string_view fact, Verdict verdict) {
    const auto found = std::ranges::find_if(result.findings, [&](const Finding& finding) {
        return finding.subject == subject && finding.fact == fact && finding.verdict == verdict;
    });
    return found == result.findings.end() ? nullptr : &*found;
}

/// All findings in a line each, for a failing test to show.
inline std::string shown(const Result& result) {
    std::string text{name_of(result.outcome)};
    for (const auto& f : result.findings)
        if (f.verdict != Verdict::Matches)
            text += "\n  " + f.subject + ' ' + f.fact + ' ' + std::string{name_of(f.verdict)} + " [" + f.declared + "|" +
                    f.recorded + "] " + f.reason;
    return text;
}

}  // namespace kuaiban::comparison::testing
