#include "support/review_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using definition::DecisionKind;
using domain::CaseState;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using enum domain::RefusalCode;

namespace {

class CorrectCase : public support::ReviewTest {
protected:
    CorrectCase() : id{case_in_review()} {}

    void ask(std::vector<std::string> fields = {"woman.household_division", "woman.residence_division"}) {
        ASSERT_THAT(refused(reviewer(), correction(id, std::move(fields))), IsEmpty());
    }
    std::expected<CaseState, domain::Refusals> resubmit(const boost::json::object& corrected) {
        return casework::resubmit_case(bench(), woman_of(couple), id, record(id).version, corrected, now_ + 5min, now_);
    }
    /// Runs what is due at `now_`, with what was to be sent on its way.
    void run() {
        deliver_messages();
        for (const auto& job : ledger_->claim_jobs(now_, 10, 1000))
            casework::end_correction_time(bench(), job, now_);
    }

    const std::string id;
    const boost::json::object as_recorded{
        {"woman", {{"household_division", other_village}, {"residence_division", other_village}}}};
};

TEST_F(CorrectCase, AsksForNamedFactsUntilADay) {
    ask();
    const auto asked = casework::correction_asked(*ledger_, record(id));
    ASSERT_TRUE(asked);
    EXPECT_THAT(asked->fields, ElementsAre("woman.household_division", "woman.residence_division"));
    EXPECT_EQ(asked->officer, "officer zhao");
    EXPECT_EQ(asked->until, domain::china_instant(support::day("2026-12-07"), 17, 30)) << "ten working days";
    EXPECT_EQ(record(id).state, CaseState::AwaitingCorrection);
}

TEST_F(CorrectCase, AsksForWhatDependsOnACorrectedFactToo) {
    ask({"man.marital_status"});
    EXPECT_THAT(casework::correction_asked(*ledger_, record(id))->fields,
                ElementsAre("man.marital_status", "man.marital_event_on", "man.marriage_certificate_number"));
}

TEST_F(CorrectCase, ComparesAgainAndIssuesWhereAllAgreesNow) {
    ask();
    EXPECT_EQ(resubmit(as_recorded), CaseState::Issued);
    EXPECT_THAT(record(id).document, HasSubstr(other_village));
    EXPECT_TRUE(ledger_->certificate_of_case(id));
    std::vector<std::string> kinds;
    for (const auto& event : history(id))
        kinds.push_back(event.kind);
    EXPECT_THAT(kinds,
                ElementsAre("submitted", "check-started", "needs-review", "correction-asked", "resubmitted", "consistent"));
    EXPECT_THAT(history(id).at(4).detail, HasSubstr(support::Couple::village)) << "what was declared before is kept";
    EXPECT_EQ(ledger_->messages_of_case(id).back().kind, "issued");
}

TEST_F(CorrectCase, GoesBackToReviewWhereItStillDiffers) {
    ask();
    EXPECT_EQ(resubmit({}), CaseState::InReview);
    EXPECT_EQ(record(id).reason, "household-differs");
    EXPECT_TRUE(record(id).due_at);
}

TEST_F(CorrectCase, TakesNothingThatWasNotAskedFor) {
    ask();
    auto corrected = as_recorded;
    corrected.at("woman").as_object()["name"] = "陈小雨";
    corrected["children"] = boost::json::array{};
    const auto taken = resubmit(corrected);
    ASSERT_FALSE(taken);
    EXPECT_THAT(taken.error(),
                ElementsAre(domain::Refusal{UnknownField, "woman.name"}, domain::Refusal{UnknownField, "children"}));
    EXPECT_EQ(record(id).state, CaseState::AwaitingCorrection);
}

TEST_F(CorrectCase, ValidatesAsAtSubmitting) {
    ask();
    const auto taken = resubmit({{"woman", {{"household_division", "500103999999"}}}});
    ASSERT_FALSE(taken);
    EXPECT_THAT(taken.error(), ElementsAre(domain::Refusal{DivisionUnknown, "woman.household_division"}));
}

TEST_F(CorrectCase, TakesTheChildrenAsOneFact) {
    ask({"children", "application.child_ordinal"});
    EXPECT_EQ(resubmit({{"children", {{{"name", "王小雨"}, {"sex", "female"}, {"born_on", "2021-02-03"}, {"relation", "both"}}}},
                        {"application", {{"child_ordinal", 2}}}}),
              CaseState::InReview);
    EXPECT_THAT(record(id).document, HasSubstr("王小雨"));
}

TEST_F(CorrectCase, WaitsAndAsksAgainWhereARegisterIsSilent) {
    ask();
    registers_.silent = {domain::Register::Marriages};
    EXPECT_EQ(resubmit(as_recorded), CaseState::Waiting);
    registers_.silent = {};
    now_ += 5min;
    for (const auto& job : ledger_->claim_jobs(now_, 10, 1000))
        desk_->recheck(support::real_catalogue(), job, now_);
    EXPECT_EQ(record(id).state, CaseState::Issued);
}

TEST_F(CorrectCase, IsForWhoFiledIt) {
    ask();
    const auto husband = verified(couple.man_mobile, couple.man_name, couple.man_id);
    const auto taken = casework::resubmit_case(bench(), husband, id, record(id).version, as_recorded, now_, now_);
    ASSERT_FALSE(taken);
    EXPECT_THAT(support::codes_of(taken.error()), ElementsAre(NotFound));
}

TEST_F(CorrectCase, SentTwiceIsTakenOnce) {
    ask();
    const auto version = record(id).version;
    ASSERT_TRUE(resubmit(as_recorded));
    const auto again = casework::resubmit_case(bench(), woman_of(couple), id, version, as_recorded, now_, now_);
    ASSERT_FALSE(again);
    EXPECT_THAT(support::codes_of(again.error()), ElementsAre(TransitionNotAllowed));
}

TEST_F(CorrectCase, GoesBackToReviewAfterItsDay) {
    ask();
    now_ = *record(id).due_at - 1min;
    run();
    EXPECT_EQ(record(id).state, CaseState::AwaitingCorrection);
    now_ += 1min;
    run();
    EXPECT_EQ(record(id).state, CaseState::InReview);
    EXPECT_EQ(record(id).reason, "correction-deadline-passed");
    EXPECT_GT(record(id).due_at, now_);
    EXPECT_EQ(ledger_->messages_of_case(id).back().kind, "in-review");
    run();
    EXPECT_THAT(ledger_->claim_jobs(now_ + 24h, 10, 1000), IsEmpty()) << "nothing is left to do";
}

/// No gateway takes anything, try after try, until it is given up.
class CorrectCaseUnheard : public CorrectCase {
protected:
    CorrectCaseUnheard() {
        gateway.answer = [](const auto&) { return casework::Handover::NotTaken; };
        ask();
        let_tries_fail();
    }
    void let_tries_fail() {
        for (int i = 0; i < 49; ++i, now_ += 5min)
            deliver_messages();
    }
    std::string id_of_request() {
        for (const auto& message : ledger_->messages_of_case(id))
            if (message.kind == "awaiting-correction")
                return message.id;
        return {};
    }
    void reach_the_day() {
        now_ = *record(id).due_at;
        run();
    }
};

TEST_F(CorrectCaseUnheard, HasItsTimeAnewOnceAndThenSomebodyPhones) {
    const auto first_day = *record(id).due_at;
    reach_the_day();
    EXPECT_EQ(record(id).state, CaseState::AwaitingCorrection);
    EXPECT_GT(*record(id).due_at, first_day + 24h * 7);
    EXPECT_EQ(history(id).back().kind, "correction-prolonged");
    EXPECT_EQ(ledger_->messages_of_case(id).back().kind, "awaiting-correction") << "the request was sent again";
    let_tries_fail();
    reach_the_day();
    EXPECT_EQ(record(id).state, CaseState::InReview);
    EXPECT_EQ(record(id).reason, "correction-unheard");
}

TEST_F(CorrectCaseUnheard, IsNotRefusedBeforeSomebodyWasTold) {
    reach_the_day();
    let_tries_fail();
    reach_the_day();
    auto refusal = decision(id, DecisionKind::Refuse, "not-corrected");
    refusal.words = "没有更正";
    EXPECT_THAT(refused(reviewer(), refusal), ElementsAre(CoupleNotTold));

    const auto request = id_of_request();
    ASSERT_FALSE(ledger_->commit({casework::MessagePhoned{request, reviewer().id, now_}}));
    EXPECT_THAT(refused(reviewer(), refusal), Not(Contains(CoupleNotTold)));
}

TEST_F(CorrectCaseUnheard, EndsAsUsualWhereTheyReadItInTheAccount) {
    for (const auto& message : ledger_->messages_of_case(id))
        ledger_->commit({casework::MessageSeen{message.id, now_}});
    reach_the_day();
    EXPECT_EQ(record(id).reason, "correction-deadline-passed");
}

TEST_F(CorrectCase, IsNotEndedByTheDayOfAnEarlierRequest) {
    ask();
    const auto first_day = *record(id).due_at;
    now_ += 24h * 7;
    ASSERT_EQ(resubmit({}), CaseState::InReview);
    ask();
    now_ = first_day + 1min;
    run();
    EXPECT_EQ(record(id).state, CaseState::AwaitingCorrection);
}

TEST_F(CorrectCase, KeepsWhatABasisSettledUnlessTheFactIsDeclaredAnew) {
    registers_.marriages.front().registered_on = support::day("2019-05-21");
    casework::CheckResult check;
    check.findings = {{"woman", "household_division", comparison::Direction::Forward, comparison::Verdict::Differs, "a", "b",
                       domain::Register::Households, "household-differs"}};
    check.reasons = {"household-differs"};
    check.outcome = comparison::Outcome::NeedsReview;
    const auto& version = *support::real_catalogue().find(service)->version_on(support::day("2026-11-23"));
    const std::vector deemed{casework::deemed_for(check.findings[0], "inquiry", "zhao", now_)};
    EXPECT_EQ(casework::settled(version, check, deemed).outcome, comparison::Outcome::Consistent);
    check.findings[0].declared = "c";
    EXPECT_EQ(casework::settled(version, check, deemed).outcome, comparison::Outcome::NeedsReview);
    const auto kept = casework::deemed_in(casework::findings_json(check, deemed));
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].declared, "a");
    EXPECT_EQ(kept[0].at, now_);
}

}  // namespace
