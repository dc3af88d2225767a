#include <gmock/gmock.h>

#include "unit/scans/sample_scans.hpp"
#include "web/staff/staff_test_support.hpp"

using namespace kuaiban;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;
namespace samples = scans::testing_support;

namespace {

class ScanPages : public support::StaffTest {
protected:
    std::string address(const std::string& more = "") const { return "/staff/cases/" + case_ + "/scans" + more; }
    support::Browser::Answer upload(support::Browser& desk, const std::string& bytes, const std::string& file_name = "x.pdf",
                                    const std::string& material = "divorce-agreement") {
        desk.get(address());
        return desk.upload(address(), "file", bytes, {{"material", material}}, file_name);
    }
    std::string only_scan() { return scans_->scans_of(case_).at(0).id; }

    const domain::DivisionCode street_ = support::division_at("500103003");
    const std::string case_ = case_at(street_);
    support::Browser clerk_ = on_duty(domain::Role::Clerk, "500103003");
};

TEST_F(ScanPages, AScanIsAttachedShownAsAPictureAndRemoved) {
    const auto photograph = samples::held(samples::jpeg(640, 480), 6);
    EXPECT_EQ(upload(clerk_, photograph, "../../etc/passwd.gif").location, address());
    EXPECT_THAT(clerk_.get(address()).body, AllOf(HasSubstr("离婚协议"), HasSubstr("JPEG"), Not(HasSubstr("passwd"))));
    EXPECT_THAT(clerk_.get("/staff/cases/" + case_).body, HasSubstr("/scans/" + only_scan()));

    const auto shown = clerk_.get(address("/" + only_scan()));
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(shown.body.starts_with("\xFF\xD8\xFF"));
    EXPECT_THAT(shown.body, Not(HasSubstr("GPS")));
    EXPECT_THAT(shown.headers, Contains(Pair("content-disposition", "inline; filename=\"scan-1.jpg\"")));
    EXPECT_THAT(shown.headers, Contains(Pair("content-security-policy", HasSubstr("sandbox"))));

    clerk_.get(address());
    EXPECT_EQ(clerk_.post(address("/" + only_scan() + "/remove"), {}).location, address());
    EXPECT_TRUE(scans_->scans_of(case_).empty());
    EXPECT_THAT(clerk_.get("/staff/cases/" + case_).body,
                AllOf(HasSubstr("添加扫描件"), HasSubstr("查看扫描件"), HasSubstr("删除扫描件")));
}

TEST_F(ScanPages, APaperOfTheChecklistHasItsOwnScans) {
    const std::string row = "/staff/counter/cases/" + case_ + "/materials";
    const std::string of_paper = "?paper=identity-cards&from=checklist";
    EXPECT_THAT(clerk_.get(row).body, HasSubstr(address("?paper=identity-cards&amp;from=checklist")));
    clerk_.get(address(of_paper));
    EXPECT_EQ(clerk_
                  .upload(address(), "file", samples::page_pdf(),
                          {{"material", "identity-cards"}, {"paper", "identity-cards"}, {"from", "checklist"}})
                  .location,
              row + "#material.identity-cards");
    upload(clerk_, samples::page_pdf());        // of another paper, beside it
    EXPECT_THAT(clerk_.get(row).body, HasSubstr("1 份扫描件"));
    EXPECT_THAT(clerk_.get(address(of_paper)).body, AllOf(HasSubstr("身份证"), Not(HasSubstr("scan-2"))));
}

TEST_F(ScanPages, APdfIsSavedNotOpened) {
    upload(clerk_, samples::page_pdf());
    EXPECT_THAT(clerk_.get(address("/" + only_scan())).headers,
                Contains(Pair("content-disposition", "attachment; filename=\"scan-1.pdf\"")));
}

TEST_F(ScanPages, WhatIsRefusedIsSaidAtTheFileAndTheMaterialStaysChosen) {
    const auto script = upload(clerk_, samples::page_pdf("/OpenAction<</S/JavaScript/JS(x)>>"));
    EXPECT_EQ(script.status, 422);
    EXPECT_THAT(script.body, AllOf(HasSubstr("里面有脚本"), HasSubstr("id=\"file-error\""),
                                   HasSubstr("value=\"divorce-agreement\" selected")));
    EXPECT_THAT(upload(clerk_, "GIF89a", "paper.png").body, HasSubstr("存成 PDF、JPEG 或 PNG"));
    EXPECT_THAT(upload(clerk_, std::string(9'000'000, 'x')).body, HasSubstr("8 MB"));
    EXPECT_EQ(upload(clerk_, "", "", "").status, 422);
    EXPECT_TRUE(scans_->scans_of(case_).empty());
}

TEST_F(ScanPages, AFormThatIsNoneIsABadRequest) {
    clerk_.get(address());
    EXPECT_EQ(clerk_.post(address(), {{"material", "divorce-agreement"}}).status, 400) << "not multipart";
}

TEST_F(ScanPages, AnotherOfficesClerkReachesNeitherListNorScan) {
    upload(clerk_, samples::png(8, 8));
    auto stranger = on_duty(domain::Role::Clerk, "500104001");
    EXPECT_EQ(stranger.get(address()).status, 403);
    EXPECT_EQ(stranger.get(address("/" + only_scan())).status, 403);
    EXPECT_EQ(stranger.post(address("/" + only_scan() + "/remove"), {}).status, 403);
    const auto own = case_at(support::division_at("500104001"));
    EXPECT_EQ(stranger.get("/staff/cases/" + own + "/scans/" + only_scan()).status, 404) << "by way of a case of their own";
}

class DeskLeftovers : public support::StaffTest {};

TEST_F(DeskLeftovers, WhomNoMessageReachedIsPhonedOnce) {
    const auto message = undelivered_at(support::division_at("500103003"));
    auto clerk = on_duty(domain::Role::Clerk, "500103003");
    EXPECT_THAT(clerk.get("/staff/to-dos").body,
                AllOf(HasSubstr("/staff/messages/" + message), HasSubstr("138****6620"), Not(HasSubstr(woman_mobile))));
    EXPECT_THAT(clerk.get("/staff/messages/" + message).body, AllOf(HasSubstr(woman_mobile), HasSubstr("登记已收到")));
    EXPECT_EQ(clerk.post("/staff/messages/" + message, {}).location, "/staff/to-dos");
    EXPECT_THAT(clerk.get("/staff/to-dos").body, Not(HasSubstr(message)));
    EXPECT_EQ(clerk.get("/staff/messages/" + message).status, 403) << "there is nothing left to phone about";
}

TEST_F(DeskLeftovers, AnOfficerSetsAndClearsTheMobileForReminders) {
    auto clerk = on_duty(domain::Role::Clerk, "500103003");
    clerk.get("/staff/account/mobile");
    EXPECT_EQ(clerk.post("/staff/account/mobile", {{"staff.mobile", "1380"}}).status, 422);
    EXPECT_EQ(clerk.post("/staff/account/mobile", {{"staff.mobile", "13800006620"}}).location, "/staff/account");
    EXPECT_THAT(clerk.get("/staff/account").body, HasSubstr("138****6620"));
    clerk.get("/staff/account/mobile");
    clerk.post("/staff/account/mobile", {{"staff.mobile", ""}});
    EXPECT_THAT(clerk.get("/staff/account").body, HasSubstr("没有登记"));
}

TEST_F(DeskLeftovers, TheWorkListHasTabsForTodayAndForWhatLiesOnNoDesk) {
    const auto id = case_at(support::division_at("500103003"));
    auto clerk = on_duty(domain::Role::Clerk, "500103003");
    EXPECT_THAT(clerk.get("/staff/cases?tab=unclaimed").body, HasSubstr(id));
    EXPECT_THAT(clerk.get("/staff/cases?tab=today").body, Not(HasSubstr(id))) << "due the day after tomorrow";
    clerk.post("/staff/cases/" + id + "/claim", {});
    EXPECT_THAT(clerk.get("/staff/cases?tab=unclaimed").body, Not(HasSubstr(id)));
}

TEST_F(DeskLeftovers, ASupervisorSeesTheOfficesOfTheDistrict) {
    case_at(support::division_at("500103003"));
    auto supervisor = on_duty(domain::Role::DistrictSupervisor, "500103");
    EXPECT_THAT(supervisor.get("/staff/offices").body,
                AllOf(HasSubstr("渝中区"), HasSubstr("/staff/cases?tab=all&amp;office=500103003"), HasSubstr("没有公布")));
}

}  // namespace
