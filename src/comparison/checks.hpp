#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "comparison/comparison.hpp"
#include "comparison/equivalence.hpp"

namespace kuaiban::comparison {

/// One of the two people, with what the registers kept by person say.
struct Side {
    std::string_view subject;
    const domain::Spouse& spouse;
    const domain::Spouse& other;
    const domain::Answer<domain::HouseholdRecord>& households;
    const domain::Answer<domain::HouseholdRecord>& others_households;
    const domain::Answer<domain::ResidenceRecord>& residences;
};

/// What every check sees, and where it leaves its findings.
struct Comparison {
    const domain::Application& declared;
    const domain::RecordedFacts& recorded;
    const Policy& policy;
    const domain::DivisionLineage& lineage;
    domain::CalendarDate on;
    std::vector<Finding> findings{};

    Side woman() const;
    Side man() const;
    bool is_pregnant() const { return declared.state == domain::PregnancyState::Pregnant; }

    void forward(std::string_view subject, std::string_view fact, domain::Register source, Judgement judgement,
                 std::string_view declared_value, std::string_view recorded_value = {});
    void backward(std::string_view subject, std::string_view fact, domain::Register source, Judgement judgement,
                  std::string_view recorded_value, std::string_view declared_value = {});
};

void compare_household(Comparison& comparison, const Side& side);
void compare_residence(Comparison& comparison, const Side& side);
void compare_marriages(Comparison& comparison);
void compare_children(Comparison& comparison);
void compare_certificates(Comparison& comparison);

/// The row of a person who has several: dead in one is dead, registered in one is registered, and the newest counts.
const domain::HouseholdRecord* present_household(const domain::Answer<domain::HouseholdRecord>& answer);
bool is_deceased(const domain::Answer<domain::HouseholdRecord>& answer);

}  // namespace kuaiban::comparison
