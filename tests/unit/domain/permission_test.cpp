#include "domain/permission.hpp"

#include <gtest/gtest.h>

namespace kuaiban::domain {
namespace {

DivisionCode code(std::string_view digits) {
    return DivisionCode::parse(digits).value();
}

template <class Enum>
Enum at(std::size_t index) {
    return static_cast<Enum>(index);
}

TEST(Permission, ReadsBackEveryNameItWrites) {
    for (std::size_t index = 0; index < role_count; ++index)
        EXPECT_EQ(role(name_of(at<Role>(index))), at<Role>(index));
    for (std::size_t index = 0; index < action_count; ++index)
        EXPECT_EQ(action(name_of(at<Action>(index))), at<Action>(index));
    EXPECT_EQ(role("emperor"), std::nullopt);
}

TEST(Permission, FollowsTheTreeOfDivisions) {
    EXPECT_EQ(area_of(code("500103001"), code("500103001")), Area::Own);
    EXPECT_EQ(area_of(code("500103001000"), code("500103001")), Area::Own);
    EXPECT_EQ(area_of(code("500103001005"), code("500103001")), Area::Below);
    EXPECT_EQ(area_of(code("500103001"), code("500103")), Area::Below);
    EXPECT_EQ(area_of(code("500103001"), code("500000")), Area::Below);
    EXPECT_EQ(area_of(code("500103002"), code("500103001")), Area::Elsewhere);
    EXPECT_EQ(area_of(code("500103"), code("500103001")), Area::Elsewhere);
    EXPECT_EQ(area_of(code("510100"), code("500000")), Area::Elsewhere);
}

TEST(Permission, KeepsRunningGrantingAndAuditingApartFromDeciding) {
    constexpr std::array deciding{Action::IssueCertificate,  Action::AcceptWithBasis,   Action::AskCorrection,
                                  Action::SendInquiry,       Action::CallToCounter,     Action::RefuseCase,
                                  Action::ProposeRevocation, Action::ConfirmRevocation, Action::RegisterAtCounter};
    for (const auto role : {Role::SystemAdministrator, Role::SecurityAdministrator, Role::Auditor})
        for (const auto action : deciding)
            for (const auto area : {Area::Own, Area::Below, Area::Elsewhere})
                EXPECT_FALSE(may(role, action, area)) << name_of(role) << ' ' << name_of(action);
    EXPECT_EQ(roles_that_may(Action::AppointOfficer), std::vector{Role::SecurityAdministrator});
    EXPECT_EQ(roles_that_may(Action::ReadAudit), std::vector{Role::Auditor});
    EXPECT_EQ(roles_that_may(Action::ViewHealth), std::vector{Role::SystemAdministrator});
}

TEST(Permission, LetsNobodyDecideACaseElsewhere) {
    for (std::size_t index = 0; index < role_count; ++index)
        for (const auto action : {Action::ViewCase, Action::IssueCertificate, Action::RefuseCase, Action::HandOverPaper})
            EXPECT_FALSE(may(at<Role>(index), action, Area::Elsewhere)) << name_of(at<Role>(index));
}

TEST(Permission, GivesEveryActionSomebodyWhoMayDoIt) {
    for (std::size_t index = 0; index < action_count; ++index)
        EXPECT_FALSE(roles_that_may(at<Action>(index)).empty()) << name_of(at<Action>(index));
}

}  // namespace
}  // namespace kuaiban::domain
