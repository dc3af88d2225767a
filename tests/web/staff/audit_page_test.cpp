// The sealed log as the auditor reads it, and who looked as the couple reads it.
#include "casework/audit/sealer.hpp"
#include "support/audit_signer.hpp"
#include "support/couple.hpp"
#include "web/staff/staff_test_support.hpp"

using namespace kuaiban;
using domain::Role;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

class AuditPage : public support::StaffTest {
protected:
    static constexpr auto office = "500103003";
    const support::Couple couple{7};
    const testing_support::AuditSigner signer;
    support::Browser clerk = on_duty(Role::Clerk, office), auditor = on_duty(Role::Auditor, "500000");
    std::string id = case_in_review();

    std::string case_in_review() {
        couple.record_in(registers_);
        for (auto& record : registers_.households)
            if (record.id_number == couple.woman_id)
                record.household_division = "500103001001";
        log_in(couple.woman_mobile);
        const auto promise =
            catalogue_->find("maternity-service-certificate")->version_on(domain::china_date(now_))->promise_version();
        return desk_
            ->submit(*catalogue_, {account(), "key", "maternity-service-certificate", "", couple.answers(), {promise, now_}},
                     now_)
            .value()
            .case_id;
    }
    void seal() {
        casework::Sealer sealer{audit_log_, signer};
        sealer.finish(now_);
    }
    casework::CaseRecord record() { return ledger_->case_by_id(id).value(); }
    std::string looked() { return get("/cases/" + id + "/looked").body; }
};

TEST_F(AuditPage, SaysHowFarTheLogIsSealedAndShowsItsHead) {
    EXPECT_THAT(auditor.get("/staff/audit").body, AllOf(HasSubstr("还没有签过"), HasSubstr("没有封存的记录")));
    seal();
    EXPECT_THAT(auditor.get("/staff/audit").body, AllOf(HasSubstr(crypto::hex(audit_log_.last_heads(1).front().root)),
                                                        HasSubstr("submitted"), Not(HasSubstr("[?]"))));
}

TEST_F(AuditPage, FindsACaseByItsNumberAndWritesDownThatItWasLookedFor) {
    clerk.get("/staff/cases/" + id);
    seal();
    auditor.get("/staff/audit");
    const auto found = auditor.post("/staff/audit", {{"q", record().number.in_fours()}});
    EXPECT_EQ(found.location, "/staff/audit?subject=" + id);
    EXPECT_THAT(auditor.get(found.location).body, AllOf(HasSubstr("viewed"), HasSubstr("罗静"), Not(HasSubstr(couple.woman_id))));
    seal();
    EXPECT_THAT(auditor.get("/staff/audit").body, HasSubstr("audit-read"));
}

TEST_F(AuditPage, FindsWhatAnOfficerDidByTheirAccount) {
    clerk.get("/staff/cases/" + id);
    seal();
    auditor.get("/staff/audit");
    const auto found = auditor.post("/staff/audit", {{"q", "officer.1"}});
    EXPECT_EQ(found.status, 303);
    EXPECT_THAT(auditor.get(found.location).body, AllOf(HasSubstr("viewed"), Not(HasSubstr("<code>submitted"))));
    EXPECT_THAT(auditor.post("/staff/audit", {{"q", "nobody.at.all"}}).body, HasSubstr("没有找到"));
}

TEST_F(AuditPage, GoesBackPageByPage) {
    for (int look = 0; look < 60; ++look)
        clerk.get("/staff/cases/" + id);
    seal();
    const auto newest = auditor.get("/staff/audit").body;
    const auto size = audit_log_.state().log_size;
    EXPECT_THAT(newest, HasSubstr(fmt::format("/staff/audit?before={}", size - 50)));
    EXPECT_THAT(auditor.get(fmt::format("/staff/audit?before={}", size - 50)).body,
                AllOf(HasSubstr(">0</td>"), Not(HasSubstr("?before="))));
}

TEST_F(AuditPage, TellsTheCoupleWhichOfficeLookedInWhichRoleAndWhy) {
    EXPECT_THAT(get("/cases/" + id).body, HasSubstr("/cases/" + id + "/looked"));
    EXPECT_THAT(looked(),
                AllOf(HasSubstr("向部门登记查询了双方的信息"), HasSubstr("核对您提交的申请"), Not(HasSubstr("窗口人员"))));
    clerk.get("/staff/cases/" + id);
    EXPECT_THAT(looked(), AllOf(HasSubstr("窗口人员"), HasSubstr("查看了申请内容和比对结果"), HasSubstr("负责办理这件事"),
                                Not(HasSubstr("罗静")), Not(HasSubstr("[?]"))));
    auto supervisor = on_duty(Role::DistrictSupervisor, "500103");
    supervisor.get("/staff/cases/" + id);
    EXPECT_THAT(looked(), AllOf(HasSubstr("区县监督人员"), HasSubstr("上级机构监督")));
}

TEST_F(AuditPage, TellsNobodyElse) {
    log_in("13700005555");
    EXPECT_EQ(get("/cases/" + id + "/looked").status, 404);
}

}  // namespace
