#include <thread>

#include "casework/paper/ask_for_paper.hpp"
#include "casework/paper/replace_certificate.hpp"
#include "casework/paper/serve_paper.hpp"
#include "casework/verify_certificate.hpp"
#include "store/repositories/papers.hpp"
#include "support/review_test.hpp"

using namespace kuaiban;
using casework::PaperState;
using domain::CertificateStatus;
using domain::Role;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using enum domain::RefusalCode;

namespace {

/// A couple with its certificate, and the clerk of the office that issued it.
class Paper : public support::ReviewTest {
protected:
    static constexpr auto office = "500103003000";

    Paper() : papers{*database_, keys_}, holder{woman_of(couple)}, id{submit(holder, couple.answers()).value().case_id} {}

    casework::Officer clerk() { return officer("sun", Role::Clerk); }
    casework::Certificate certificate() { return ledger_->certificate_of_case(id).value(); }
    std::string asked() { return casework::ask_for_paper(bench(), holder, id, office, now_).value(); }
    std::string printed(std::string serial = "YZ-0001") {
        const auto paper = asked();
        EXPECT_FALSE(casework::record_printed(bench(), papers, clerk(), paper, 1, serial, now_));
        return paper;
    }
    casework::PaperRequest request(const std::string& paper) { return papers.request(paper).value(); }
    std::vector<domain::RefusalCode> handed(const casework::HandOver& to) {
        const auto refused = casework::hand_over(bench(), papers, clerk(), to, now_);
        return refused ? support::codes_of(*refused) : std::vector<domain::RefusalCode>{};
    }
    std::vector<std::string> messages(std::string_view kind) {
        std::vector<std::string> texts;
        for (const auto& message : ledger_->messages_of_case(id))
            if (message.kind == kind)
                texts.push_back(message.text);
        return texts;
    }
    std::string last_event() { return history(id).back().kind; }

