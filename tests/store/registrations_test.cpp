#include <gmock/gmock.h>

#include "ledger_test_support.hpp"
#include "store/counter_store.hpp"

namespace kuaiban::store {
namespace {

using casework::CaseRegistered;
using casework::MaterialNoted;
using domain::MaterialStanding;
using domain::RefusalCode;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class RegistrationsOn : public LedgerTest {
protected:
    void SetUp() override {
        LedgerTest::SetUp();
        counter.emplace(*database, keys);
        ASSERT_EQ(ledger->commit({account_opened("a1", mobile(1))}), std::nullopt);
        ASSERT_EQ(ledger->commit(submission("c1", 1, "a1", woman(1), man(1))), std::nullopt);
    }
    CaseRegistered registered(std::string document = "{}") {
        return {"c1", "agent", "o1", "500103001000", at(5), std::move(document)};
    }
    std::optional<CounterStore> counter;
};
KUAIBAN_ON_EVERY_DATABASE(RegistrationsOn);

TEST_P(RegistrationsOn, KeepWhoRegisteredACaseAndForWhom) {
    EXPECT_FALSE(counter->registration_of("c1")) << "it came online until somebody registers it";
    ASSERT_EQ(ledger->commit({registered(R"({"agent":{"name":"赵小川"}})")}), std::nullopt);
    const auto found = counter->registration_of("c1");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->channel, "agent");
    EXPECT_EQ(found->officer_id, "o1");
    EXPECT_EQ(found->office, "500103001000");
    EXPECT_EQ(found->at, at(5));
    EXPECT_EQ(found->document, R"({"agent":{"name":"赵小川"}})");
    EXPECT_THAT(all_bytes_on_the_disk(), Not(HasSubstr("赵小川")));
}

TEST_P(RegistrationsOn, AreMadeOnceForEachCase) {
    ASSERT_EQ(ledger->commit({registered()}), std::nullopt);
    EXPECT_EQ(ledger->commit({registered()}), RefusalCode::VersionConflict);
}

TEST_P(RegistrationsOn, KeepEachPaperAsItStandsNow) {
    const auto until = domain::CalendarDate::parse("2026-11-30").value();
    ASSERT_EQ(ledger->commit({MaterialNoted{"c1", "identity-cards", MaterialStanding::Seen, {}, "o1", at(1)},
                              MaterialNoted{"c1", "household-registers", MaterialStanding::Later, until, "o1", at(1)}}),
              std::nullopt);
    auto papers = counter->materials_of("c1");
    ASSERT_THAT(papers, SizeIs(2));
    EXPECT_EQ(papers[0].code, "household-registers");
    EXPECT_EQ(papers[0].until, until);

    ASSERT_EQ(ledger->commit({MaterialNoted{"c1", "household-registers", MaterialStanding::Copy, {}, "o2", at(2)}}),
              std::nullopt);
    papers = counter->materials_of("c1");
    ASSERT_THAT(papers, SizeIs(2));
    EXPECT_EQ(papers[0].standing, MaterialStanding::Copy);
    EXPECT_EQ(papers[0].until, std::nullopt);
    EXPECT_EQ(papers[0].officer_id, "o2");
    EXPECT_EQ(papers[0].noted_at, at(2));
}

TEST_P(RegistrationsOn, FindAPersonsAccountsAndCasesOpenAndClosed) {
    EXPECT_THAT(counter->accounts_of(woman(1)), IsEmpty());
    ASSERT_EQ(ledger->commit({casework::PersonVerified{"a1", name("陈晓雨"), woman(1), at(1)}}), std::nullopt);
    ASSERT_THAT(counter->accounts_of(woman(1)), SizeIs(1));
    EXPECT_EQ(counter->accounts_of(woman(1)).front().id, "a1");

    EXPECT_THAT(counter->cases_naming(man(1)), SizeIs(1));
    ASSERT_EQ(ledger->commit({casework::PartiesClosed{"c1", at(2)}}), std::nullopt);
    EXPECT_THAT(counter->cases_naming(man(1)), SizeIs(1)) << "a closed one, too";
    EXPECT_THAT(counter->cases_naming(man(2)), IsEmpty());
}

TEST_P(RegistrationsOn, KnowWhoseCertificateWasRevokedAndWhy) {
    ASSERT_EQ(ledger->commit({certificate("p1", "c1", woman(1), man(1), 1)}), std::nullopt);
    EXPECT_FALSE(counter->was_revoked_for(man(1), {"promise-untrue"}));
    ASSERT_EQ(ledger->commit({casework::CertificateRevoked{"p1", at(3), "promise-untrue", "500103001000"}}), std::nullopt);
    EXPECT_TRUE(counter->was_revoked_for(man(1), {"promise-untrue"}));
    EXPECT_TRUE(counter->was_revoked_for(woman(1), {"other", "promise-untrue"}));
    EXPECT_FALSE(counter->was_revoked_for(woman(1), {"issued-in-error"}));
    EXPECT_FALSE(counter->was_revoked_for(woman(2), {"promise-untrue"}));
}

TEST_P(RegistrationsOn, RemindOfAPaperAlsoAfterTheCaseIsClosed) {
    const casework::OfficerNoticed notice{{"n1", "o1", "material-due", "c1", "", at(1), at(9)}};
    ASSERT_EQ(ledger->commit({MaterialNoted{"c1", "x", MaterialStanding::Later, {}, "o1", at(1)}, notice,
                              casework::PartiesClosed{"c1", at(2)}}),
              std::nullopt);
    EXPECT_THAT(ledger->notices_of("o1", 5), SizeIs(1));
    ASSERT_EQ(ledger->commit({MaterialNoted{"c1", "x", MaterialStanding::Seen, {}, "o1", at(3)}}), std::nullopt);
    EXPECT_THAT(ledger->notices_of("o1", 5), IsEmpty());
}

}  // namespace
}  // namespace kuaiban::store
