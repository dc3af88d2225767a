#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/division_code.hpp"

namespace kuaiban::domain {

/// What an officer is appointed as. The last three are kept apart (三员分立): one runs the machine, one grants roles, one reads
/// the audit trail; none of them decides a case.
enum class Role : std::uint8_t {
    Clerk,                                      // 窗口人员
    Reviewer,                                   // 审核人员
    OfficeHead,                                 // 机构负责人
    DistrictSupervisor,                         // 区县监督人员
    CityAdministrator,                          // 市级业务管理员
    SystemAdministrator,                        // 系统管理员
    SecurityAdministrator,                      // 安全管理员
    Auditor                                     // 审计员
};
inline constexpr std::size_t role_count = 8;
/// "clerk", "office-head" …: stored, and part of URLs.
std::string_view name_of(Role role) noexcept;
std::optional<Role> role(std::string_view name) noexcept;

enum class Action : std::uint8_t {
    ViewCase,
    ClaimCase,
    IssueCertificate,
    AcceptWithBasis,
    AskCorrection,
    SendInquiry,
    AnswerInquiry,
    CallToCounter,
    RefuseCase,
    ReassignCase,                               // to another officer of the office
    RerouteCase,                                // to the office that is responsible
    ProposeRevocation,
    ConfirmRevocation,
    RegisterAtCounter,
    PublishAppointments,                        // an office's hours, places and exceptions
    ServeAppointments,                          // check-in, served, no-show
    PrintPaper,
    HandOverPaper,
    DoToDos,                                    // phone this person
    AnswerRating,                               // 差评: called back, put right
    ViewStatistics,
    AppointOfficer,
    ManageDefinitions,
    ViewHealth,
    ReadAudit
};
inline constexpr std::size_t action_count = 25;
std::string_view name_of(Action action) noexcept;
std::optional<Action> action(std::string_view name) noexcept;

/// Where a thing is, seen from an officer's office: in it, in an office below it, or anywhere else.
enum class Area : std::uint8_t { Own, Below, Elsewhere };
std::string_view name_of(Area area) noexcept;
/// The tree is the divisions' own: 500000 → 500103 → 500103001 → 500103001005. A code of the city ends in four zeros.
Area area_of(const DivisionCode& thing, const DivisionCode& office);
/// The office that looks after this one: 500103001005 → 500103001 → 500103 → 500000; nothing looks after a city's.
std::optional<DivisionCode> office_above(const DivisionCode& office);

/// The whole truth about who may do what where; docs/permissions.md is printed from it.
bool may(Role role, Action action, Area area) noexcept;
/// The roles that may do it, for the page that says no.
std::vector<Role> roles_that_may(Action action);

}  // namespace kuaiban::domain
