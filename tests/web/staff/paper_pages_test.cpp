#include "support/couple.hpp"
#include "web/staff/staff_test_support.hpp"

using namespace kuaiban;
using domain::Role;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

/// A couple with a certificate, logged in; and the clerk of the office that issued it.
class PaperPages : public support::StaffTest {
protected:
    static constexpr auto office = "500103003";
    const support::Couple couple{7};
    const std::string id = certified();
    support::Browser clerk = on_duty(Role::Clerk, office);

    std::string certified() {
        couple.record_in(registers_);
        log_in(couple.woman_mobile);
        const auto by = account();
        const auto promise =
            catalogue_->find("maternity-service-certificate")->version_on(domain::china_date(now_))->promise_version();
        return desk_
            ->submit(*catalogue_, {by, "key", "maternity-service-certificate", "", couple.answers(), {promise, now_}}, now_)
            .value()
            .case_id;
    }
    std::string own(std::string_view below) { return "/cases/" + id + std::string{below}; }
    std::string number() { return ledger_->certificate_of_case(id)->number; }
    std::string paper() { return papers_->open_request_of(ledger_->certificate_of_case(id)->id).value().id; }
    std::string staff(std::string_view below = "") { return "/staff/papers/" + paper() + std::string{below}; }
    void ask() { ASSERT_EQ(post(own("/paper"), {{"office", "500103003000"}}).location, own("/paper")); }
};

