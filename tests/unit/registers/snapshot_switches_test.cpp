#include <gtest/gtest.h>

#include "registers/snapshot_registers.hpp"
#include "registers/snapshot_rows.hpp"
#include "registers/switchable_registers.hpp"
#include "support/fake_snapshot_store.hpp"
#include "support/fake_switches.hpp"

namespace kuaiban::registers {
namespace {

class SwitchableRegistersTest : public testing::Test {
protected:
    void SetUp() override {
        for (const auto kind : {domain::Register::Marriages, domain::Register::Births})
            store_.publish(kind, store_.begin(kind), {});
    }

    crypto::KeyRing keys_ = crypto::KeyRing::ephemeral();
    support::FakeSnapshotStore store_;
    SnapshotRegisters snapshot_{store_, keys_, [](std::string_view) {}};
    support::FakeSwitches switches_;
    SwitchableRegisters registers_{snapshot_, switches_};
    domain::ResidentId woman_ = domain::ResidentId::parse("500103199203120023").value();
};

TEST_F(SwitchableRegistersTest, SilencesOneRegisterAndBringsItBackWhileServing) {
    EXPECT_TRUE(registers_.marriages_of(woman_).answered);
    switches_.take_down(domain::Register::Marriages);
    EXPECT_FALSE(registers_.marriages_of(woman_).answered);
    EXPECT_TRUE(registers_.births_of(woman_).answered);
    switches_.bring_up(domain::Register::Marriages);
    EXPECT_TRUE(registers_.marriages_of(woman_).answered);
}

TEST_F(SwitchableRegistersTest, SilencesItAlsoWhereACoupleIsAskedForAllAtOnce) {
    const auto man = domain::ResidentId::parse("500103199001010010").value();
    EXPECT_TRUE(registers_.facts_of(woman_, man).marriages.answered);
    switches_.take_down(domain::Register::Marriages);
    EXPECT_FALSE(registers_.facts_of(woman_, man).marriages.answered);
    EXPECT_TRUE(registers_.facts_of(woman_, man).births.answered);
    switches_.bring_up(domain::Register::Marriages);
    EXPECT_TRUE(registers_.facts_of(woman_, man).marriages.answered);
}

}  // namespace
}  // namespace kuaiban::registers
