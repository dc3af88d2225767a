#include <thread>

#include "desk_fixture.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using domain::CaseState;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Gt;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using enum domain::RefusalCode;

namespace {

class Desk : public casework::DeskTest {};

TEST_F(Desk, IssuesOnTheSpotWhereAllAgrees) {
    const auto draft = drafts_->start(support::real_catalogue(), her, service, support::Couple::office, now_).value();
    auto wanted = submission(her, couple.answers());
    wanted.draft_id = draft;
    const auto receipt = desk_->submit(support::real_catalogue(), wanted, now_).value();
    EXPECT_EQ(receipt.state, CaseState::Issued);
    EXPECT_THAT(events_of(receipt), ElementsAre("submitted", "check-started", "consistent"));

    const auto record = case_of(receipt);
    EXPECT_EQ(record.owner, support::Couple::office);
    EXPECT_EQ(record.reason, "consistent");
    EXPECT_TRUE(record.verified);
    EXPECT_EQ(record.promise_version, promise_version());
    const auto certificate = ledger_->certificate_of_case(receipt.case_id);
    ASSERT_TRUE(certificate);
    EXPECT_EQ(ledger_->certificate_pdf(certificate->id), "%PDF of " + certificate->number);
    EXPECT_FALSE(ledger_->draft(draft)) << "closed in the same unit of work";
    EXPECT_FALSE(ledger_->open_case_of(support::person(couple.woman_id))) << "both may apply again";
    EXPECT_THAT(ledger_->claim_jobs(now_ + 24h, 10, 1000), IsEmpty());
    EXPECT_THAT(messages_to(couple.woman_mobile, receipt), SizeIs(1));
    EXPECT_THAT(messages_to(couple.man_mobile, receipt), SizeIs(2)) << "that it names him, and how it ended";
}

TEST_F(Desk, PrintsTheFaceWithEveryPlaceholderFilled) {
    accepted(her, couple.answers());
    const auto& face = printer_.faces.front();
    std::string all = face.title + face.statement + face.issuer + face.seal_ring_text + face.number + face.qr_url;
    for (const auto& row : face.rows)
        for (const auto& [label, value] : row)
            all += label + value + "\n";
    EXPECT_THAT(all, Not(HasSubstr("{")));
    EXPECT_THAT(all, Not(HasSubstr("[?]")));
    EXPECT_THAT(all, HasSubstr(couple.woman_name));
    EXPECT_THAT(all, HasSubstr("第一孩"));
    EXPECT_THAT(all, Not(HasSubstr(couple.woman_id))) << "the number is masked on the paper";
}

TEST_F(Desk, GivesACaseThatDoesNotAgreeToTheOfficeWithAReasonAndADay) {
    registers_.households.front().name = "陈小雨";
    const auto receipt = accepted(her, couple.answers());
    const auto record = case_of(receipt);
    EXPECT_EQ(record.state, CaseState::InReview);
    EXPECT_EQ(record.owner, support::Couple::office);
    EXPECT_EQ(record.reason, "name-differs");
    EXPECT_EQ(record.due_at, domain::china_instant(support::day("2026-12-02"), 17, 30)) << "seven working days after a Monday";
    EXPECT_THAT(events_of(receipt), ElementsAre("submitted", "check-started", "needs-review"));
    EXPECT_FALSE(ledger_->certificate_of_case(receipt.case_id));
    EXPECT_TRUE(ledger_->open_case_of(support::person(couple.man_id)));
    EXPECT_THAT(printer_.faces, IsEmpty());
}

TEST_F(Desk, SendsAnAgentToTheCounter) {
    auto answers = couple.answers();
    answers["application"].as_object()["by_agent"] = true;
    const auto record = case_of(accepted(her, answers));
    EXPECT_EQ(record.state, CaseState::ToCounter);
    EXPECT_EQ(record.reason, "by-agent");
    EXPECT_TRUE(record.due_at);
}

TEST_F(Desk, WaitsForASilentRegisterWithAJobAndAClock) {
    registers_.silent = {domain::Register::Marriages};
    const auto receipt = accepted(her, couple.answers());
    const auto record = case_of(receipt);
    EXPECT_EQ(record.state, CaseState::Waiting);
    EXPECT_EQ(record.owner, "system");
    EXPECT_EQ(record.reason, "marriages-no-answer");
    EXPECT_EQ(record.next_check_at, now_ + 5min);
    EXPECT_THAT(ledger_->claim_jobs(now_ + 5min - 1ms, 10, 1000), IsEmpty());
    EXPECT_THAT(ledger_->claim_jobs(now_ + 5min, 10, 1000), SizeIs(1));
}

TEST_F(Desk, GivesACertificateNoFontCanDrawToAPerson) {
    printer_.lacks_a_character = true;
    const auto receipt = accepted(her, couple.answers());
    EXPECT_EQ(receipt.state, CaseState::InReview);
    EXPECT_EQ(case_of(receipt).reason, "glyph-missing");
    EXPECT_THAT(messages_to(couple.woman_mobile, receipt).back().text, AllOf(HasSubstr("打印不出的字"), Not(HasSubstr("[?]"))));
    EXPECT_FALSE(ledger_->certificate_of_case(receipt.case_id));
}

TEST_F(Desk, LeavesNoOpenCaseWithoutAnOwnerAReasonAndAClock) {
    const std::vector<std::function<void(support::Couple&, boost::json::object&)>> changes{
        [](auto&, auto&) {},
        [](auto&, auto& answers) { answers["application"].as_object()["by_agent"] = true; },
        [](auto&, auto& answers) { answers["woman"].as_object()["marital_event_on"] = "2019-05-21"; },
        [](auto&, auto& answers) { answers["man"].as_object()["name"] = "王建园"; },
        [](auto&, auto& answers) { answers["application"].as_object()["child_ordinal"] = 3; },
        [](auto&, auto& answers) { answers["woman"].as_object()["marital_status"] = "remarried"; },
        [](auto&, auto& answers) { answers["man"].as_object()["household_division"] = "510104"; }};
    int serial = 10;
    const std::vector<std::set<domain::Register>> silences{
        {}, {domain::Register::Marriages}, {domain::Register::Births, domain::Register::Households}};
    for (const auto& silent : silences)
        for (const auto& change : changes) {
            registers_.silent = {};
            support::Couple others{serial};
            others.record_in(registers_);
            auto answers = others.answers();
            change(others, answers);
            registers_.silent = silent;
            const auto record = case_of(accepted(account(others.woman_mobile), answers, std::to_string(serial++)));
            const bool open = domain::is_open(record.state);
            EXPECT_NE(record.owner, "") << record.reason;
            EXPECT_NE(record.reason, "");
            EXPECT_EQ(open, record.due_at.has_value() || record.next_check_at.has_value()) << record.reason;
            EXPECT_EQ(open, ledger_->open_case_of(support::person(others.woman_id)).has_value());
        }
}

TEST_F(Desk, GivesTheSameReceiptToTheSameKeyAndRefusesOtherContentUnderIt) {
    const auto first = accepted(her, couple.answers()), again = accepted(her, couple.answers());
    EXPECT_EQ(first.case_id, again.case_id);
    EXPECT_EQ(first.submitted_at, again.submitted_at);
    auto other = couple.answers();
    other["woman"].as_object()["employer"] = "elsewhere";
    EXPECT_THAT(refused(her, other), ElementsAre(IdempotencyKeyReused));
    EXPECT_THAT(ledger_->cases_of(her), SizeIs(1));
}

TEST_F(Desk, OpensOneCaseForOneKeySentByEightAtOnce) {
    std::vector<std::string> cases(8);
    std::vector<std::thread> senders;
    for (auto& id : cases)
        senders.emplace_back([&] {
            const auto receipt = submit(her, couple.answers());
            id = receipt ? receipt->case_id : std::string{domain::name_of(receipt.error().front().code)};
        });
    for (auto& sender : senders)
        sender.join();
    EXPECT_THAT(cases, testing::Each(cases.front()));
    EXPECT_THAT(ledger_->cases_of(her), SizeIs(1));
    EXPECT_THAT(ledger_->events_of(cases.front()), SizeIs(3));
}

TEST_F(Desk, AsksForThePromiseInForce) {
    auto wanted = submission(her, couple.answers());
    wanted.promise.text_version = "";
    EXPECT_THAT(support::codes_of(desk_->submit(support::real_catalogue(), wanted, now_).error()), ElementsAre(PromiseNotGiven));
    wanted.promise.text_version = "an older text";
    EXPECT_THAT(support::codes_of(desk_->submit(support::real_catalogue(), wanted, now_).error()), ElementsAre(PromiseOutdated));
    wanted.service = "no-such-service";
    EXPECT_THAT(support::codes_of(desk_->submit(support::real_catalogue(), wanted, now_).error()), ElementsAre(ServiceUnknown));
}

TEST_F(Desk, RefusesAFormWithAllReasonsAndWritesNothing) {
    auto answers = couple.answers();
    answers["woman"].as_object()["id_number"] = "500103199203120024";
    answers["man"].as_object()["mobile"] = "139";
    answers["application"].as_object()["office"] = "500103999000";
    const int before = rows_written();
    const auto refusals = submit(her, answers);
    std::vector<std::string> fields;
    for (const auto& refusal : refusals.error())
        fields.push_back(refusal.field);
    EXPECT_THAT(fields, testing::IsSupersetOf({"woman.id_number", "man.mobile", "application.office"}));
    EXPECT_EQ(rows_written(), before);
}

}  // namespace
