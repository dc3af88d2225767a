#include <gmock/gmock.h>

#include "ledger_test_support.hpp"
#include "store/repositories/undelivered.hpp"

namespace kuaiban::store {
namespace {

using domain::RefusalCode;
using testing::ElementsAre;
using testing::IsEmpty;

class ReviewChangesOn : public LedgerTest {
protected:
    void open(const std::string& id, std::string officer = "officer-1", std::string office = "500103001000") {
        ++serial_;
        auto changes = submission(id, serial_, "account", woman(serial_), man(serial_));
        auto opened = changes[0].as<casework::CaseOpened>();
        opened.state = domain::CaseState::InReview;
        opened.owner = std::move(office);
        opened.reason = "household-differs";
        opened.officer_id = std::move(officer);
        changes[0] = std::move(opened);
        ASSERT_FALSE(ledger->commit(changes));
    }
    std::optional<RefusalCode> claim(std::string officer, std::string holder, Instant when) {
        return ledger->commit({casework::CaseClaimed{"case", std::move(officer), std::move(holder), when}});
    }
    void fail(const std::string& message, const std::string& case_id) {
        auto queued_message = queued(message, mobile(1), at(1));
        queued_message.case_id = case_id;
        ASSERT_FALSE(ledger->commit({queued_message, casework::MessageMoved{message, domain::MessageState::Failed, at(2)}}));
    }

