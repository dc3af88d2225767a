#pragma once

#include <optional>
#include <string>
#include <vector>

#include "comparison/comparison.hpp"
#include "domain/calendar_date.hpp"
#include "domain/codes.hpp"
#include "domain/records.hpp"

namespace kuaiban::demo {

/// One spouse as declared on the form, and how old registers spell the same person. Synthetic, every one of them.
struct Person {
    std::string name, id_number{};
    domain::Sex sex{};
    domain::CalendarDate born_on;
    std::string ethnicity{"01"};                ///< GB/T 3304
    std::string household_division{}, household_address{};
    std::string residence_division{}, residence_address{};
    std::optional<domain::CalendarDate> residence_since{};
    domain::MaritalStatus marital_status{domain::MaritalStatus::FirstMarriage};
    std::optional<domain::CalendarDate> marital_event_on{};
    std::string marriage_certificate_number{}, employer{}, mobile{};
    std::string recorded_name{}, recorded_id{}; ///< empty: as declared
    bool recorded_deceased{};
};

struct Child {
    std::string name;
    domain::Sex sex{};
    domain::CalendarDate born_on;
    std::string id_number{}, birth_certificate_number{}, adoption_number{};
    std::string relation{"both"};               ///< both | woman | man | adopted
    std::string other_parent_id{};              ///< recorded only: the parent outside this couple
};

/// A marriage one of the two had before.
struct PastMarriage {
    Person woman, man;
    domain::CalendarDate registered_on, ended_on;
    std::string certificate_number;
    domain::MarriageRecord::Status status{domain::MarriageRecord::Status::Divorced};
};

/// A couple of the demo city: what it declares, and what its past left in the registers.
struct Couple {
    std::string slug{}, title_zh{}, title_en{}; ///< empty for the ordinary ones
    Person woman, man;
    domain::CalendarDate married_on;
    std::vector<Child> children{};
    std::vector<PastMarriage> past{};
    std::vector<domain::CertificateRecord> earlier_certificates{};
    std::string state{"not_pregnant"};          ///< not_pregnant | pregnant | born
    std::optional<int> pregnancy_weeks{};
    int child_ordinal{1};
    std::string office{};                       ///< twelve digits
    bool by_agent{};
    comparison::Outcome expected{comparison::Outcome::Consistent};
    std::optional<domain::Register> register_down{};    ///< the outcome is expected while this register is silent
};

/// The couple's declaration as the API and `kuaiban check` take it.
std::string application_json(const Couple& couple, domain::CalendarDate submitted_on);

}  // namespace kuaiban::demo
