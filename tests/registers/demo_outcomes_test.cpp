#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "casework/check_application.hpp"
#include "casework/read_application.hpp"
#include "definition/catalogue.hpp"
#include "definition/validate.hpp"
#include "kuaiban/demo/city.hpp"
#include "registers/snapshot_registers.hpp"
#include "registers/switchable_registers.hpp"
#include "support/fake_snapshot_store.hpp"
#include "support/fake_switches.hpp"

namespace kuaiban::demo {
namespace {

const auto today = domain::CalendarDate::parse("2026-11-23").value();

/// The item as it is in force, its rules and the comparison together: what a couple gets who submits today.
class DemoOutcomes : public testing::Test {
protected:
    void SetUp() override {
        auto loaded = definition::Catalogue::load(KUAIBAN_SOURCE_DIR "/services", KUAIBAN_SOURCE_DIR "/divisions");
        ASSERT_TRUE(loaded);
        catalogue_ = *loaded;
        publish(city_.registers, store_, keys_, domain::china_instant(today, 8));
    }

    /// The outcome's name; "refused" with the fields where the form does not take the application.
    std::string outcome_of(const Couple& couple) {
        const auto& version = *catalogue_->find("maternity-service-certificate")->version_on(today);
        auto typed = boost::json::parse(application_json(couple, today)).as_object();
        typed.erase("service");
        typed.erase("submitted_on");
        const auto answers = definition::validate(version.form(), typed, catalogue_->divisions(), today);
        if (!answers) {
            std::string fields = "refused";
            for (const auto& refusal : answers.error())
                fields += " " + refusal.field + ":" + std::string{name_of(refusal.code)};
            return fields;
        }
        const auto declared = casework::read_application(*answers, today);
        const auto recorded = registers_.facts_of(declared.woman.id_number, declared.man.id_number);
        const auto result = casework::check_application(version, *answers, today, recorded, catalogue_->divisions(), today);
        return std::string{name_of(result.outcome)};
    }

    std::shared_ptr<const definition::Catalogue> catalogue_;
    City city_ = make_city(Places::load(KUAIBAN_SOURCE_DIR "/divisions"), today);
    crypto::KeyRing keys_ = crypto::KeyRing::ephemeral();
    support::FakeSnapshotStore store_;
    registers::SnapshotRegisters snapshot_{store_, keys_, [](std::string_view) {}};
    support::FakeSwitches switches_;
    registers::SwitchableRegisters registers_{snapshot_, switches_};
};

TEST_F(DemoOutcomes, AreTheOnesPrintedBesideTheReadyMadeCouples) {
    for (const auto& couple : city_.ready_made) {
        if (couple.register_down)
            switches_.take_down(*couple.register_down);
        EXPECT_EQ(outcome_of(couple), name_of(couple.expected)) << couple.slug;
        if (couple.register_down) {
            switches_.bring_up(*couple.register_down);
            EXPECT_EQ(outcome_of(couple), "consistent") << couple.slug << ", the register answering again";
        }
    }
}

TEST_F(DemoOutcomes, OfTwoHundredOrdinaryCouplesAreConsistent) {
    for (std::size_t i = 0; i < city_.ordinary.size(); i += 10)
        EXPECT_EQ(outcome_of(city_.ordinary[i]), "consistent") << i;
}

}  // namespace
}  // namespace kuaiban::demo
