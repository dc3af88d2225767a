// What an office did about somebody – copied a paper, asked a place, printed a sheet – is theirs to know.
#include "casework/privacy/my_data.hpp"

#include "casework/paper/ask_for_paper.hpp"
#include "casework/paper/serve_paper.hpp"
#include "casework/review/inquire.hpp"
#include "store/repositories/papers.hpp"
#include "store/repositories/scans.hpp"
#include "support/review_test.hpp"

using namespace kuaiban;
using domain::Role;
using testing::HasSubstr;
using testing::Not;

namespace {

class MyData : public support::ReviewTest {
protected:
    boost::json::object held(const casework::Account& whose) {
        return casework::my_data({*ledger_, privacy_, scans_, papers_}, whose, now_);
    }
    boost::json::object only_case(const casework::Account& whose) { return held(whose).at("cases").at(0).as_object(); }
    casework::Account man() { return verified(couple.man_mobile, couple.man_name, couple.man_id); }
    void copy(const std::string& id, const std::string& material) {
        ledger_->commit(
            {casework::ScanAttached{crypto::uuid7(), id, ++copied_, material, "image/png", 2, "what it shows", "sun", now_},
             casework::EventRecorded{id, now_, "sun", "scan-attached", "", "", "",
                                     R"({"officer":"officer sun","office":"500103003000"})"}});
    }

    store::ScanStore scans_{*database_, keys_};
    store::PaperStore papers_{*database_, keys_};
    int copied_{};
};

TEST_F(MyData, NamesThePapersCopiedAndNotWhatTheyShow) {
    const auto id = case_in_review();
    copy(id, "household-register");
    const auto scans = only_case(account(couple.woman_mobile)).at("scans").as_array();
    ASSERT_EQ(scans.size(), 1u);
    EXPECT_EQ(scans[0].at("paper").as_string(), "household-register");
    EXPECT_EQ(scans[0].at("office").as_string(), "500103003000");
    EXPECT_EQ(scans[0].at("pages").as_int64(), 2);
    EXPECT_EQ(scans[0].at("attached_at").as_string(), "2026-11-23T02:00:00Z");
    EXPECT_THAT(boost::json::serialize(held(account(couple.woman_mobile))), Not(HasSubstr("what it shows")));
}

TEST_F(MyData, KeepsAPaperOfOneSpouseFromTheOther) {
    const auto id = case_in_review();
    copy(id, "woman.divorce-certificate");
    copy(id, "man.divorce-certificate");
    EXPECT_EQ(only_case(account(couple.woman_mobile)).at("scans").as_array().size(), 2u) << "she filed it";
    const auto his = only_case(man()).at("scans").as_array();
    ASSERT_EQ(his.size(), 1u);
    EXPECT_EQ(his[0].at("paper").as_string(), "man.divorce-certificate");
}

TEST_F(MyData, SaysWhichPlaceWasAskedAndHowItAnsweredButNotInWhichWords) {
    const auto id = case_in_review();
    officer("wu", Role::DistrictSupervisor, "500103");
    const auto there = officer("li", Role::Clerk, "500103001");
    const auto sent = casework::send_inquiry(
        bench(), *roster_, reviewer(), {id, record(id).version, domain::Register::Households, "500103001", "please look"}, now_);
    ASSERT_TRUE(sent);
    auto inquiry = only_case(account(couple.woman_mobile)).at("inquiries").at(0).as_object();
    EXPECT_EQ(inquiry.at("asked").as_string(), "重庆市渝中区七星岗街道公安派出所");
    EXPECT_EQ(inquiry.at("register").as_string(), "households");
    EXPECT_EQ(inquiry.at("sent_at").as_string(), "2026-11-23T02:00:00Z");
    EXPECT_TRUE(inquiry.at("answered_at").is_null());
    ASSERT_TRUE(casework::answer_inquiry(bench(), there, {sent->id, "confirmed", {{}, "she moved here"}}, now_, now_));
    inquiry = only_case(man()).at("inquiries").at(0).as_object();
    EXPECT_EQ(inquiry.at("answer").as_string(), "confirmed");
    EXPECT_EQ(inquiry.at("answered_at").as_string(), "2026-11-23T02:00:00Z");
    const auto all = boost::json::serialize(held(man()));
    EXPECT_THAT(all, Not(HasSubstr("please look")));
    EXPECT_THAT(all, Not(HasSubstr("she moved here")));
}

TEST_F(MyData, FollowsACertificateOntoPaper) {
    const auto her = woman_of(couple);
    const auto id = submit(her, couple.answers()).value().case_id;
    const auto paper = casework::ask_for_paper(bench(), her, id, "500103003000", now_).value();
    ASSERT_FALSE(casework::record_printed(bench(), papers_, officer("sun", Role::Clerk), paper, 1, "YZ-0001", now_));
    const auto told = held(her).at("certificates").at(0).at("on_paper").at(0).as_object();
    EXPECT_EQ(told.at("state").as_string(), "printed");
    EXPECT_EQ(told.at("serial").as_string(), "YZ-0001");
    EXPECT_EQ(told.at("office").as_string(), "500103003000");
    EXPECT_EQ(told.at("printed_at").as_string(), "2026-11-23T02:00:00Z");
    EXPECT_TRUE(told.at("closed_at").is_null());
}

}  // namespace
