#include "support/review_test.hpp"

using namespace kuaiban;
using definition::DecisionKind;
using domain::CaseState;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using enum domain::RefusalCode;

namespace {

class DecideCase : public support::ReviewTest {};

TEST_F(DecideCase, IssuesNothingWhileADifferenceStandsUncovered) {
    const auto id = case_in_review();
    const auto taken = casework::decide_case(bench(), reviewer(), decision(id, DecisionKind::Issue, "checked-and-agrees"), now_);
    ASSERT_FALSE(taken);
    EXPECT_THAT(taken.error(), ElementsAre(domain::Refusal{FindingsOpen, "", {{"reasons", "household-differs"}}}));
    EXPECT_EQ(record(id).state, CaseState::InReview);
    EXPECT_FALSE(ledger_->certificate_of_case(id));
}

TEST_F(DecideCase, IssuesOnceTheRecordAgrees) {
    const auto id = case_in_review();
    registers_.households.front().household_division = support::Couple::village;
    EXPECT_THAT(refused(reviewer(), decision(id, DecisionKind::Issue, "checked-and-agrees")), IsEmpty());
    EXPECT_EQ(record(id).state, CaseState::Issued);
    EXPECT_EQ(record(id).reason, "checked-and-agrees");
    EXPECT_FALSE(record(id).due_at);
    EXPECT_TRUE(ledger_->certificate_of_case(id));
    EXPECT_EQ(history(id).back().kind, "issued-by-officer");
    EXPECT_EQ(history(id).back().actor, "zhao");
    EXPECT_THAT(history(id).back().detail, HasSubstr("officer zhao"));
    EXPECT_FALSE(ledger_->open_case_of(support::person(couple.man_id))) << "both may apply again";
}

TEST_F(DecideCase, AcceptsALawfulBasisAndRecordsWhatItSettles) {
    const auto id = case_in_review();
    EXPECT_THAT(refused(reviewer(), acceptance(id)), IsEmpty());
    EXPECT_EQ(record(id).state, CaseState::Issued);
    const auto deemed = casework::deemed_in(record(id).findings);
    ASSERT_THAT(deemed, SizeIs(1));
    EXPECT_EQ(deemed[0].by, "basis");
    EXPECT_EQ(deemed[0].reason, "household-differs");
    EXPECT_EQ(deemed[0].subject, "woman");
    EXPECT_EQ(deemed[0].paper, "household-register");
    EXPECT_EQ(deemed[0].dated, "2024-03-01");
    EXPECT_EQ(deemed[0].seen_by, "officer zhao");
    EXPECT_EQ(deemed[0].officer, "zhao");
}

TEST_F(DecideCase, LetsABasisSettleOnlyWhatItNames) {
    registers_.marriages.front().registered_on = support::day("2019-05-21");
    const auto id = case_in_review();
    auto wanted = acceptance(id);
    wanted.bases[0].covers = {"household-differs"};
    EXPECT_THAT(refused(reviewer(), wanted), ElementsAre(FindingsOpen));
    EXPECT_EQ(record(id).state, CaseState::InReview);
    wanted.bases.push_back({"marriage-certificate", "J500103-2019-000001", "2019-05-20", "officer zhao", {}});
    EXPECT_THAT(refused(reviewer(), wanted), IsEmpty());
}

TEST_F(DecideCase, NamesEveryFieldOfABasisThatIsMissing) {
    const auto id = case_in_review();
    auto wanted = acceptance(id);
    wanted.bases = {{"", "", "2027-01-01", "", {}}};
    const auto taken = casework::decide_case(bench(), reviewer(), wanted, now_);
    ASSERT_FALSE(taken);
    EXPECT_THAT(taken.error(), testing::UnorderedElementsAre(
                                   domain::Refusal{Required, "bases[0].paper"}, domain::Refusal{Required, "bases[0].number"},
                                   domain::Refusal{Required, "bases[0].seen_by"},
                                   domain::Refusal{DateInFuture, "bases[0].dated", {{"today", "2026-11-23"}}}));
}

TEST_F(DecideCase, WantsAStatedGroundWhereNothingDiffersButAPersonMustLook) {
    auto answers = couple.answers();
    for (const char* role : {"woman", "man"}) {
        auto& spouse = answers.at(role).as_object();
        spouse["marital_status"] = "never_married";
        spouse.erase("marital_event_on");
        spouse.erase("marriage_certificate_number");
    }
    registers_.marriages.clear();
    const auto id = submit(woman_of(couple), answers).value().case_id;
    ASSERT_EQ(record(id).reason, "not-married");
    auto wanted = decision(id, DecisionKind::Issue, "looked-at-by-a-person");
    EXPECT_THAT(refused(reviewer(), wanted), ElementsAre(FindingsOpen));
    wanted.ground = "省里的通知已不要求结婚";
    EXPECT_THAT(refused(reviewer(), wanted), IsEmpty());
    EXPECT_EQ(casework::deemed_in(record(id).findings).at(0).words, "省里的通知已不要求结婚");
}

TEST_F(DecideCase, LetsNoGroundSettleADifference) {
    const auto id = case_in_review();
    auto wanted = decision(id, DecisionKind::Issue, "looked-at-by-a-person");
    wanted.ground = "我看可以";
    EXPECT_THAT(refused(reviewer(), wanted), ElementsAre(FindingsOpen));
}

TEST_F(DecideCase, LetsNoBasisReplaceTheVisitToTheCounter) {
    auto answers = couple.answers();
    answers.at("application").as_object()["by_agent"] = true;
    const auto id = submit(woman_of(couple), answers).value().case_id;
    ASSERT_EQ(record(id).state, CaseState::ToCounter);
    EXPECT_THAT(refused(reviewer(), decision(id, DecisionKind::ReturnToReview, "seen-at-counter")), IsEmpty());
    auto wanted = decision(id, DecisionKind::Issue, "looked-at-by-a-person");
    EXPECT_THAT(refused(reviewer(), wanted), ElementsAre(FindingsOpen));
    wanted.ground = "代办人的身份证和委托书已看原件";
    EXPECT_THAT(refused(reviewer(), wanted), IsEmpty()) << "they were there";
}

TEST_F(DecideCase, LeavesACaseWhoseNameNoFontDrawsWhereItIs) {
    printer_.lacks_a_character = true;
    const auto id = submit(woman_of(couple), couple.answers()).value().case_id;
    ASSERT_EQ(record(id).reason, "glyph-missing");
    EXPECT_THAT(refused(reviewer(), decision(id, DecisionKind::Issue, "looked-at-by-a-person")), ElementsAre(GlyphMissing));
    EXPECT_EQ(record(id).state, CaseState::InReview);
    printer_.lacks_a_character = false;
    EXPECT_THAT(refused(reviewer(), decision(id, DecisionKind::Issue, "looked-at-by-a-person")), IsEmpty())
        << "with the font installed";
}

TEST_F(DecideCase, RefusesWithGroundAndRemedyAndClosesTheCase) {
    const auto id = case_in_review();
    auto wanted = decision(id, DecisionKind::Refuse, "not-proven");
    wanted.words = "户口簿\r\n没有带来";
    EXPECT_THAT(refused(reviewer(), wanted), IsEmpty());
    EXPECT_EQ(record(id).state, CaseState::Refused);
    EXPECT_FALSE(ledger_->open_case_of(support::person(couple.woman_id)));
    const auto messages = ledger_->messages_of_case(id);
    EXPECT_THAT(messages.back().text, AllOf(HasSubstr("message.refused"), HasSubstr("ground=渝卫办"), HasSubstr("12345"),
                                            HasSubstr("户口簿 没有带来。")));
}

TEST_F(DecideCase, CallsToTheCounterWithAPlaceAListAndADay) {
    const auto id = case_in_review();
    auto wanted = decision(id, DecisionKind::CallToCounter, "show-originals");
    EXPECT_THAT(refused(reviewer(), wanted), ElementsAre(Required)) << "what to bring";
    wanted.bring = "户口簿";
    EXPECT_THAT(refused(reviewer(), wanted), IsEmpty());
    EXPECT_EQ(record(id).state, CaseState::ToCounter);
    EXPECT_EQ(record(id).due_at, domain::china_instant(support::day("2026-12-14"), 17, 30)) << "fifteen working days";
    EXPECT_THAT(ledger_->messages_of_case(id).back().text, AllOf(HasSubstr("bring=户口簿"), HasSubstr("due=12 月 14 日 17:30")));
}

TEST_F(DecideCase, PreviewsExactlyWhatIsThenSent) {
    const auto id = case_in_review();
    for (auto wanted : {decision(id, DecisionKind::Refuse, "not-proven"), correction(id)}) {
        wanted.words = "请看短信";
        const auto preview = casework::preview_decision(bench(), reviewer(), wanted, now_);
        ASSERT_TRUE(preview);
        EXPECT_EQ(record(id).state, CaseState::InReview) << "nothing is written";
        ASSERT_THAT(preview->messages, SizeIs(2));
        if (wanted.kind != DecisionKind::AskCorrection)
            continue;
        const auto before = ledger_->messages_of_case(id).size();
        ASSERT_THAT(refused(reviewer(), wanted), IsEmpty());
        const auto sent = ledger_->messages_of_case(id);
        ASSERT_EQ(sent.size(), before + 2);
        for (std::size_t i = 0; i < 2; ++i) {
            EXPECT_EQ(sent[before + i].text, preview->messages[i].text);
            EXPECT_EQ(sent[before + i].to, preview->messages[i].to);
        }
    }
}

TEST_F(DecideCase, SaysAStaleDecisionIsStale) {
    const auto id = case_in_review();
    auto stale = decision(id, DecisionKind::Refuse, "not-proven");
    refused(reviewer(), correction(id));
    const auto taken = casework::decide_case(bench(), reviewer(), stale, now_);
    ASSERT_FALSE(taken);
    EXPECT_THAT(taken.error(), ElementsAre(domain::Refusal{VersionConflict, "", {{"seen", "1"}, {"now", "2"}}}));
}

TEST_F(DecideCase, KnowsWhoMayDecideWhere) {
    const auto id = case_in_review();
    const auto wanted = decision(id, DecisionKind::Refuse, "not-proven");
    EXPECT_THAT(refused(officer("li", domain::Role::Clerk), wanted), ElementsAre(NotAllowed));
    EXPECT_THAT(refused(officer("sun", domain::Role::Reviewer, "500103004"), wanted), ElementsAre(NotAllowed));
    EXPECT_THAT(refused(officer("zhou", domain::Role::Auditor), wanted), ElementsAre(NotAllowed));
    EXPECT_THAT(refused(officer("wu", domain::Role::Reviewer, "500103"), wanted), IsEmpty()) << "the office above";
}

TEST_F(DecideCase, LetsNobodyDecideTheirOwnCaseOrTheirSpouses) {
    const auto id = case_in_review();
    ledger_->commit({casework::OfficerIdentified{reviewer().id, support::person(couple.man_id)}});
    EXPECT_THAT(refused(reviewer(), correction(id)), ElementsAre(OwnCase));

    const auto wife = support::Couple{7}.woman_id;
    registers_.marriages.push_back(
        {"J9", couple.man_id, wife, support::day("2020-01-01"), domain::MarriageRecord::Status::Married, {}, "", ""});
    const auto officer_wife = officer("zheng", domain::Role::Reviewer);
    ledger_->commit({casework::OfficerIdentified{officer_wife.id, support::person(wife)}});
    EXPECT_THAT(refused(officer_wife, correction(id)), ElementsAre(OwnCase)) << "married to him on record";
    EXPECT_THAT(refused(head(), correction(id)), IsEmpty());
}

TEST_F(DecideCase, RefusesWhatTheCatalogueDoesNotKnow) {
    const auto id = case_in_review();
    EXPECT_THAT(refused(reviewer(), decision(id, DecisionKind::Refuse, "please-correct")), ElementsAre(NotAChoice));
    EXPECT_THAT(refused(reviewer(), correction(id, {})), ElementsAre(Required));
    EXPECT_THAT(refused(reviewer(), correction(id, {"woman.id_number"})), ElementsAre(NotAChoice));
    auto long_words = decision(id, DecisionKind::Refuse, "not-proven");
    for (int i = 0; i < 201; ++i)
        long_words.words += "字";
    EXPECT_THAT(refused(reviewer(), long_words), ElementsAre(TextTooLong));
}

TEST_F(DecideCase, KeepsIdentityNumbersOutOfWhatIsSaidAndSent) {
    const auto id = case_in_review();
    auto telling = decision(id, DecisionKind::Refuse, "not-proven");
    telling.words = "男方 110101 19900101 1237 的登记";
    telling.ground = "110101199001011237";
    EXPECT_THAT(refused(reviewer(), telling), ElementsAre(TextHoldsIdNumber, TextHoldsIdNumber));
    telling.words = telling.ground = "男方的登记";
    EXPECT_THAT(refused(reviewer(), telling), IsEmpty());
}

TEST_F(DecideCase, RecordsWhoLooked) {
    const auto id = case_in_review();
    ASSERT_TRUE(casework::view_case(bench(), officer("li", domain::Role::Clerk), id, now_));
    EXPECT_EQ(history(id).back().kind, "viewed");
    EXPECT_EQ(history(id).back().actor, "li");
    EXPECT_FALSE(casework::view_case(bench(), officer("zhou", domain::Role::Auditor), id, now_));
}

}  // namespace