TEST_F(PaperPages, AreAskedForPrintedAndHandedOver) {
    EXPECT_THAT(get(own("/certificate")).body, AllOf(HasSubstr(own("/paper")), HasSubstr(own("/lost")), Not(HasSubstr("[?]"))));
    EXPECT_THAT(get(own("/paper")).body, AllOf(HasSubstr("发证单位"), Not(HasSubstr("[?]"))));
    EXPECT_EQ(post(own("/paper"), {{"office", "500107001000"}}).status, 422);
    ask();
    EXPECT_THAT(get(own("/paper")).body, HasSubstr("已申请，等"));

    const auto queue = clerk.get("/staff/papers");
    EXPECT_THAT(queue.body, AllOf(HasSubstr(staff()), HasSubstr("陈晓雨 / 王建国"), Not(HasSubstr(couple.woman_id))));
    EXPECT_EQ(clerk.get(staff("/certificate.pdf")).status, 200);
    clerk.get(staff());
    const auto wrong = clerk.post(staff("/print"), {{"version", "1"}, {"serial", "?"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, AllOf(HasSubstr("value=\"?\""), HasSubstr("4 到 20 位")));
    EXPECT_EQ(clerk.post(staff("/print"), {{"version", "1"}, {"serial", "YZ-0001"}}).location, staff());
    EXPECT_THAT(get(own("/paper")).body, HasSubstr("可以到"));
    EXPECT_EQ(clerk.post(staff("/print"), {{"version", "1"}, {"serial", "YZ-0002"}}).status, 412);

    EXPECT_EQ(clerk.post(staff("/reprint"), {{"version", "2"}, {"reason", "damaged"}, {"serial", "YZ-0002"}}).status, 303);
    EXPECT_THAT(clerk.get(staff()).body, AllOf(HasSubstr("作废：破损"), HasSubstr("YZ-0002"), Not(HasSubstr("[?]"))));
    EXPECT_THAT(clerk.get(staff("/receipt.pdf")).body, HasSubstr("YZ-0002"));
    const auto kept = clerk.post(staff("/hand-over"), {{"version", "4"}, {"collector", "agent"}, {"name", "孙小美"}});
    EXPECT_EQ(kept.status, 422);
    EXPECT_THAT(kept.body, HasSubstr("value=\"孙小美\"")) << "nothing typed is lost";
    const auto page = staff();
    EXPECT_EQ(clerk.post(staff("/hand-over"), {{"version", "4"}, {"collector", "woman"}}).location, page);
    EXPECT_THAT(clerk.get(page).body, HasSubstr("女方本人"));
    EXPECT_THAT(get(own("")).body, AllOf(HasSubstr("纸质证已领取"), Not(HasSubstr("[?]"))));
    EXPECT_THAT(clerk.get("/staff/cases/" + id).body, AllOf(HasSubstr("发放纸质证"), Not(HasSubstr("[?]"))));
}

TEST_F(PaperPages, AreCancelledByTheCouple) {
    ask();
    EXPECT_EQ(post(own("/paper/cancel"), {{"version", "9"}}).status, 422);
    EXPECT_EQ(post(own("/paper/cancel"), {{"version", "1"}}).location, own("/certificate"));
    EXPECT_THAT(clerk.get("/staff/papers").body, AllOf(HasSubstr("没有要打印的"), Not(HasSubstr("[?]"))));
}

TEST_F(PaperPages, OfALostCertificateSayThatItWasReplacedAndNotByWhich) {
    const auto lost = number();
    EXPECT_THAT(get(own("/lost")).body, AllOf(HasSubstr("作废"), Not(HasSubstr("[?]"))));
    EXPECT_EQ(post(own("/lost"), {{"number", lost}}).status, 422);
    EXPECT_EQ(post(own("/lost"), {{"number", lost}, {"sure", "1"}}).location, own("/certificate"));
    EXPECT_NE(number(), lost);
    const auto verdict = browser.get("/verify/" + lost);
    EXPECT_THAT(verdict.body, AllOf(HasSubstr("已换发新证"), HasSubstr("已补发新证"), HasSubstr("请持证人出示新证"),
                                    Not(HasSubstr("[?]")), Not(HasSubstr(number()))));
    EXPECT_THAT(browser.get("/verify/" + number()).body, Not(HasSubstr("已换发新证")));
    EXPECT_EQ(post(own("/lost"), {{"number", lost}, {"sure", "1"}}).location, own("/certificate")) << "a second click";
}

TEST_F(PaperPages, OfTheCounterOrderAndReplace) {
    EXPECT_THAT(clerk.get("/staff/cases/" + id).body, HasSubstr("/lost"));
    const auto ordered = clerk.post("/staff/cases/" + id + "/paper", {}).location;
    EXPECT_EQ(ordered, staff());
    const auto lost = number();
    EXPECT_THAT(clerk.get("/staff/cases/" + id + "/lost").body, AllOf(HasSubstr("原证马上作废"), Not(HasSubstr("[?]"))));
    EXPECT_EQ(clerk.post("/staff/cases/" + id + "/lost", {{"number", lost}}).location, "/staff/cases/" + id);
    EXPECT_NE(number(), lost);
}

TEST_F(PaperPages, PrintTheRegistrationFormBlankAndFilledIn) {
    const auto blank = browser.get("/services/maternity-service-certificate/registration-form.pdf?copies=all");
    EXPECT_EQ(blank.status, 200);
    EXPECT_THAT(blank.body, AllOf(HasSubstr("重庆市生育服务证登记表"), HasSubstr("受理机构存档"), Not(HasSubstr("陈晓雨"))));
    EXPECT_EQ(browser.get("/services/nothing/registration-form.pdf").status, 404);
    EXPECT_THAT(get(own("/registration-form.pdf")).body, AllOf(HasSubstr("陈晓雨"), HasSubstr(couple.man_id)));
    EXPECT_THAT(clerk.get("/staff/cases/" + id + "/registration-form.pdf").body, HasSubstr("陈晓雨"));
    log_in(couple.man_mobile);
    EXPECT_EQ(get(own("/registration-form.pdf")).status, 404) << "one spouse is not shown what the other typed";
    const auto draft = start_draft();
    EXPECT_THAT(get(draft + "/registration-form.pdf").body, HasSubstr("还没有提交"));
}

}  // namespace
