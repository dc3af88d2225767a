// Who learns what: of a rival application, of a case, of the other spouse.
#include <thread>

#include "casework/case_access.hpp"
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

class DeskDiscretion : public casework::DeskTest {};

TEST_F(DeskDiscretion, OpensOneCaseForACoupleSentUnderEightKeysAtOnce) {
    registers_.silent = {domain::Register::Births};             // so that it stays open
    std::atomic<int> opened = 0, told = 0;
    std::vector<std::thread> senders;
    for (int i = 0; i < 8; ++i)
        senders.emplace_back([&, i] {
            const auto receipt = submit(her, couple.answers(), std::to_string(i));
            if (receipt)
                ++opened;
            else if (receipt.error().front().code == ApplicationOpen && !receipt.error().front().details.empty())
                ++told;
        });
    for (auto& sender : senders)
        sender.join();
    EXPECT_EQ(opened, 1);
    EXPECT_EQ(told, 7) << "and which case it is";
}

TEST_F(DeskDiscretion, TellsOfAnOpenApplicationOnlyToWhoItConcerns) {
    registers_.silent = {domain::Register::Births};
    const auto receipt = accepted(account("13711111111"), couple.answers());
    support::Couple rivals{2};
    auto answers = rivals.answers();
    answers["woman"] = couple.answers()["woman"];

    const auto told = submit(her, answers);
    ASSERT_THAT(support::codes_of(told.error()), ElementsAre(ApplicationOpen));
    EXPECT_EQ(told.error().front().details, (std::map<std::string, std::string, std::less<>>{
                                                {"number", receipt.number.in_fours()}, {"case", receipt.case_id}}));
    const auto stranger = submit(account("13722222222"), answers);
    ASSERT_THAT(support::codes_of(stranger.error()), ElementsAre(ApplicationExistsVerifyFirst));
    EXPECT_THAT(stranger.error().front().details, IsEmpty());
    const auto other_verified = submit(verified("13733333333", rivals.man_name, rivals.man_id), answers);
    EXPECT_THAT(support::codes_of(other_verified.error()), ElementsAre(ApplicationExistsVerifyFirst)) << "her case is not his";
}

TEST_F(DeskDiscretion, RefusesASecondCertificateForTheSameChild) {
    const auto filer = account("13711111111");
    const auto receipt = accepted(filer, couple.answers());
    const auto again = submit(her, couple.answers(), "another");
    ASSERT_THAT(support::codes_of(again.error()), ElementsAre(CertificateExists));
    EXPECT_THAT(again.error().front().details, Contains(testing::Pair("case", receipt.case_id)));
    EXPECT_THAT(refused(filer, couple.answers(), "another"), ElementsAre(CertificateExists)) << "it is in their own list";
    EXPECT_THAT(refused(account("13722222222"), couple.answers(), "another"), ElementsAre(ApplicationExistsVerifyFirst));
    auto next_child = couple.answers();
    next_child["application"].as_object()["child_ordinal"] = 2;
    EXPECT_TRUE(submit(her, next_child, "another"));
}

TEST_F(DeskDiscretion, ShowsACaseToItsFilerAndItsPartiesOnly) {
    const auto filer = account("13711111111");
    const auto receipt = accepted(filer, couple.answers());
    const auto sees = [&](const casework::Account& who) {
        return casework::find_own_case(*ledger_, who, receipt.case_id).has_value();
    };
    EXPECT_TRUE(sees(filer));
    EXPECT_TRUE(sees(her));
    EXPECT_FALSE(sees(account(couple.man_mobile))) << "his mobile alone does not prove him";
    EXPECT_TRUE(sees(verified(couple.man_mobile, couple.man_name, couple.man_id)));
    EXPECT_FALSE(sees(account("13722222222")));
}

TEST_F(DeskDiscretion, WritesNoNumberAndNoOtherSpousesFactIntoAMessage) {
    registers_.households.back().household_division = "500112003001";          // his, elsewhere
    registers_.households.back().name = "王健国";
    const auto receipt = accepted(her, couple.answers());
    ASSERT_EQ(receipt.state, CaseState::InReview);
    for (const auto& message : ledger_->messages_of_case(receipt.case_id))
        for (const auto& secret : {couple.woman_id, couple.man_id, couple.marriage_certificate, couple.woman_mobile,
                                   couple.man_mobile, std::string{"王健国"}})
            EXPECT_THAT(message.text, Not(HasSubstr(secret)));
    EXPECT_THAT(messages_to(couple.woman_mobile, receipt).back().text,
                AllOf(HasSubstr("配偶一方有一项要核对"), Not(HasSubstr(couple.man_name))));
    EXPECT_THAT(messages_to(couple.man_mobile, receipt).back().text, Not(HasSubstr("配偶一方")));
}

TEST_F(DeskDiscretion, WritesToTheApplicantInTheirLanguageAndToTheSpouseInChinese) {
    ledger_->commit({casework::LanguageChosen{her.id, "en"}});
    const auto receipt = accepted(account(couple.woman_mobile), couple.answers());
    EXPECT_THAT(messages_to(couple.woman_mobile, receipt).back().text, HasSubstr("(en)"));
    for (const auto& message : messages_to(couple.man_mobile, receipt))
        EXPECT_THAT(message.text, Not(HasSubstr("(en)")));
}

TEST_F(DeskDiscretion, DoesNotTellAnApplicantThatSomebodyNamedThem) {
    auto answers = couple.answers();
    answers["woman"].as_object()["mobile"] = "13744444444";                     // another mobile of hers
    const auto receipt = accepted(her, answers);
    EXPECT_THAT(messages_to("13744444444", receipt), SizeIs(1)) << "only how it ended";
}

}  // namespace
