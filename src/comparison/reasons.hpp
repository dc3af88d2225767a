#pragma once

#include <string_view>

#include "comparison/comparison.hpp"

/// The codes findings carry, named once. The table in reasons.cpp says what each makes of the application.
namespace kuaiban::comparison::reason {

inline constexpr std::string_view none{};

inline constexpr std::string_view pregnant_after_divorce = "pregnant-after-divorce";
inline constexpr std::string_view pregnant_after_widowhood = "pregnant-after-widowhood";

inline constexpr std::string_view residence_too_short = "residence-too-short";
inline constexpr std::string_view residence_not_registered = "residence-not-registered";

inline constexpr std::string_view deceased_on_record = "deceased-on-record";
inline constexpr std::string_view spouse_deceased = "spouse-deceased";
inline constexpr std::string_view divorced_on_record = "divorced-on-record";
inline constexpr std::string_view annulled_on_record = "annulled-on-record";
inline constexpr std::string_view married_to_somebody_else = "married-to-somebody-else";
inline constexpr std::string_view earlier_marriage_not_declared = "earlier-marriage-not-declared";
inline constexpr std::string_view marriage_not_on_record = "marriage-not-on-record";
inline constexpr std::string_view marital_status_differs = "marital-status-differs";
inline constexpr std::string_view marital_event_differs = "marital-event-differs";
inline constexpr std::string_view marital_event_not_on_record = "marital-event-not-on-record";
inline constexpr std::string_view marriage_certificate_differs = "marriage-certificate-differs";
inline constexpr std::string_view marriage_certificate_not_on_record = "marriage-certificate-not-on-record";

inline constexpr std::string_view child_not_declared = "child-not-declared";
inline constexpr std::string_view child_not_on_record = "child-not-on-record";
inline constexpr std::string_view child_record_cancelled = "child-record-cancelled";
inline constexpr std::string_view child_deceased = "child-deceased";
inline constexpr std::string_view child_name_differs = "child-name-differs";
inline constexpr std::string_view child_sex_differs = "child-sex-differs";
inline constexpr std::string_view child_born_on_differs = "child-born-on-differs";
inline constexpr std::string_view child_number_differs = "child-number-differs";
inline constexpr std::string_view child_relation_differs = "child-relation-differs";
inline constexpr std::string_view child_ordinal_differs = "child-ordinal-differs";
inline constexpr std::string_view certificate_for_same_child = "certificate-for-same-child";

inline constexpr std::string_view household_not_on_record = "household-not-on-record";
inline constexpr std::string_view household_cancelled = "household-cancelled";
inline constexpr std::string_view household_differs = "household-differs";
inline constexpr std::string_view name_differs = "name-differs";
inline constexpr std::string_view name_placeholder = "name-placeholder";
inline constexpr std::string_view sex_differs = "sex-differs";
inline constexpr std::string_view born_on_differs = "born-on-differs";
inline constexpr std::string_view ethnicity_differs = "ethnicity-differs";
inline constexpr std::string_view residence_differs = "residence-differs";
inline constexpr std::string_view residence_not_on_record = "residence-not-on-record";
inline constexpr std::string_view residence_ended = "residence-ended";
inline constexpr std::string_view residence_since_differs = "residence-since-differs";
inline constexpr std::string_view residence_since_not_on_record = "residence-since-not-on-record";

inline constexpr std::string_view households_no_answer = "households-no-answer";
inline constexpr std::string_view residences_no_answer = "residences-no-answer";
inline constexpr std::string_view marriages_no_answer = "marriages-no-answer";
inline constexpr std::string_view births_no_answer = "births-no-answer";
inline constexpr std::string_view certificates_no_answer = "certificates-no-answer";

/// What the code makes of the application; none: it agrees.
Outcome outcome_of(std::string_view code) noexcept;

}  // namespace kuaiban::comparison::reason
