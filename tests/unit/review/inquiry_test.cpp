#include "casework/review/inquire.hpp"

#include "support/review_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using casework::InquiryState;
using domain::CaseState;
using domain::Role;
using support::day;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using enum domain::RefusalCode;

namespace {

/// The woman's household is on record in 七星岗, another street of the district; that street's office answers for the register.
class InquiryAbout : public support::ReviewTest {
protected:
    InquiryAbout() : id_{case_in_review()} { supervisor_ = officer("sun", Role::DistrictSupervisor, "500103"); }

    casework::Officer addressee() { return officer("li", Role::Clerk, "500103001"); }
    casework::InquiryOrder order(std::string division = "500103001") {
        return {id_, record(id_).version, domain::Register::Households, std::move(division), "请核实女方户籍地"};
    }
    std::expected<casework::Inquiry, domain::Refusals> send(const casework::InquiryOrder& wanted) {
        addressee();
        return casework::send_inquiry(bench(), *roster_, reviewer(), wanted, now_);
    }
    casework::Inquiry sent() {
        auto inquiry = send(order());
        EXPECT_TRUE(inquiry) << domain::name_of(inquiry.error().front().code);
        return inquiry.value();
    }
    std::vector<domain::RefusalCode> answered(const casework::Officer& by, const casework::InquiryAnswer& answer) {
        const auto state = casework::answer_inquiry(bench(), by, answer, now_ + 5min, now_);
        return state ? std::vector<domain::RefusalCode>{} : support::codes_of(state.error());
    }
    std::vector<std::string> notices(const std::string& officer) {
        std::vector<std::string> kinds;
        for (const auto& notice : ledger_->notices_of(officer, 50))
            kinds.push_back(notice.kind);
        return kinds;
    }
    void pass_to(std::string_view iso, int hour) { now_ = domain::china_instant(day(iso), hour); }

