#include <gmock/gmock.h>

#include <atomic>
#include <set>
#include <thread>

#include "casework/audit/sealer.hpp"
#include "casework/audit/verify_log.hpp"
#include "ledger_test_support.hpp"
#include "store/audit/audit_store.hpp"
#include "support/audit_signer.hpp"

// Every way to falsify the log with SQL, and that each is found and its place named. Seen to fail: with look_at() passing over every
// entry, seven of these (edits, deletions, swaps); with compare() content with every head, the edit whose leaf was made to fit and the
// log rewritten whole.
namespace kuaiban::store {
namespace {

using casework::AuditVerdict;
using casework::Sealer;
using casework::TreeHead;
using testing::HasSubstr;

class AuditLogTest : public LedgerTest {
protected:
    void SetUp() override {
        LedgerTest::SetUp();
        log = std::make_unique<AuditStore>(*database);
        ledger->commit({account_opened("account", mobile(1))});
        for (int serial = 1; serial <= cases; ++serial)
            submit(serial);
        ledger->commit({certificate("certificate", "case-1", woman(1), man(1), 1)});
        ledger->commit({casework::CertificateVerified{"verification", "certificate", "url", at(50), "12345678"}});
        run("INSERT INTO appointments (id, account_id, service, purpose, draft_id, case_id, district, office, day, time, place, "
            "state, "
            "version, booked_at, changed_at, reason) VALUES ('appointment', 'account', 's', 'consult', '', 'case-2', '500103', "
            "'500103001000', '2026-12-01', '09:00', 1, 'booked', 1, 1, 1, '')");
        run("INSERT INTO appointment_events (appointment_id, version, at, actor, state, day, time, place) VALUES "
            "('appointment', 1, 1795000000060, 'account', 'booked', '2026-12-01', '09:00', 1)");
        Sealer sealer{*log, signer};
        while (sealer.seal(at(100))) {
        }
        sealer.sign_when_due(at(70'000));
        for (int serial = 1; serial <= cases; ++serial)
            ledger->commit({event(id(serial), "viewed", at(80'000 + serial), "{\"cause\":\"review\"}")});
        sealer.seal(at(90'000));
        sealer.sign_when_due(at(140'000));
    }
    void submit(int serial) { ledger->commit(submission(id(serial), serial, "account", woman(serial), man(serial))); }
    static std::string id(int serial) { return fmt::format("case-{}", serial); }
    void run(std::string_view sql, std::vector<Value> parameters = {}) { database->commit({{sql, std::move(parameters)}}); }
    AuditVerdict verify(std::vector<TreeHead> kept = {}) { return casework::verify_log(*log, signer, std::move(kept)); }
    std::vector<TreeHead> heads() { return log->heads_after(at(-1'000'000), 100); }

    /// What one does who may write everything and holds the key: every hash and every head anew, over what the rows say now.
    void rewrite_whole() {
        const auto signed_heads = heads();
        for (const auto* table : {"audit_log", "audit_state", "audit_heads"})
            run(fmt::format("DELETE FROM {}", table));
        for (const auto* table : {"events", "appointment_events", "verifications"})
            run(fmt::format("UPDATE {} SET log_index = NULL", table));
        Sealer sealer{*log, signer};
        sealer.seal(at(150'000));
        crypto::GrowingTree tree;
        std::size_t next = 0;
        for (const auto& entry : log->entries(0, 1000)) {
            tree.append(entry.leaf);
            for (; next < signed_heads.size() && signed_heads[next].log_size == tree.size(); ++next) {
                TreeHead head{signed_heads[next].at, tree.size(), tree.root(), signer.key_id(), {}};
                head.signature = signer.sign(casework::words_of(head));
                log->keep(log->state(), head);
            }
        }
    }

    static constexpr int cases = 45;  // more than one statement of forty takes
    const testing_support::AuditSigner signer;
    std::unique_ptr<AuditStore> log;
};
KUAIBAN_ON_EVERY_DATABASE(AuditLogTest);

void expect_first(const AuditVerdict& verdict, std::uint64_t index, std::string_view subject, std::string_view what) {
    ASSERT_FALSE(verdict.is_sound());
    EXPECT_EQ(verdict.faults.front().log_index, index);
    EXPECT_EQ(verdict.faults.front().subject, subject);
    EXPECT_THAT(verdict.faults.front().what, HasSubstr(what));
    EXPECT_TRUE(verdict.faults.front().at || index == 0);
}

TEST_P(AuditLogTest, SealsEverySourceAndIsSound) {
    const auto verdict = verify(heads());
    EXPECT_TRUE(verdict.is_sound()) << verdict.faults.front().what;
    EXPECT_EQ(verdict.log_size, 2 * cases + 2U);
    EXPECT_EQ(verdict.heads, 2U);
    EXPECT_EQ(verdict.kept_heads, 2U);
    EXPECT_EQ(verdict.backlog.unsealed, 0);
    std::set<std::string> sources;
    for (const auto& entry : log->entries(0, 1000))
        sources.insert(entry.source);
    EXPECT_EQ(sources, (std::set<std::string>{"event", "appointment", "verification"}));
}

TEST_P(AuditLogTest, NamesTheEventThatWasEdited) {
    run("UPDATE events SET reason = 'other' WHERE log_index = 7");
    expect_first(verify(), 7, log->name_of("event", log->entries(7, 1).front().subject_id), "is not what was sealed");
}

TEST_P(AuditLogTest, NamesTheEventWhoseSealedDetailWasReplaced) {
    run("UPDATE events SET sealed_detail = (SELECT sealed_detail FROM events WHERE log_index = 60) WHERE log_index = 61");
    expect_first(verify(), 61, log->name_of("event", log->entries(61, 1).front().subject_id), "is not what was sealed");
}

TEST_P(AuditLogTest, NamesTheEventThatWasDeleted) {
    const auto subject = log->name_of("event", log->entries(5, 1).front().subject_id);
    run("DELETE FROM events WHERE log_index = 5");
    expect_first(verify(), 5, subject, "is gone");
}

TEST_P(AuditLogTest, NamesTheVerificationThatWasDeleted) {
    run("DELETE FROM verifications");
    const auto verdict = verify();
    ASSERT_FALSE(verdict.is_sound());
    EXPECT_THAT(verdict.faults.front().what, HasSubstr("the verification it seals is gone"));
}

TEST_P(AuditLogTest, NamesTheFirstOfTwoEventsThatWereSwapped) {
    run("UPDATE events SET log_index = CASE WHEN log_index = 3 THEN 9 ELSE 3 END WHERE log_index = 3 OR log_index = 9");
    expect_first(verify(), 3, log->name_of("event", log->entries(3, 1).front().subject_id), "sealed at entry 9");
}

TEST_P(AuditLogTest, NamesTheFirstOfTwoEventsWhoseContentWasSwapped) {
    const auto third = log->entries(63, 1).front(), fourth = log->entries(64, 1).front();
    const auto give = [&](const auto& to, std::int64_t when) {
        run("UPDATE events SET at = $3 WHERE subject_id = $1 AND sequence = $2", {to.subject_id, to.sequence, when});
    };
    give(third, fourth.record->at.time_since_epoch().count());
    give(fourth, third.record->at.time_since_epoch().count());
    expect_first(verify(), 63, log->name_of("event", third.subject_id), "is not what was sealed");
}

TEST_P(AuditLogTest, NamesAnEntryTakenOutOfTheLog) {
    run("DELETE FROM audit_log WHERE log_index = 11");
    const auto verdict = verify();
    ASSERT_FALSE(verdict.is_sound());
    EXPECT_EQ(verdict.faults.front().log_index, 11U);
}

TEST_P(AuditLogTest, NamesWhereTheLogWasCut) {
    run("DELETE FROM audit_log WHERE log_index >= 20");
    const auto verdict = verify();
    ASSERT_FALSE(verdict.is_sound());
    EXPECT_EQ(verdict.faults.front().log_index, 20U);
    EXPECT_THAT(verdict.faults.front().what, HasSubstr("ends here"));
}

TEST_P(AuditLogTest, NamesWhereTheLogWasCutThoughItsStateAndRowsWereCutToo) {
    crypto::GrowingTree tree;
    for (const auto& entry : log->entries(0, 20))
        tree.append(entry.leaf);
    const auto frontier = tree.frontier();
    run("DELETE FROM audit_log WHERE log_index >= 20");
    for (const auto* table : {"events", "appointment_events", "verifications"})
        run(fmt::format("DELETE FROM {} WHERE log_index >= 20", table));
    run("UPDATE audit_state SET log_size = 20, frontier = $1", {Bytes{frontier.begin(), frontier.end()}});
    const auto verdict = verify();
    ASSERT_FALSE(verdict.is_sound());
    EXPECT_EQ(verdict.faults.front().log_index, 20U);
    EXPECT_THAT(verdict.faults.front().what, HasSubstr("knows more than the log"));
}

TEST_P(AuditLogTest, NamesAnEditWhoseLeafWasMadeToFitByTheHeadItContradicts) {
    run("UPDATE events SET reason = 'other' WHERE log_index = 50");
    const auto leaf = casework::leaf_of(*log->entries(50, 1).front().record);
    run("UPDATE audit_log SET leaf_hash = $1 WHERE log_index = 50", {Bytes{leaf.begin(), leaf.end()}});
    const auto verdict = verify();
    ASSERT_FALSE(verdict.is_sound());
    EXPECT_EQ(verdict.faults.front().log_index, 47U);  // the first head is right, so what it covers is
    EXPECT_THAT(verdict.faults.front().what, HasSubstr("entries 47 to 91 were rewritten"));
}

TEST_P(AuditLogTest, SeesAHeadThatAnotherKeySigned) {
    const testing_support::AuditSigner stranger{"a stranger's"};
    auto head = heads().front();
    head.signature = stranger.sign(casework::words_of(head));
    run("UPDATE audit_heads SET signature = $1 WHERE signed_at = $2",
        {Bytes{head.signature.begin(), head.signature.end()}, head.at.time_since_epoch().count()});
    const auto verdict = verify();
    ASSERT_FALSE(verdict.is_sound());
    EXPECT_THAT(verdict.faults.front().what, HasSubstr("not signed by this installation's key"));
}

TEST_P(AuditLogTest, SeesAWholeRewriteByAHeadKeptElsewhereAndOnlyByIt) {
    const auto kept = heads();
    run("UPDATE events SET reason = 'other' WHERE log_index = 12");
    rewrite_whole();
    EXPECT_TRUE(verify().is_sound()) << verify().faults.front().what;  // by itself it looks right
    const auto verdict = verify(kept);
    ASSERT_FALSE(verdict.is_sound());
    EXPECT_EQ(verdict.faults.front().log_index, 0U);
    EXPECT_THAT(verdict.faults.front().what, HasSubstr("the kept head"));
    EXPECT_THAT(verdict.faults.front().what, HasSubstr("were rewritten"));
}

TEST_P(AuditLogTest, SeesAnOlderCopyByAHeadKeptElsewhere) {
    const auto kept = heads();
    for (const auto* table : {"events", "appointment_events", "verifications"})
        run(fmt::format("DELETE FROM {} WHERE log_index >= 47", table));
    run("DELETE FROM audit_log WHERE log_index >= 47");
    run("DELETE FROM audit_heads WHERE log_size > 47");
    crypto::GrowingTree tree;
    for (const auto& entry : log->entries(0, 47))
        tree.append(entry.leaf);
    const auto frontier = tree.frontier();
    run("UPDATE audit_state SET log_size = 47, frontier = $1", {Bytes{frontier.begin(), frontier.end()}});
    EXPECT_TRUE(verify().is_sound());
    const auto verdict = verify(kept);
    expect_first(verdict, 47, "", "restored from an older copy");
}

TEST_P(AuditLogTest, SeesARowThatOnlyClaimsToBeSealed) {
    run("INSERT INTO events (subject_id, sequence, district, at, actor, kind, from_state, to_state, reason, log_index) VALUES "
        "('case-1', 99, '500103', 1, 'system', 'viewed', '', '', '', 4)");
    EXPECT_FALSE(verify().is_sound());
}

TEST_P(AuditLogTest, SealsWhatCommitsLateAfterWhatWasSealedBefore) {
    ledger->commit({event("case-1", "viewed", at(10))});  // an older time than anything sealed last
    Sealer sealer{*log, signer};
    sealer.seal(at(200'000));
    const auto last = log->entries(2 * cases + 2, 10);
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last.front().record->at, at(10));
    EXPECT_TRUE(verify(heads()).is_sound());
}

TEST_P(AuditLogTest, IsSealedByOneNodeAtATimeWhileManyWrite) {
    constexpr int writers = 4, events_each = 100;
    std::vector<std::jthread> threads;
    std::atomic<int> writing{writers};
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int i = 0; i < events_each; ++i)
                ledger->commit({event(id(writer + 1), "viewed", at(300'000 + i))});
            --writing;
        });
    for (int node = 0; node < 2; ++node)
        threads.emplace_back([&, node] {
            AuditStore own{*database};
            Sealer sealer{own, signer};
            for (int round = 0; writing > 0 || own.backlog().unsealed > 0; ++round)
                sealer.seal(at(400'000 + (node + 2 * round) * 20'000));  // the other's lease has always just run out
        });
    threads.clear();
    const auto verdict = verify(heads());
    EXPECT_TRUE(verdict.is_sound()) << verdict.faults.front().what;
    EXPECT_EQ(verdict.log_size, 2U * cases + 2U + writers * events_each);
}

TEST_P(AuditLogTest, LeavesTheLogToWhoeverHoldsTheLease) {
    ledger->commit({event("case-1", "viewed", at(500'000))});
    Sealer first{*log, signer}, second{*log, signer};
    first.seal(at(600'000));
    ledger->commit({event("case-1", "viewed", at(600'500))});
    EXPECT_FALSE(second.seal(at(601'000)));
    EXPECT_EQ(log->backlog().unsealed, 1);
    second.seal(at(611'000));  // the first is gone
    EXPECT_EQ(log->backlog().unsealed, 0);
}

}  // namespace
}  // namespace kuaiban::store
