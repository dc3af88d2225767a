#include <gmock/gmock.h>

#include "casework/scans/attach_scan.hpp"
#include "store/repositories/scans.hpp"
#include "support/review_test.hpp"

using namespace kuaiban;
using namespace casework;
using domain::RefusalCode;
using support::codes_of;
using testing::ElementsAre;

namespace {

/// Takes what begins with "paper" as it is.
class PaperCleaner final : public ScanCleaner {
public:
    std::expected<CleanScan, domain::Refusal> clean(std::string_view uploaded) override {
        if (!uploaded.starts_with("paper"))
            return std::unexpected{domain::Refusal{RefusalCode::ScanUnreadable}};
        return CleanScan{"image/png", 1, std::string{uploaded}};
    }
};

class Scans : public support::ReviewTest {
protected:
    ScanDesk desk() { return {records_, cleaner_}; }
    std::vector<RefusalCode> refused(const Officer& by, std::string_view material, std::string_view uploaded) {
        const auto attached = attach_scan(bench(), desk(), by, case_, material, uploaded, now_);
        return attached ? std::vector<RefusalCode>{} : codes_of(attached.error());
    }
    std::string attach(std::string_view content = "paper") {
        return attach_scan(bench(), desk(), clerk_, case_, "divorce-certificate", content, now_).value();
    }

    store::ScanStore records_{*database_, keys_};
    PaperCleaner cleaner_;
    const Officer clerk_ = officer("zhou", domain::Role::Clerk);
    const std::string case_ = case_in_review();
};

TEST_F(Scans, AreAttachedLookedAtAndRemovedEachWithItsEvent) {
    const auto id = attach("paper of two");
    const auto shown = show_scan(bench(), desk(), clerk_, case_, id, now_);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->content, "paper of two");
    EXPECT_EQ(shown->scan.material, "divorce-certificate");
    EXPECT_EQ(shown->scan.attached_by, clerk_.id);
    EXPECT_FALSE(remove_scan(bench(), desk(), clerk_, case_, id, now_));
    std::vector<std::string> kinds;
    for (const auto& event : history(case_))
        if (event.actor == clerk_.id)
            kinds.push_back(event.kind);
    EXPECT_THAT(kinds, ElementsAre("scan-attached", "scan-viewed", "scan-removed"));
    EXPECT_EQ(show_scan(bench(), desk(), clerk_, case_, id, now_).error().code, RefusalCode::NotFound);
    EXPECT_EQ(remove_scan(bench(), desk(), clerk_, case_, id, now_)->code, RefusalCode::VersionConflict);
}

TEST_F(Scans, AreRefusedWithEveryReasonAtOnce) {
    EXPECT_THAT(refused(clerk_, "", ""), ElementsAre(RefusalCode::Required, RefusalCode::Required));
    EXPECT_THAT(refused(clerk_, "a-love-letter", "paper"), ElementsAre(RefusalCode::NotAChoice));
    EXPECT_THAT(refused(clerk_, "divorce-certificate", "GIF89a"), ElementsAre(RefusalCode::ScanUnreadable));
}

TEST_F(Scans, BelongToTheirCaseAndTheirOffice) {
    const auto id = attach();
    EXPECT_EQ(show_scan(bench(), desk(), clerk_, "another-case", id, now_).error().code, RefusalCode::NotFound);
    const auto elsewhere = officer("wang", domain::Role::Clerk, "500104001");
    EXPECT_THAT(refused(elsewhere, "divorce-certificate", "paper"), ElementsAre(RefusalCode::NotAllowed));
    EXPECT_EQ(show_scan(bench(), desk(), elsewhere, case_, id, now_).error().code, RefusalCode::NotAllowed);
    EXPECT_EQ(remove_scan(bench(), desk(), elsewhere, case_, id, now_)->code, RefusalCode::NotAllowed);
}

TEST_F(Scans, OfACaseAreOnlySoMany) {
    for (int place = 1; place <= most_scans; ++place)
        attach();
    EXPECT_THAT(refused(clerk_, "divorce-certificate", "paper"), ElementsAre(RefusalCode::TooManyScans));
    EXPECT_FALSE(remove_scan(bench(), desk(), clerk_, case_, records_.scans_of(case_).at(3).id, now_));
    attach();
    EXPECT_EQ(records_.scans_of(case_).at(3).place, 4) << "in the place that became free";
}

TEST_F(Scans, OfACaseAreOnlySoManyBytes) {
    const std::string large = "paper" + std::string(std::size_t{7} * 1024 * 1024, 'x');
    for (int i = 0; i < 5; ++i)
        attach(large);
    EXPECT_THAT(refused(clerk_, "divorce-certificate", large), ElementsAre(RefusalCode::TooManyScans));
}

TEST_F(Scans, CloseWithACaseThatWasNotIssued) {
    EXPECT_TRUE(takes_scans(domain::CaseState::InReview));
    EXPECT_TRUE(takes_scans(domain::CaseState::Issued)) << "a paper allowed later comes after the certificate";
    EXPECT_FALSE(takes_scans(domain::CaseState::Refused));
    EXPECT_FALSE(takes_scans(domain::CaseState::Withdrawn));
}

}  // namespace
