#include <gmock/gmock.h>

#include "ledger_test_support.hpp"
#include "store/repositories/scans.hpp"

namespace kuaiban::store {
namespace {

using domain::RefusalCode;
using testing::SizeIs;

class ScansOn : public LedgerTest {
protected:
    void SetUp() override {
        LedgerTest::SetUp();
        ASSERT_FALSE(ledger->commit(submission("case", 1, "account", woman(1), man(1))));
    }
    static casework::ScanAttached scan(std::string id, int place) {
        return {std::move(id), "case",   place, "divorce-agreement", "application/pdf", 2, "%PDF-1.7 the couple's agreement",
                "officer-1",   at(place)};
    }
};
KUAIBAN_ON_EVERY_DATABASE(ScansOn);

TEST_P(ScansOn, AreKeptSealedAndComeBackWhole) {
    ScanStore scans{*database, keys};
    ASSERT_FALSE(ledger->commit({scan("second", 2), scan("first", 1)}));
    const auto kept = scans.scans_of("case");
    ASSERT_THAT(kept, SizeIs(2));
    EXPECT_EQ(kept[0].id, "first");
    EXPECT_EQ(kept[0].material, "divorce-agreement");
    EXPECT_EQ(kept[0].media_type, "application/pdf");
    EXPECT_EQ(kept[0].pages, 2);
    EXPECT_EQ(kept[0].size, 31);
    EXPECT_EQ(kept[0].attached_by, "officer-1");
    EXPECT_EQ(kept[0].attached_at, at(1));
    EXPECT_EQ(scans.content_of_scan("first"), "%PDF-1.7 the couple's agreement");
    EXPECT_EQ(all_bytes_on_the_disk().find("the couple's agreement"), std::string::npos);
}

TEST_P(ScansOn, TwoAtOnceDoNotTakeTheSamePlace) {
    ASSERT_FALSE(ledger->commit({scan("first", 1)}));
    EXPECT_EQ(ledger->commit({scan("second", 1)}), RefusalCode::TooManyScans);
}

TEST_P(ScansOn, ARemovedOneIsGoneForGoodAndGivesItsPlaceBack) {
    ScanStore scans{*database, keys};
    ASSERT_FALSE(ledger->commit({scan("first", 1)}));
    EXPECT_EQ(ledger->commit({casework::ScanRemoved{"first", "officer-2", at(9)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::ScanRemoved{"first", "officer-2", at(9)}}), RefusalCode::VersionConflict);
    EXPECT_FALSE(scans.scan("first"));
    EXPECT_FALSE(scans.content_of_scan("first"));
    EXPECT_THAT(scans.scans_of("case"), SizeIs(0));
    EXPECT_EQ(ledger->commit({scan("second", 1)}), std::nullopt);
}

}  // namespace
}  // namespace kuaiban::store
