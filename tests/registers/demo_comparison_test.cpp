#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>
#include <string>

#include "casework/read_application.hpp"
#include "casework/registers_port.hpp"
#include "kuaiban/demo/city.hpp"
#include "registers/snapshot_registers.hpp"
#include "registers/switchable_registers.hpp"
#include "support/fake_snapshot_store.hpp"
#include "support/fake_switches.hpp"

namespace kuaiban::demo {
namespace {

const auto today = domain::CalendarDate::parse("2026-11-23").value();

struct NoLineage : domain::DivisionLineage {
    bool succeeds(const domain::DivisionCode&, const domain::DivisionCode&) const override { return false; }
};

std::string why(const comparison::Result& result) {
    std::string reasons;
    for (const auto& f : result.findings)
        if (!f.reason.empty())
            reasons += f.subject + " " + f.fact + " " + f.reason + " " + f.declared + "|" + f.recorded + "; ";
    return reasons;
}

/// The two-way comparison alone, over published snapshots; what the item's rules add is not looked at here.
class DemoComparison : public testing::Test {
protected:
    DemoComparison() { publish(city_.registers, store_, keys_, domain::china_instant(today, 8)); }

    comparison::Result compare(const Couple& couple) {
        const auto answers = boost::json::parse(application_json(couple, today)).as_object();
        const auto declared = casework::read_application(answers, today);
        const auto recorded = registers_.facts_of(declared.woman.id_number, declared.man.id_number);
        return comparison::compare(declared, recorded,
                                   {.checks = {"household", "residence", "marriage", "children", "certificates"}}, NoLineage{},
                                   today);
    }

    City city_ = make_city(Places::load(KUAIBAN_SOURCE_DIR "/divisions"), today);
    crypto::KeyRing keys_ = crypto::KeyRing::ephemeral();
    support::FakeSnapshotStore store_;
    registers::SnapshotRegisters snapshot_{store_, keys_, [](std::string_view) {}};
    support::FakeSwitches switches_;
    registers::SwitchableRegisters registers_{snapshot_, switches_};
};

// Declared by the couple itself: the item's rules send them on, the registers agree.
const std::set<std::string> decided_by_rules{"pregnant-after-divorce", "pregnant-widowed", "by-agent", "never-married"};

TEST_F(DemoComparison, FindsForEachReadyMadeCoupleWhatItWasMadeFor) {
    for (const auto& couple : city_.ready_made) {
        if (couple.register_down)
            switches_.take_down(*couple.register_down);
        const auto result = compare(couple);
        if (couple.register_down)
            switches_.bring_up(*couple.register_down);
        const auto expected = decided_by_rules.contains(couple.slug) ? comparison::Outcome::Consistent : couple.expected;
        EXPECT_EQ(comparison::name_of(result.outcome), comparison::name_of(expected)) << couple.slug << ": " << why(result);
    }
}

TEST_F(DemoComparison, AgreesWithTwoHundredOrdinaryCouples) {
    for (std::size_t i = 0; i < city_.ordinary.size(); i += 10) {
        const auto& couple = city_.ordinary[i];
        const auto result = compare(couple);
        EXPECT_EQ(result.outcome, comparison::Outcome::Consistent) << i << ": " << why(result);
    }
}

}  // namespace
}  // namespace kuaiban::demo
