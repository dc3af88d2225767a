#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar_date.hpp"
#include "domain/codes.hpp"

namespace kuaiban::domain {

/// What the departments' registers hold. Registers are old and imperfect: names may have placeholders, numbers fifteen digits,
/// codes may be retired. So the texts stay as recorded and the comparison says what they are worth. Personal data throughout.

/// 公安: household registration.
struct HouseholdRecord {
    std::string id_number, name;
    std::optional<Sex> sex;
    std::optional<CalendarDate> born_on;
    std::string ethnicity, household_division;
    enum class Kind : std::uint8_t { Family, Collective } kind{};
    enum class Status : std::uint8_t { Normal, Deceased, Cancelled } status{};
    std::string as_of;                          // ISO date or empty
};

/// 公安: residence registration (居住登记).
struct ResidenceRecord {
    std::string id_number, division;
    std::optional<CalendarDate> since;
    enum class Status : std::uint8_t { Current, Ended } status{};
    std::string as_of;
};

/// 民政: marriage and divorce registration.
struct MarriageRecord {
    std::string certificate_number, husband_id, wife_id;
    std::optional<CalendarDate> registered_on;
    enum class Status : std::uint8_t { Married, Divorced, Annulled, Widowed } status{};
    std::optional<CalendarDate> ended_on;
    std::string authority_division, as_of;
};

/// 卫健: birth certificates, and adoptions.
struct BirthRecord {
    std::string birth_certificate_number, child_name, child_id;
    std::optional<Sex> sex;
    std::optional<CalendarDate> born_on;
    std::string mother_id, father_id;
    enum class Kind : std::uint8_t { Birth, Adoption } kind{};
    enum class Status : std::uint8_t { Normal, Deceased, Cancelled } status{};
    std::string as_of;
};

/// 卫健: certificates issued earlier or elsewhere.
struct CertificateRecord {
    std::string certificate_number, wife_id, husband_id;
    int child_ordinal{};
    std::optional<CalendarDate> issued_on;
    std::string issuer_division;
    enum class Status : std::uint8_t { Valid, Revoked, Expired } status{};
};

/// The operators' three-element check.
struct MobileRecord {
    std::string mobile, id_number, name;
    enum class Status : std::uint8_t { Active, Closed } status{};
    std::string as_of;
};

enum class Register : std::uint8_t { Households, Residences, Marriages, Births, Certificates, Mobiles };
/// "households" …: names of files, findings and texts.
std::string_view name_of(Register kind) noexcept;
std::optional<Register> register_named(std::string_view name) noexcept;

/// A register's answer: its records (none is an answer too), or no answer at all – never a "no", never a "yes".
template <class Record>
struct Answer {
    bool answered{};
    std::vector<Record> records{};
    std::optional<Instant> answered_at{};
};

/// Everything the registers said about one couple.
struct RecordedFacts {
    Answer<HouseholdRecord> woman_household, man_household;
    Answer<ResidenceRecord> woman_residences, man_residences;
    Answer<MarriageRecord> marriages;           // of either
    Answer<BirthRecord> births;                 // of either parent
    Answer<CertificateRecord> certificates;     // naming either
};

}  // namespace kuaiban::domain