    std::string id_;
    casework::Officer supervisor_ = officer("sun", Role::DistrictSupervisor, "500103");
};

TEST_F(InquiryAbout, IsOfferedForWhatDiffersWithThePlaceThatRecordedIt) {
    const auto file = casework::open_case_file(bench(), id_).value();
    const auto choices = casework::inquiry_choices(bench(), file, now_);
    ASSERT_THAT(choices, SizeIs(1));
    EXPECT_EQ(choices[0].kind, domain::Register::Households);
    EXPECT_EQ(choices[0].division, other_village);
    EXPECT_EQ(choices[0].addressee, "重庆市渝中区七星岗街道公安派出所");
    EXPECT_FALSE(choices[0].by_letter);
    ASSERT_THAT(choices[0].facts, SizeIs(1));
    EXPECT_EQ(choices[0].facts[0].reason, "household-differs");
}

TEST_F(InquiryAbout, GoesToTheStreetWhereTheVillageOnRecordIsNoMore) {
    registers_.households.front().household_division = "500103001999";
    const auto choices = casework::inquiry_choices(bench(), casework::open_case_file(bench(), id_).value(), now_);
    ASSERT_THAT(choices, SizeIs(1));
    EXPECT_EQ(choices[0].division, "500103001");
}

TEST_F(InquiryAbout, StopsTheClockTellsBothAndReachesTheOfficeOfThePlace) {
    const auto due = record(id_).due_at;
    const auto inquiry = sent();
    EXPECT_EQ(record(id_).state, CaseState::InInquiry);
    EXPECT_EQ(record(id_).reason, "inquiry-sent");
    EXPECT_EQ(record(id_).due_at, inquiry.answer_by) << "an inquiry is answered within fifteen working days";
    EXPECT_EQ(domain::china_date(inquiry.answer_by), day("2026-12-14"));
    EXPECT_EQ(inquiry.number, "2026-500103-00001");
    EXPECT_EQ(inquiry.to_office, "500103001000");
    EXPECT_EQ(inquiry.to_officer, addressee().id);
    const auto procedures = ledger_->special_procedures_of(id_);
    ASSERT_THAT(procedures, SizeIs(1));
    EXPECT_EQ(procedures[0].due_before, due);
    EXPECT_THAT(ledger_->inquiries_to(domain::DivisionCode::parse("500103001").value(), 10), SizeIs(1));
    EXPECT_THAT(notices(addressee().id), ElementsAre("inquiry-received"));
    int told = 0;
    for (const auto& message : ledger_->messages_of_case(id_))
        told += message.kind == "in-inquiry" ? 1 : 0;
    EXPECT_EQ(told, 2);
    EXPECT_EQ(casework::question_of(inquiry).woman.id_number, couple.woman_id);
}

TEST_F(InquiryAbout, RefusesWhatCannotBeAsked) {
    auto wanted = order("999999");
    EXPECT_EQ(send(wanted).error().front().code, DivisionUnknown);
    wanted = order();
    wanted.kind = domain::Register::Births;
    EXPECT_EQ(send(wanted).error().front().code, NothingToAsk);
    wanted = order();
    wanted.words.assign(501, 'x');
    EXPECT_EQ(send(wanted).error().front().code, TextTooLong);
    wanted.words = "女方 110101199001011237";
    EXPECT_EQ(send(wanted).error().front().code, TextHoldsIdNumber);
    wanted = order();
    --wanted.expected_version;
    EXPECT_EQ(send(wanted).error().front().code, VersionConflict);
    const auto stranger = officer("wu", Role::Reviewer, "500104001");
    EXPECT_EQ(casework::send_inquiry(bench(), *roster_, stranger, order(), now_).error().front().code, NotAllowed);
    sent();
    EXPECT_EQ(send(order()).error().front().code, TransitionNotAllowed);
}

TEST_F(InquiryAbout, IsReceivedOnceByTheAddresseeAlone) {
    const auto inquiry = sent();
    EXPECT_EQ(casework::receive_inquiry(bench(), reviewer(), inquiry.id, now_).error().code, NotAllowed);
    ASSERT_TRUE(casework::receive_inquiry(bench(), addressee(), inquiry.id, now_));
    EXPECT_EQ(ledger_->inquiry(inquiry.id)->received_by, addressee().id);
    EXPECT_EQ(casework::receive_inquiry(bench(), addressee(), inquiry.id, now_).error().code, TransitionNotAllowed);
    EXPECT_EQ(history(id_).back().kind, "inquiry-received");
}

TEST_F(InquiryAbout, ConfirmedIssuesAndKeepsWhoConfirmedWhat) {
    const auto inquiry = sent();
    pass_to("2026-12-01", 10);
    EXPECT_THAT(answered(addressee(), {inquiry.id, "confirmed", {}}), IsEmpty());
    EXPECT_EQ(record(id_).state, CaseState::Issued);
    EXPECT_TRUE(ledger_->certificate_of_case(id_));
    const auto deemed = casework::deemed_in(record(id_).findings);
    ASSERT_THAT(deemed, SizeIs(1));
    EXPECT_EQ(deemed[0].by, "inquiry");
    EXPECT_EQ(deemed[0].number, inquiry.number);
    EXPECT_EQ(deemed[0].words, "重庆市渝中区七星岗街道公安派出所");
    EXPECT_EQ(ledger_->special_procedures_of(id_).at(0).result, "answered");
    EXPECT_EQ(ledger_->messages_of_case(id_).back().kind, "issued");
    EXPECT_THAT(notices(record(id_).officer_id), testing::Not(Contains("overdue")));
}

TEST_F(InquiryAbout, ACorrectedRecordIsComparedAgain) {
    const auto inquiry = sent();
    casework::InquiryAnswer answer{
        inquiry.id, "corrected", {{{"woman", "household_division", support::Couple::village}}, "已更正"}};
    EXPECT_THAT(answered(addressee(), answer), IsEmpty());
    EXPECT_EQ(record(id_).state, CaseState::Issued);
    EXPECT_EQ(casework::reply_of(*ledger_->inquiry(inquiry.id)).facts.at(0).value, support::Couple::village);
}

TEST_F(InquiryAbout, ACorrectionThatStillDiffersGoesBackToAPersonWithTheDaysThatWereLeft) {
    const auto inquiry = sent();
    pass_to("2026-12-07", 10);
    casework::InquiryAnswer answer{inquiry.id, "corrected", {{{"woman", "household_division", "500103001005"}}, ""}};
    EXPECT_THAT(answered(addressee(), answer), IsEmpty());
    EXPECT_EQ(record(id_).state, CaseState::InReview);
    EXPECT_EQ(record(id_).reason, "household-differs");
    EXPECT_EQ(domain::china_date(*record(id_).due_at), day("2026-12-16")) << "seven working days were left";
    EXPECT_THAT(refused(reviewer(), decision(id_, definition::DecisionKind::Issue, "checked-and-agrees")),
                ElementsAre(FindingsOpen));
    EXPECT_THAT(record(id_).findings, testing::HasSubstr("500103001005")) << "what the place answered is what counts as recorded";
}

TEST_F(InquiryAbout, NotConfirmedNeedsWordsAndLeavesTheDecisionToAPerson) {
    const auto inquiry = sent();
    EXPECT_THAT(answered(addressee(), {inquiry.id, "not-confirmed", {}}), ElementsAre(Required));
    EXPECT_THAT(answered(addressee(), {inquiry.id, "perhaps", {}}), ElementsAre(NotAChoice));
    EXPECT_THAT(answered(addressee(), {inquiry.id, "corrected", {{{"man", "name", "李四"}}, ""}}), ElementsAre(UnknownField));
    EXPECT_THAT(answered(reviewer(), {inquiry.id, "confirmed", {}}), ElementsAre(NotAllowed));
    EXPECT_THAT(answered(addressee(), {inquiry.id, "not-confirmed", {{}, "查无此人"}}), IsEmpty());
    EXPECT_EQ(record(id_).state, CaseState::InReview);
    EXPECT_EQ(record(id_).reason, "inquiry-not-confirmed");
    EXPECT_THAT(answered(addressee(), {inquiry.id, "confirmed", {}}), ElementsAre(TransitionNotAllowed)) << "answered once";
}

TEST_F(InquiryAbout, WithoutAnswerInTimeComesBackToThePersonWhoAsked) {
    const auto inquiry = sent();
    casework::run_inquiry_clocks(bench(), now_);
    pass_to("2026-12-11", 9);
    casework::run_inquiry_clocks(bench(), now_);
    EXPECT_THAT(notices(addressee().id), Contains("inquiry-due-soon"));
    pass_to("2026-12-14", 18);
    casework::run_inquiry_clocks(bench(), now_);
    casework::run_inquiry_clocks(bench(), now_);
    EXPECT_EQ(record(id_).state, CaseState::InReview);
    EXPECT_EQ(record(id_).reason, "inquiry-unanswered");
    EXPECT_EQ(domain::china_date(*record(id_).due_at), day("2026-12-23"));
    EXPECT_EQ(ledger_->inquiry(inquiry.id)->state, InquiryState::Unanswered);
    EXPECT_EQ(ledger_->special_procedures_of(id_).at(0).result, "unanswered");
    EXPECT_THAT(answered(addressee(), {inquiry.id, "confirmed", {}}), ElementsAre(TransitionNotAllowed));
    EXPECT_TRUE(send(order())) << "and may be asked again";
}

TEST_F(InquiryAbout, TellsThePlaceOfThisCityTheResultByItself) {
    const auto inquiry = sent();
    answered(addressee(), {inquiry.id, "confirmed", {}});
    casework::run_inquiry_clocks(bench(), now_);
    EXPECT_EQ(ledger_->inquiry(inquiry.id)->state, InquiryState::Closed);
    EXPECT_THAT(notices(addressee().id), Contains("inquiry-result"));
    EXPECT_EQ(history(id_).back().kind, "inquiry-result-told");
}

TEST_F(InquiryAbout, ElsewhereGoesByLetterAndTheAskingOfficeEntersTheAnswerAndTellsTheResult) {
    const auto inquiry = send(order("510104")).value();
    EXPECT_EQ(inquiry.to_office, "");
    EXPECT_THAT(inquiry.addressee, testing::HasSubstr("公安局户政部门"));
    EXPECT_EQ(casework::close_inquiry(bench(), reviewer(), inquiry.id, now_).error().code, TransitionNotAllowed);
    EXPECT_THAT(answered(addressee(), {inquiry.id, "confirmed", {}}), ElementsAre(NotAllowed));
    EXPECT_THAT(answered(reviewer(), {inquiry.id, "confirmed", {{}, "来函收悉"}}), IsEmpty());
    casework::run_inquiry_clocks(bench(), now_);
    const auto told = ledger_->inquiry(inquiry.id).value();
    EXPECT_EQ(domain::china_date(told.notify_by.value()), day("2026-12-14")) << "the third clock: fifteen working days";
    EXPECT_THAT(notices(reviewer().id), Contains("notify-place"));
    ASSERT_TRUE(casework::close_inquiry(bench(), reviewer(), inquiry.id, now_));
    EXPECT_EQ(ledger_->inquiry(inquiry.id)->state, InquiryState::Closed);
    EXPECT_EQ(casework::close_inquiry(bench(), reviewer(), inquiry.id, now_).error().code, TransitionNotAllowed);
}

TEST_F(InquiryAbout, EndsWhenTheCoupleWithdraws) {
    const auto inquiry = sent();
    const auto her = account(couple.woman_mobile);
    ASSERT_FALSE(casework::withdraw_case(bench(), her, id_, record(id_).version, now_));
    casework::run_inquiry_clocks(bench(), now_);
    EXPECT_EQ(ledger_->inquiry(inquiry.id)->state, InquiryState::Closed);
    EXPECT_EQ(ledger_->special_procedures_of(id_).at(0).result, "case-closed");
    EXPECT_THAT(notices(addressee().id), Contains("inquiry-ended"));
}

}  // namespace
