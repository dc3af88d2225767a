#include "registers/snapshot_registers.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "registers/snapshot_rows.hpp"
#include "support/fake_snapshot_store.hpp"

namespace kuaiban::registers {
namespace {

const auto noon = domain::Instant{std::chrono::milliseconds{1'700'000'000'000}};
constexpr auto woman_number = "500103199203120023";
constexpr auto man_number = "500103199001010010";

domain::ResidentId id(std::string_view text) {
    return domain::ResidentId::parse(text).value();
}

class SnapshotRegistersTest : public testing::Test {
protected:
    template <class Record>
    void publish(const std::vector<Record>& records) {
        constexpr auto kind = register_of<Record>();
        const auto generation = store_.begin(kind);
        for (const auto& record : records)
            store_.append(generation, {seal_row(keys_, record)});
        store_.publish(kind, generation, noon);
    }

    crypto::KeyRing keys_ = crypto::KeyRing::ephemeral();
    support::FakeSnapshotStore store_;
    std::vector<std::string> reports_;
    SnapshotRegisters registers_{store_, keys_, [this](std::string_view line) { reports_.emplace_back(line); }};
};

domain::MarriageRecord marriage() {
    return {.certificate_number = "J500103-2019-000001",
            .husband_id = man_number,
            .wife_id = woman_number,
            .registered_on = domain::CalendarDate::parse("2019-05-20").value(),
            .status = domain::MarriageRecord::Status::Divorced,
            .ended_on = domain::CalendarDate::parse("1969-12-31").value(),
            .authority_division = "500103",
            .as_of = "2026-01-01"};
}

TEST_F(SnapshotRegistersTest, FindsAMarriageByEitherSpouseWithEveryFieldAsImported) {
    publish<domain::MarriageRecord>({marriage()});
    for (const auto* who : {woman_number, man_number}) {
        const auto answer = registers_.marriages_of(id(who));
        ASSERT_TRUE(answer.answered);
        EXPECT_EQ(answer.answered_at, noon);
        ASSERT_EQ(answer.records.size(), 1U);
        const auto& found = answer.records.front();
        EXPECT_EQ(found.certificate_number, "J500103-2019-000001");
        EXPECT_EQ(found.husband_id, man_number);
        EXPECT_EQ(found.registered_on->iso(), "2019-05-20");
        EXPECT_EQ(found.status, domain::MarriageRecord::Status::Divorced);
        EXPECT_EQ(found.ended_on->iso(), "1969-12-31");
        EXPECT_EQ(found.as_of, "2026-01-01");
    }
}

TEST_F(SnapshotRegistersTest, FindsAFifteenDigitRowByTheEighteenDigitNumber) {
    publish<domain::HouseholdRecord>({{.id_number = "500103900101001",
                                       .name = "李志强",
                                       .sex = {},
                                       .born_on = {},
                                       .ethnicity = "01",
                                       .household_division = "500103",
                                       .as_of = ""}});
    const auto answer = registers_.households_of(id(man_number));
    ASSERT_EQ(answer.records.size(), 1U);
    EXPECT_EQ(answer.records.front().id_number, "500103900101001");
    EXPECT_FALSE(answer.records.front().sex.has_value());
}

TEST_F(SnapshotRegistersTest, FindsABirthByEitherParentAndOnlyOnceIfTheyAreTheSameRow) {
    publish<domain::BirthRecord>({{.birth_certificate_number = "P500000001",
                                   .child_name = "李安然",
                                   .child_id = "",
                                   .sex = domain::Sex::Female,
                                   .born_on = domain::CalendarDate::parse("2021-01-01").value(),
                                   .mother_id = woman_number,
                                   .father_id = "",
                                   .kind = domain::BirthRecord::Kind::Adoption,
                                   .status = domain::BirthRecord::Status::Normal,
                                   .as_of = ""}});
    EXPECT_EQ(registers_.births_of(id(woman_number)).records.size(), 1U);
    const auto father = registers_.births_of(id(man_number));
    EXPECT_TRUE(father.answered);
    EXPECT_TRUE(father.records.empty());
}

TEST_F(SnapshotRegistersTest, FindsAMobileByNumberAndByPerson) {
    publish<domain::MobileRecord>(
        {{.mobile = "13800230001", .id_number = woman_number, .name = "陈思雨", .status = {}, .as_of = ""}});
    EXPECT_EQ(registers_.mobile(domain::Mobile::parse("13800230001").value()).records.size(), 1U);
    EXPECT_EQ(registers_.mobiles_of(id(woman_number)).records.size(), 1U);
    EXPECT_TRUE(registers_.mobiles_of(id(man_number)).records.empty());
}

TEST_F(SnapshotRegistersTest, DoesNotAnswerForARegisterNeverImported) {
    EXPECT_FALSE(registers_.residences_of(id(woman_number)).answered);
    EXPECT_TRUE(reports_.empty());
}

TEST_F(SnapshotRegistersTest, DoesNotAnswerWhereTheStoreIsBrokenAndReportsItWithoutTheNumber) {
    publish<domain::MarriageRecord>({marriage()});
    store_.fail = true;
    EXPECT_FALSE(registers_.marriages_of(id(woman_number)).answered);
    ASSERT_EQ(reports_.size(), 1U);
    EXPECT_EQ(reports_.front(), "register marriages does not answer: disk gone");
}

TEST_F(SnapshotRegistersTest, DoesNotAnswerFromARowMovedFromAnotherRegister) {
    const auto generation = store_.begin(domain::Register::Households);
    auto row =
        seal_row(keys_, domain::ResidenceRecord{.id_number = woman_number, .division = "500103", .since = {}, .as_of = ""});
    store_.append(generation, {row});
    store_.publish(domain::Register::Households, generation, noon);
    EXPECT_FALSE(registers_.households_of(id(woman_number)).answered);
    EXPECT_EQ(reports_.size(), 1U);
}

TEST_F(SnapshotRegistersTest, SayOfACoupleAllAtOnceWhatTheySayOneByOne) {
    publish<domain::MarriageRecord>({marriage()});
    publish<domain::HouseholdRecord>({{.id_number = woman_number,
                                       .name = "陈思雨",
                                       .sex = {},
                                       .born_on = {},
                                       .ethnicity = "01",
                                       .household_division = "500103",
                                       .as_of = ""}});
    const auto facts = registers_.facts_of(id(woman_number), id(man_number));
    ASSERT_EQ(facts.marriages.records.size(), 1U) << "the row names both";
    EXPECT_EQ(facts.marriages.records.front().certificate_number, "J500103-2019-000001");
    EXPECT_EQ(facts.marriages.answered_at, noon);
    ASSERT_EQ(facts.woman_household.records.size(), 1U);
    EXPECT_EQ(facts.woman_household.records.front().name, "陈思雨");
    EXPECT_TRUE(facts.man_household.answered);
    EXPECT_TRUE(facts.man_household.records.empty());
    EXPECT_FALSE(facts.births.answered) << "never imported";
    EXPECT_FALSE(facts.woman_residences.answered);
}

TEST_F(SnapshotRegistersTest, StaySilentOfACoupleOnlyForTheRegisterThatIsBroken) {
    publish<domain::MarriageRecord>({marriage()});
    const auto generation = store_.begin(domain::Register::Households);
    store_.append(
        generation,
        {seal_row(keys_, domain::ResidenceRecord{.id_number = woman_number, .division = "500103", .since = {}, .as_of = ""})});
    store_.publish(domain::Register::Households, generation, noon);
    const auto facts = registers_.facts_of(id(woman_number), id(man_number));
    EXPECT_FALSE(facts.woman_household.answered);
    EXPECT_TRUE(facts.marriages.answered);
    EXPECT_EQ(reports_.size(), 1U);
}

TEST(SnapshotRows, RefuseToBeReadWhereCutShort) {
    const auto packed = pack(marriage());
    for (std::size_t length = 0; length < packed.size(); ++length)
        EXPECT_THROW(unpack<domain::MarriageRecord>(std::string_view{packed}.substr(0, length)), std::runtime_error) << length;
}

}  // namespace
}  // namespace kuaiban::registers
