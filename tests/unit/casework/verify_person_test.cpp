#include "casework/verify_person.hpp"

#include "support/casework_test.hpp"

using namespace kuaiban;
using enum domain::RefusalCode;

namespace {

class VerifyPerson : public support::CaseworkTest {
protected:
    VerifyPerson() { couple.record_in(registers_); }
    std::optional<domain::Refusal> verify(std::string_view number, std::string_view name, std::string_view id) {
        return casework::verify_person(*ledger_, registers_, account(number), support::person_name(name), support::person(id),
                                       now_);
    }
    const support::Couple couple;
};

TEST_F(VerifyPerson, KeepsWhoseNumberItIs) {
    EXPECT_EQ(verify(couple.woman_mobile, couple.woman_name, couple.woman_id), std::nullopt);
    const auto person = account(couple.woman_mobile).person;
    ASSERT_TRUE(person);
    EXPECT_EQ(person->id_number, support::person(couple.woman_id));
    EXPECT_EQ(person->name.reveal(), couple.woman_name);
}

TEST_F(VerifyPerson, NeverSaysWhichPartDoesNotFit) {
    const domain::Refusal expected{RealNameMismatch, "id_number"};
    EXPECT_EQ(verify(couple.woman_mobile, "张三丰", couple.woman_id), expected);
    EXPECT_EQ(verify(couple.woman_mobile, couple.woman_name, support::id_number("19920312", 88)), expected);
    EXPECT_EQ(verify(couple.man_mobile, couple.woman_name, couple.woman_id), expected);
    EXPECT_EQ(verify("13700000000", couple.woman_name, couple.woman_id), expected);
    EXPECT_FALSE(account(couple.woman_mobile).person);
}

TEST_F(VerifyPerson, TakesAnyMiddleDot) {
    registers_.mobiles.front().name = "阿依古丽•买买提";
    EXPECT_EQ(verify(couple.woman_mobile, "阿依古丽·买买提", couple.woman_id), std::nullopt);
}

TEST_F(VerifyPerson, DoesNotBelieveAClosedContract) {
    registers_.mobiles.front().status = domain::MobileRecord::Status::Closed;
    EXPECT_EQ(verify(couple.woman_mobile, couple.woman_name, couple.woman_id)->code, RealNameMismatch);
}

TEST_F(VerifyPerson, SaysThatTheOperatorsDoNotAnswerRatherThanNo) {
    registers_.silent = {domain::Register::Mobiles};
    EXPECT_EQ(verify(couple.woman_mobile, couple.woman_name, couple.woman_id)->code, RegisterNoAnswer);
}

}  // namespace
