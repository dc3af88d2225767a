#include "store/repositories/privacy.hpp"

#include <gmock/gmock.h>

#include "ledger_test_support.hpp"

namespace kuaiban::store {
namespace {

using casework::AccountClosed;
using casework::CasePurged;
using casework::NoticeKept;
using domain::RefusalCode;

class PrivacyOn : public LedgerTest {
protected:
    void SetUp() override {
        LedgerTest::SetUp();
        ledger->commit({account_opened("account-1", mobile(1))});
    }
    void submit() {
        auto changes = submission("case-1", 1, "account-1", woman(1), man(1));
        changes.emplace_back(event("case-1", "noted", at(1), "{\"words\":\"好\"}"));
        changes.emplace_back(queued("1", mobile(11), at(0)));
        ASSERT_EQ(ledger->commit(changes), std::nullopt);
    }
    void finish() { ledger->commit({casework::PartiesClosed{"case-1", at(10)}}); }
    PrivacyStore privacy() { return PrivacyStore{{*database, keys}}; }
    std::int64_t count(std::string_view sql) {
        std::int64_t rows = 0;
        database->query(sql, {}, [&](const Row& row) { rows = row.integer(0); });
        return rows;
    }
};
KUAIBAN_ON_EVERY_DATABASE(PrivacyOn);

TEST_P(PrivacyOn, KeepsWhatWasShownAndAgreedToWithASubmission) {
    submit();
    EXPECT_FALSE(privacy().notice_of("case-1"));
    ledger->commit({NoticeKept{"case-1", "2026-11-01", "refused", "1", at(3)}});
    const auto kept = privacy().notice_of("case-1");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->notice_version, "2026-11-01");
    EXPECT_EQ(kept->consent, "refused");
    EXPECT_EQ(kept->consent_version, "1");
    EXPECT_EQ(kept->shown_at, at(3));
}

TEST_P(PrivacyOn, EmptiesAFinishedCaseAndLeavesItsEvents) {
    submit();
    EXPECT_EQ(ledger->commit({CasePurged{"case-1", at(20)}}), RefusalCode::VersionConflict) << "still open";
    finish();
    EXPECT_THAT(privacy().finished_cases("maternity-service-certificate", at(11), 10), testing::ElementsAre("case-1"));
    const auto sealed = count("SELECT COUNT(*) FROM events WHERE length(sealed_detail) > 20");
    EXPECT_EQ(ledger->commit({CasePurged{"case-1", at(20)}}), std::nullopt);

    EXPECT_FALSE(ledger->case_by_id("case-1"));
    EXPECT_FALSE(ledger->is_party("case-1", woman(1)));
    EXPECT_TRUE(ledger->messages_of_case("case-1").empty());
    EXPECT_THAT(privacy().finished_cases("maternity-service-certificate", at(11), 10), testing::IsEmpty());
    const auto events = ledger->events_of("case-1");
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events.back().kind, "noted");
    EXPECT_EQ(events.back().detail, "") << "its key is gone";
    EXPECT_EQ(count("SELECT COUNT(*) FROM events WHERE length(sealed_detail) > 20"), sealed)
        << "the bytes the log has sealed stay";
    EXPECT_EQ(ledger->commit({CasePurged{"case-1", at(21)}}), RefusalCode::VersionConflict) << "once is enough";
}

TEST_P(PrivacyOn, FindsWhatIsOldByItsAge) {
    ledger->commit({casework::DraftOpened{"draft-1", "account-1", "service", "500103", "500103001000", "{}", at(0)}});
    ledger->commit({casework::DraftOpened{"draft-2", "account-1", "service", "500103", "500103001000", "{}", at(100)}});
    EXPECT_THAT(privacy().idle_drafts("service", at(50), 10), testing::ElementsAre("draft-1"));
    submit();
    ledger->commit({queued("message-2", mobile(2), at(0)), casework::MessageMoved{"1", domain::MessageState::Sent, at(1)},
                    casework::MessageMoved{"message-2", domain::MessageState::Sent, at(1)}});
    database->commit({{"UPDATE outbox SET case_id = '' WHERE id = 'message-2'"}});
    EXPECT_THAT(privacy().old_messages(at(50), 10), testing::ElementsAre("message-2")) << "that of a case goes with the case";
    ledger->commit({casework::MessagePurged{"message-2"}});
    EXPECT_THAT(privacy().old_messages(at(50), 10), testing::IsEmpty());
}

TEST_P(PrivacyOn, ClosesAnAccountThatNothingHolds) {
    ledger->commit({casework::DraftOpened{"draft-1", "account-1", "service", "500103", "500103001000", "{}", at(0)},
                    casework::SessionOpened{"token", "account-1", "csrf", at(0), at(100)}});
    submit();
    EXPECT_EQ(ledger->commit({AccountClosed{"account-1"}}), RefusalCode::AccountInUse);
    EXPECT_TRUE(ledger->draft("draft-1"));
    finish();
    EXPECT_EQ(ledger->commit({AccountClosed{"account-1"}}), std::nullopt);
    EXPECT_FALSE(ledger->account_of(mobile(1)));
    EXPECT_FALSE(ledger->draft("draft-1"));
    EXPECT_FALSE(ledger->session("token"));
    EXPECT_TRUE(ledger->case_by_id("case-1")) << "what the office must keep stays";
    EXPECT_EQ(ledger->commit({account_opened("account-2", mobile(1))}), std::nullopt) << "the number is free again";
}

}  // namespace
}  // namespace kuaiban::store
