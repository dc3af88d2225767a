#include "casework/prefill.hpp"

#include "support/casework_test.hpp"

using namespace kuaiban;
using domain::BirthRecord;
using domain::MarriageRecord;
using support::day;
using testing::IsEmpty;
using testing::SizeIs;
using Status = MarriageRecord::Status;

namespace {

class Prefill : public support::CaseworkTest {
protected:
    Prefill() { couple.record_in(registers_); }
    casework::KnownFacts of_woman() { return casework::known_facts(registers_, support::person(couple.woman_id), now_); }
    void married(const std::string& man, std::string_view from, Status status, std::string_view until = "") {
        registers_.marriages.push_back({"J-" + std::string{from}, man, couple.woman_id, day(from), status,
                                        until.empty() ? std::nullopt : std::optional{day(until)}, "500103", ""});
    }
    void born(const std::string& name, const std::string& mother, const std::string& father,
              BirthRecord::Kind kind = BirthRecord::Kind::Birth, BirthRecord::Status status = BirthRecord::Status::Normal) {
        registers_.births.push_back(
            {"T500103", name, "", domain::Sex::Female, day("2020-05-21"), mother, father, kind, status, ""});
    }
    const support::Couple couple;
    const std::string another_man = support::id_number("19880101", 77);
};

TEST_F(Prefill, OffersHouseholdMarriageAndMobile) {
    const auto facts = of_woman();
    EXPECT_EQ(facts.household->name, couple.woman_name);
    EXPECT_EQ(facts.household->ethnicity, "01") << "as the form's own code";
    EXPECT_EQ(facts.household->household_division, support::Couple::village);
    EXPECT_EQ(facts.marriage->marital_status, "first_marriage");
    EXPECT_EQ(facts.marriage->marital_event_on, "2019-05-20");
    EXPECT_EQ(facts.marriage->spouse_name, couple.man_name);
    EXPECT_EQ(facts.mobile, couple.woman_mobile);
    EXPECT_FALSE(facts.registers_silent);
    EXPECT_EQ(casework::spouse_on_record(facts), support::person(couple.man_id));
}

TEST_F(Prefill, CallsItARemarriageAfterAnotherMarriage) {
    married(another_man, "2012-01-01", Status::Divorced, "2015-01-01");
    EXPECT_EQ(of_woman().marriage->marital_status, "remarried");
}

TEST_F(Prefill, CallsItTheSameSpouseAgain) {
    married(couple.man_id, "2012-01-01", Status::Divorced, "2015-01-01");
    EXPECT_EQ(of_woman().marriage->marital_status, "remarried_same_spouse");
}

TEST_F(Prefill, CountsAnAnnulledMarriageAsNone) {
    married(another_man, "2012-01-01", Status::Annulled, "2013-01-01");
    EXPECT_EQ(of_woman().marriage->marital_status, "first_marriage");
    married(another_man, "2022-01-01", Status::Annulled, "2022-02-01");
    ASSERT_TRUE(of_woman().marriage) << "the one that stands is still there";
    EXPECT_EQ(of_woman().marriage->marital_event_on, "2019-05-20");
}

TEST_F(Prefill, DatesADivorceAndAWidowhoodByTheirOwnDay) {
    registers_.marriages.front().status = Status::Divorced;
    registers_.marriages.front().ended_on = day("2024-03-01");
    EXPECT_EQ(of_woman().marriage->marital_status, "divorced");
    EXPECT_EQ(of_woman().marriage->marital_event_on, "2024-03-01");
    EXPECT_EQ(casework::spouse_on_record(of_woman()), std::nullopt) << "nobody's facts are theirs to see any more";
    registers_.marriages.front().status = Status::Widowed;
    EXPECT_EQ(of_woman().marriage->marital_status, "widowed");
}

TEST_F(Prefill, SaysWhoseEachChildIs) {
    born("一", couple.woman_id, couple.man_id);
    born("二", couple.woman_id, "");
    born("三", couple.woman_id, couple.man_id, BirthRecord::Kind::Adoption);
    born("四", couple.woman_id, another_man);
    const auto facts = of_woman();
    ASSERT_THAT(facts.children, SizeIs(4));
    EXPECT_EQ(facts.children[0].relation, "both");
    EXPECT_EQ(facts.children[1].relation, "woman");
    EXPECT_EQ(facts.children[2].relation, "adopted");
    EXPECT_EQ(facts.children[3].relation, "woman") << "a child with a former husband is not the couple's";
    const auto his = casework::known_facts(registers_, support::person(another_man), now_);
    EXPECT_EQ(his.children.front().relation, "man");
}

TEST_F(Prefill, OffersNoChildWhoDiedOrWhoseRecordWasCancelled) {
    born("一", couple.woman_id, couple.man_id, BirthRecord::Kind::Birth, BirthRecord::Status::Deceased);
    born("二", couple.woman_id, couple.man_id, BirthRecord::Kind::Birth, BirthRecord::Status::Cancelled);
    EXPECT_THAT(of_woman().children, IsEmpty());
}

TEST_F(Prefill, LeavesANameWithAPlaceholderToBeTyped) {
    registers_.households[0].name = "陈？雨";
    registers_.households[1].name = "王？国";
    born("陈？宝", couple.woman_id, couple.man_id);
    const auto facts = of_woman();
    EXPECT_FALSE(facts.household);
    EXPECT_EQ(facts.marriage->spouse_name, "");
    EXPECT_EQ(facts.children.front().name, "");
    EXPECT_EQ(facts.children.front().born_on, "2020-05-21") << "the rest is offered";
}

TEST_F(Prefill, OffersNothingOfADeceasedPersonsHousehold) {
    registers_.households[0].status = domain::HouseholdRecord::Status::Deceased;
    EXPECT_FALSE(of_woman().household);
}

TEST_F(Prefill, SaysThatARegisterIsSilentAndOffersTheOthers) {
    registers_.silent = {domain::Register::Marriages};
    const auto facts = of_woman();
    EXPECT_TRUE(facts.registers_silent);
    EXPECT_FALSE(facts.marriage);
    EXPECT_TRUE(facts.household);
}

TEST_F(Prefill, NamesTheSpouseAloneAsAmongEverythingKnown) {
    const auto alone = [this] { return casework::spouse_of(registers_, support::person(couple.woman_id)); };
    ASSERT_TRUE(alone());
    EXPECT_EQ(alone()->id_number, casework::spouse_on_record(of_woman()));
    EXPECT_EQ(alone()->name, couple.man_name);
    married(another_man, "2022-01-01", Status::Annulled, "2022-02-01");
    EXPECT_EQ(alone()->name, couple.man_name) << "an annulled marriage never was one";
    for (const auto ended : {Status::Divorced, Status::Widowed}) {
        registers_.marriages.front().status = ended;
        EXPECT_FALSE(alone()) << "nobody's facts are theirs to see any more";
    }
    registers_.silent = {domain::Register::Marriages};
    EXPECT_FALSE(alone());
}

TEST_F(Prefill, ReadsFifteenDigitNumbersOfOldRecords) {
    auto& his = registers_.marriages.front().husband_id;
    his = his.substr(0, 6) + his.substr(8, 9);
    EXPECT_EQ(casework::spouse_on_record(of_woman()), support::person(couple.man_id));
}

}  // namespace
