#include "casework/privacy/retention.hpp"

#include "casework/privacy/my_data.hpp"
#include "desk_fixture.hpp"
#include "store/repositories/papers.hpp"
#include "store/repositories/privacy.hpp"
#include "store/repositories/scans.hpp"

namespace kuaiban {
namespace {

using namespace std::chrono_literals;

class RetentionTest : public casework::DeskTest {
protected:
    casework::RetentionReport retire(domain::Instant at, bool dry = false) {
        return casework::retire(support::real_catalogue(), *ledger_, privacy_, dry, 100, at).front();
    }
    store::PrivacyStore privacy_{store::Shelf{*database_, keys_}};
    store::ScanStore scans_{*database_, keys_};
    store::PaperStore papers_{*database_, keys_};
};

TEST_F(RetentionTest, TakesAwayTheDraftNobodyCameBackTo) {
    const auto draft = drafts_->start(support::real_catalogue(), her, service, "500103003000", now_);
    ASSERT_TRUE(draft);
    EXPECT_EQ(retire(now_ + 24h * 89).drafts, 0);
    EXPECT_EQ(retire(now_ + 24h * 91, true).drafts, 1) << "a dry run only counts";
    EXPECT_TRUE(drafts_->find(her, *draft));
    EXPECT_EQ(retire(now_ + 24h * 91).drafts, 1);
    EXPECT_FALSE(drafts_->find(her, *draft));
    EXPECT_EQ(retire(now_ + 24h * 91).drafts, 0) << "once is enough";
}

TEST_F(RetentionTest, EmptiesAFinishedCaseAndSaysSoInItsEvents) {
    const auto receipt = submit(her, couple.answers());
    ASSERT_TRUE(receipt);
    ASSERT_EQ(receipt->state, domain::CaseState::Issued);
    EXPECT_EQ(retire(now_ + 24h * 365 * 9).cases, 0);
    EXPECT_EQ(retire(now_ + 24h * 365 * 11).cases, 1);
    EXPECT_FALSE(ledger_->case_by_id(receipt->case_id));
    EXPECT_EQ(events_of(*receipt).back(), "purged");
    EXPECT_TRUE(ledger_->certificate_of_case(receipt->case_id)) << "a certificate stays";
}

TEST_F(RetentionTest, ForgetsAfterAMonthWhatItAnswered) {
    ASSERT_TRUE(submit(her, couple.answers()));
    EXPECT_EQ(casework::forget_receipts(*ledger_, privacy_, false, 100, now_ + 24h * 29), 0);
    EXPECT_EQ(casework::forget_receipts(*ledger_, privacy_, true, 100, now_ + 24h * 31), 1) << "a dry run only counts";
    EXPECT_EQ(casework::forget_receipts(*ledger_, privacy_, false, 100, now_ + 24h * 31), 1);
    EXPECT_EQ(casework::forget_receipts(*ledger_, privacy_, false, 100, now_ + 24h * 31), 0);
}

TEST_F(RetentionTest, KeepsTheNoticeThatWasShownAndNothingNobodyAgreedTo) {
    auto answers = couple.answers();
    answers.at("application").as_object()["pregnancy_weeks"] = 12;
    const auto receipt = submit(her, answers);
    ASSERT_TRUE(receipt);
    const auto record = case_of(*receipt);
    EXPECT_EQ(record.document.find("pregnancy_weeks"), std::string::npos);
    EXPECT_EQ(record.state, domain::CaseState::Issued) << "refusing costs nothing";
    const auto kept = privacy_.notice_of(receipt->case_id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->notice_version, "2026-11-01");
    EXPECT_EQ(kept->consent, "refused");
}

TEST_F(RetentionTest, HandsOutWhatIsHeldAndDeletesWhatMayGo) {
    ASSERT_TRUE(submit(her, couple.answers()));
    ASSERT_TRUE(drafts_->start(support::real_catalogue(), her, service, "500103003000", now_));
    const auto held = casework::my_data({*ledger_, privacy_, scans_, papers_}, her, now_);
    EXPECT_EQ(held.at("account").at("person").at("id_number").as_string(), couple.woman_id);
    EXPECT_EQ(held.at("drafts").as_array().size(), 1U);
    ASSERT_EQ(held.at("cases").as_array().size(), 1U);
    EXPECT_EQ(held.at("cases").at(0).at("privacy_notice").at("consent").as_string(), "refused");
    EXPECT_EQ(held.at("certificates").as_array().size(), 1U);
    ASSERT_GT(held.at("messages").as_array().size(), 0U);
    const auto messages = boost::json::serialize(held.at("messages"));
    for (const auto& number : {couple.woman_id, couple.man_id})
        EXPECT_EQ(messages.find(number), std::string::npos) << "no message carries an ID number";

    EXPECT_TRUE(casework::holdings_of(*ledger_, her).can_be_deleted());
    EXPECT_EQ(casework::delete_account(*ledger_, her), std::nullopt);
    EXPECT_FALSE(ledger_->account(her.id));
}

}  // namespace
}  // namespace kuaiban