    store::PaperStore papers;
    const casework::Account holder;
    const std::string id;
};

TEST_F(Paper, IsAskedForAtAnOfficeOfTheCouplesAndCancelled) {
    EXPECT_EQ(casework::ask_for_paper(bench(), holder, id, "", now_).error().code, Required);
    EXPECT_EQ(casework::ask_for_paper(bench(), holder, id, "500107001000", now_).error().code, NotAChoice);
    const auto paper = asked();
    EXPECT_EQ(request(paper).office, office);
    EXPECT_EQ(last_event(), "paper-requested");
    EXPECT_EQ(casework::ask_for_paper(bench(), holder, id, office, now_).error().code, PaperOpen);
    EXPECT_EQ(casework::cancel_paper(bench(), papers, holder, id, 7, now_)->code, VersionConflict);
    EXPECT_FALSE(casework::cancel_paper(bench(), papers, holder, id, 1, now_));
    EXPECT_EQ(request(paper).state, PaperState::Cancelled);
    EXPECT_TRUE(casework::ask_for_paper(bench(), holder, id, office, now_)) << "one may think again";
}

TEST_F(Paper, IsAskedForByTheApplicationItself) {
    const support::Couple other{5};
    other.record_in(registers_);
    auto answers = other.answers();
    answers["application"].as_object()["paper_copy"] = true;
    const auto filed = submit(woman_of(other), answers).value();
    ASSERT_EQ(filed.state, domain::CaseState::Issued);
    const auto open = papers.open_request_of(ledger_->certificate_of_case(filed.case_id)->id);
    ASSERT_TRUE(open);
    EXPECT_EQ(open->requested_by, "system");
    EXPECT_EQ(open->office, office);
}

TEST_F(Paper, IsPrintedOnASheetNobodyUsedAndTheCoupleIsTold) {
    const auto paper = asked();
    const auto refused = [&](std::string_view serial) {
        return casework::record_printed(bench(), papers, clerk(), paper, 1, serial, now_).value().code;
    };
    EXPECT_EQ(refused(""), Required);
    EXPECT_EQ(refused("12"), SheetForm);
    EXPECT_EQ(refused("YZ/0001"), SheetForm);
    EXPECT_FALSE(casework::record_printed(bench(), papers, clerk(), paper, 1, " yz-00 01", now_));
    EXPECT_EQ(request(paper).serial, "YZ-0001");
    EXPECT_EQ(messages("paper-ready").size(), 2u) << "both spouses";
    EXPECT_EQ(refused("YZ-0002"), VersionConflict) << "it is printed";
}

TEST_F(Paper, IsServedByTheOfficeItWasAskedForAtAndByNoParty) {
    const auto paper = asked();
    const auto elsewhere = officer("li", Role::Clerk, "500103001");
    EXPECT_EQ(casework::record_printed(bench(), papers, elsewhere, paper, 1, "YZ-0001", now_)->code, NotAllowed);
    const auto auditor = officer("wu", Role::Auditor, "500000");
    EXPECT_EQ(casework::record_printed(bench(), papers, auditor, paper, 1, "YZ-0001", now_)->code, NotAllowed);
    ledger_->commit({casework::OfficerIdentified{clerk().id, support::person(couple.man_id)}});
    EXPECT_EQ(casework::record_printed(bench(), papers, clerk(), paper, 1, "YZ-0001", now_)->code, OwnCase);
}

TEST_F(Paper, TakesAnotherSheetForASpoiledOne) {
    const auto paper = printed();
    EXPECT_THAT(support::codes_of(casework::record_reprinted(bench(), papers, clerk(), paper, 2, "", "1", now_).value()),
                ElementsAre(Required, SheetForm));
    EXPECT_THAT(
        support::codes_of(casework::record_reprinted(bench(), papers, clerk(), paper, 2, "damaged", "YZ-0001", now_).value()),
        ElementsAre(SheetUsed));
    EXPECT_FALSE(casework::record_reprinted(bench(), papers, clerk(), paper, 2, "damaged", "YZ-0002", now_));
    EXPECT_EQ(request(paper).serial, "YZ-0002");
    const auto sheets = papers.sheets_of(paper);
    ASSERT_EQ(sheets.size(), 2u);
    EXPECT_EQ(sheets[0].void_reason, "damaged");
    EXPECT_EQ(messages("paper-ready").size(), 2u) << "nobody is told twice";
}

TEST_F(Paper, IsHandedToAHolderOrToAnAgentWithAuthority) {
    const auto paper = printed();
    EXPECT_THAT(handed({paper, 2, "", "", "", ""}), ElementsAre(Required));
    EXPECT_THAT(handed({paper, 2, "neighbour", "", "", ""}), ElementsAre(NotAChoice));
    EXPECT_THAT(handed({paper, 2, "agent", "", "1234", ""}), ElementsAre(Required, IdNumberLength, Required));
    EXPECT_THAT(handed({paper, 2, "agent", "孙小美", "50010319950101056X", "女方委托，2026-11-20"}), IsEmpty());
    EXPECT_EQ(request(paper).state, PaperState::HandedOver);
    EXPECT_THAT(request(paper).collected, AllOf(HasSubstr("孙小美"), HasSubstr("50010319950101056X"), HasSubstr("女方委托")));
    ASSERT_EQ(messages("paper-handed-over").size(), 2u);
    EXPECT_THAT(messages("paper-handed-over")[0], AllOf(HasSubstr("handed-over-agent"), Not(HasSubstr("孙小美"))));
    EXPECT_THAT(history(id).back().detail, Not(HasSubstr("50010319950101056X"))) << "the number stands in one place";
    EXPECT_THAT(handed({paper, 3, "woman", "", "", ""}), ElementsAre(VersionConflict));
}

TEST_F(Paper, ThatNobodyCollectsIsCancelledAndItsSheetVoid) {
    const auto paper = printed();
    EXPECT_FALSE(casework::record_uncollected(bench(), papers, clerk(), paper, 2, now_));
    EXPECT_EQ(request(paper).reason, "not-collected");
    EXPECT_EQ(papers.sheets_of(paper)[0].void_reason, "not-collected");
    EXPECT_EQ(messages("paper-cancelled").size(), 2u);
}

TEST_F(Paper, OfACertificateThatIsRevokedIsNotPrinted) {
    const auto paper = asked();
    const auto proposed =
        casework::propose_revocation(bench(), reviewer(), {id, "promise-untrue", "户口簿是伪造的"}, now_).value();
    EXPECT_EQ(casework::declare_lost(bench(), papers, holder, id, certificate().number, now_).error().code, RevocationOpen);
    EXPECT_FALSE(casework::confirm_revocation(bench(), head(), proposed, now_));
    EXPECT_EQ(casework::record_printed(bench(), papers, clerk(), paper, 1, "YZ-0001", now_)->code, VersionConflict);
    EXPECT_EQ(casework::ask_for_paper(bench(), holder, id, office, now_).error().code, TransitionNotAllowed);
}

TEST_F(Paper, OfALostCertificateGivesWayToAnotherWithItsOwnNumber) {
    const auto paper = printed();
    const auto lost = certificate();
    const auto number = casework::declare_lost(bench(), papers, holder, id, lost.number, now_).value();
    EXPECT_NE(number, lost.number);
    EXPECT_EQ(certificate().number, number);
    EXPECT_EQ(certificate().status, CertificateStatus::Valid);

    const auto old = casework::verify_certificate(*ledger_, lost.number, "", "number", now_).value().certificate;
    EXPECT_EQ(old.status, CertificateStatus::Superseded);
    EXPECT_EQ(old.status_reason, "lost");
    EXPECT_EQ(old.status_by, office);
    EXPECT_EQ(old.status_changed_at, now_);

    EXPECT_EQ(request(paper).state, PaperState::Cancelled);
    EXPECT_EQ(papers.open_request_of(certificate().id)->office, office) << "the new one is printed instead";
    ASSERT_EQ(messages("replaced").size(), 2u);
    EXPECT_THAT(messages("replaced")[0], HasSubstr(number));
    EXPECT_EQ(casework::declare_lost(bench(), papers, holder, id, lost.number, now_).error().code, VersionConflict);
    const support::Couple other{9};
    EXPECT_EQ(casework::declare_lost(bench(), papers, woman_of(other), id, number, now_).error().code, NotFound);
}

TEST_F(Paper, OfALostCertificateIsReplacedThreeTimesADayAtMostOnline) {
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(casework::declare_lost(bench(), papers, holder, id, certificate().number, now_));
    EXPECT_EQ(casework::declare_lost(bench(), papers, holder, id, certificate().number, now_).error().code, TooManyTries);
    EXPECT_TRUE(casework::record_lost(bench(), papers, clerk(), id, certificate().number, now_)) << "the counter helps";
    EXPECT_EQ(certificate().status, CertificateStatus::Valid);
}

TEST_F(Paper, OfACertificateLostTwiceAtOnceIsReplacedOnce) {
    for (int round = 0; round < 50; ++round) {
        const auto number = certificate().number;
        const auto by = clerk();
        std::atomic<int> replaced{0};
        {
            std::vector<std::jthread> both;
            for (int i = 0; i < 2; ++i)
                both.emplace_back([&] { replaced += casework::record_lost(bench(), papers, by, id, number, now_).has_value(); });
        }
        ASSERT_EQ(replaced, 1);
        ASSERT_NE(certificate().number, number);
        ASSERT_EQ(certificate().status, CertificateStatus::Valid);
    }
}

}  // namespace