    int serial_ = 0;
};
KUAIBAN_ON_EVERY_DATABASE(ReviewChangesOn);

TEST_P(ReviewChangesOn, OfTwoWhoClaimTheSameCaseOneGetsIt) {
    open("case");
    EXPECT_EQ(claim("officer-1", "", at(1)), std::nullopt);
    EXPECT_EQ(claim("officer-2", "", at(2)), RefusalCode::VersionConflict) << "saw nobody's where it was another's";
    EXPECT_EQ(claim("officer-2", "officer-1", at(3)), std::nullopt) << "taken over knowingly";
    const auto held = ledger->case_by_id("case").value();
    EXPECT_EQ(held.claimed_by, "officer-2");
    EXPECT_EQ(held.claimed_at, at(3));
    EXPECT_EQ(held.version, 1) << "a claim makes no decision stale";
}

TEST_P(ReviewChangesOn, OnlyTheHolderPutsACaseBack) {
    open("case");
    ASSERT_FALSE(claim("officer-1", "", at(1)));
    ASSERT_FALSE(ledger->commit({casework::CaseReleased{"case", "officer-2"}}));
    EXPECT_EQ(ledger->case_by_id("case")->claimed_by, "officer-1");
    ASSERT_FALSE(ledger->commit({casework::CaseReleased{"case", "officer-1"}}));
    EXPECT_EQ(ledger->case_by_id("case")->claimed_by, "");
}

TEST_P(ReviewChangesOn, MovingACaseTakesItOffTheDesk) {
    open("case");
    ASSERT_FALSE(claim("officer-1", "", at(1)));
    ASSERT_FALSE(
        ledger->commit({casework::CaseMoved{"case", 1, domain::CaseState::ToCounter, "500103001000", "agent", at(9), {}, {}}}));
    EXPECT_EQ(ledger->case_by_id("case")->claimed_by, "");
}

TEST_P(ReviewChangesOn, ACertificateHasOneOpenRevocationAndOneDecisionOnIt) {
    ASSERT_FALSE(ledger->commit({account_opened("account", mobile(1))}));
    open("case");
    ASSERT_FALSE(ledger->commit({certificate("certificate", "case", woman(1), man(1), 1)}));
    const casework::RevocationProposed proposed{"r-1", "certificate", "case", "false-promise", "officer-1", "说明", at(1)};
    EXPECT_EQ(ledger->commit({proposed}), std::nullopt);
    auto again = proposed;
    again.id = "r-2";
    EXPECT_EQ(ledger->commit({again}), RefusalCode::RevocationOpen);
    EXPECT_EQ(ledger->open_revocations().at(0).words, "说明");
    EXPECT_EQ(all_bytes_on_the_disk().find("说明"), std::string::npos);

    EXPECT_EQ(ledger->commit({casework::RevocationDecided{"r-1", "officer-2", false, at(2)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::RevocationDecided{"r-1", "officer-3", true, at(3)}}), RefusalCode::VersionConflict);
    EXPECT_EQ(ledger->revocation("r-1")->outcome, "refused");
    EXPECT_THAT(ledger->open_revocations(), IsEmpty());
    EXPECT_EQ(ledger->commit({again}), std::nullopt) << "once it is decided another may be proposed";

    EXPECT_EQ(ledger->commit({casework::CertificateRevoked{"certificate", at(4), "false-promise", "500103001"}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::CertificateRevoked{"certificate", at(5), "false-promise", "500103001"}}),
              RefusalCode::VersionConflict);
}

TEST_P(ReviewChangesOn, ACorrectedApplicationReplacesTheOldOneAndIsFoundByWhatItSaysNow) {
    open("case");
    ASSERT_FALSE(ledger->commit({casework::CaseCorrected{"case", R"({"woman":{"name":"陈晓雨"},"man":{"name":"王建国"}})"},
                                 casework::PartyCorrected{"case", "woman", woman(7), mobile(21), name("陈晓雨")}}));
    EXPECT_EQ(ledger->case_by_id("case")->document, R"({"woman":{"name":"陈晓雨"},"man":{"name":"王建国"}})");
    const auto found = [&](std::string_view text) {
        return ledger->work_list({.office = domain::DivisionCode::parse("500103001").value(), .text = name(text)}, {}, 9)
            .rows.size();
    };
    EXPECT_EQ(found("陈晓雨"), 1U);
    EXPECT_TRUE(ledger->is_party("case", woman(7)));
    EXPECT_FALSE(ledger->is_party("case", woman(1)));
    EXPECT_TRUE(ledger->is_party_mobile("case", mobile(21)));
    EXPECT_EQ(ledger->commit({casework::CaseCorrected{"no-such", "{}"}}), RefusalCode::VersionConflict);
}

TEST_P(ReviewChangesOn, ACorrectionDoesNotMakeSomebodyAPartyOfTwoOpenCases) {
    open("case");
    open("other");
    EXPECT_EQ(ledger->commit({casework::PartyCorrected{"other", "woman", woman(1), mobile(21), name("陈晓雨")}}),
              RefusalCode::ApplicationOpen);
}

TEST_P(ReviewChangesOn, AFailedMessageWaitsForACallOfTheOfficeThatHasTheCase) {
    UndeliveredStore store{*database, keys};
    open("case");
    open("elsewhere", "officer-9", "500104001000");
    fail("m-1", "case");
    fail("m-2", "elsewhere");
    ASSERT_FALSE(ledger->commit({queued("m-3", mobile(1), at(1))}));
    const auto here = domain::DivisionCode::parse("500103").value();
    const auto waiting = [&] {
        std::vector<std::string> ids;
        for (const auto& one : store.undelivered_of(here, 9))
            ids.push_back(one.message.id);
        return ids;
    };
    EXPECT_THAT(waiting(), ElementsAre("m-1"));
    EXPECT_EQ(store.undelivered("m-2")->office, "500104001000");
    EXPECT_FALSE(store.undelivered("m-3")) << "it has not failed";

    EXPECT_EQ(ledger->commit({casework::MessagePhoned{"m-1", "officer-1", at(3)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::MessagePhoned{"m-1", "officer-2", at(4)}}), RefusalCode::VersionConflict);
    EXPECT_EQ(ledger->commit({casework::MessagePhoned{"m-3", "officer-2", at(4)}}), RefusalCode::VersionConflict);
    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_P(ReviewChangesOn, TheCasesOfAnOfficerWhoLeavesAreLookedAtAtOnce) {
    open("theirs");
    open("a-colleagues", "officer-2");
    ASSERT_FALSE(ledger->commit({casework::CasesLookedAtAgain{"officer-1", at(5)}}));
    const auto due = ledger->clocks_due(at(5), 9);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().case_id, "theirs");
}

}  // namespace
}  // namespace kuaiban::store
