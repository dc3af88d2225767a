#include "store/ledger_store.hpp"

#include <gmock/gmock.h>

#include <set>
#include <thread>

#include "ledger_test_support.hpp"
#include "store/repositories/installation.hpp"

namespace kuaiban::store {
namespace {

using casework::Changes;
using domain::RefusalCode;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

class LedgerOn : public LedgerTest {};
KUAIBAN_ON_EVERY_DATABASE(LedgerOn);

TEST_P(LedgerOn, CountsWrongGuessesUntilTheyAreForgotten) {
    ledger->commit({casework::AttemptFailed{"password", "a", at(0), at(60)}});
    ledger->commit({casework::AttemptFailed{"password", "a", at(5), at(65)}});
    ledger->commit({casework::AttemptFailed{"real-name", "a", at(5), at(65)}});
    EXPECT_EQ(ledger->attempts_failed("password", "a", at(6)), 2);
    EXPECT_EQ(ledger->attempts_failed("password", "b", at(6)), 0);
    EXPECT_EQ(ledger->attempts_failed("password", "a", at(60)), 1);
    ledger->commit({casework::AttemptFailed{"password", "b", at(100), at(160)}});
    database->query("SELECT COUNT(*) FROM attempts", {},
                    [](const Row& row) { EXPECT_EQ(row.integer(0), 1) << "the old ones were swept"; });
}

TEST_P(LedgerOn, SavesADraftOnlyOverTheVersionItWasReadFrom) {
    ledger->commit(
        {account_opened("a1", mobile(1)), casework::DraftOpened{"d1", "a1", "msc", "500103", "500103001", "{}", at(0)}});
    const casework::DraftSaved save{"d1", "a1", 1, "500103", "500103002", "{\"woman\":1}", at(1)};
    EXPECT_EQ(ledger->commit({save}), std::nullopt);
    EXPECT_EQ(ledger->commit({save}), RefusalCode::VersionConflict);
    auto of_somebody_else = save;
    of_somebody_else.expected_version = 2;
    of_somebody_else.account_id = "a2";
    EXPECT_EQ(ledger->commit({of_somebody_else}), RefusalCode::VersionConflict);
    const auto draft = ledger->draft("d1");
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->version, 2);
    EXPECT_EQ(draft->document, "{\"woman\":1}");
    EXPECT_EQ(draft->office, "500103002");
    EXPECT_THAT(ledger->drafts_of("a1"), SizeIs(1));
    ledger->commit({casework::DraftClosed{"d1", "a1"}});
    EXPECT_THAT(ledger->drafts_of("a1"), IsEmpty());
}

TEST_P(LedgerOn, FindsACaseByIdNumberAccountAndPerson) {
    ledger->commit({account_opened("a1", mobile(1)), account_opened("a2", mobile(2)),
                    casework::PersonVerified{"a2", name("李山"), man(1), at(0)}});
    EXPECT_EQ(ledger->commit(submission("case-1", 1, "a1", woman(1), man(1))), std::nullopt);
    const auto found = ledger->case_by_number(number(1));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, "case-1");
    EXPECT_EQ(found->document, "{\"the\":\"application\"}");
    EXPECT_EQ(found->findings, "[]");
    EXPECT_EQ(found->state, domain::CaseState::Checking);
    EXPECT_EQ(found->version, 1);
    EXPECT_EQ(found->due_at, at(1000));
    EXPECT_EQ(found->next_check_at, at(500));
    EXPECT_TRUE(found->verified);
    EXPECT_THAT(ledger->cases_of(*ledger->account("a1")), SizeIs(1)) << "filed from it";
    EXPECT_THAT(ledger->cases_of(*ledger->account("a2")), SizeIs(1)) << "names its verified person";
    EXPECT_EQ(ledger->open_case_of(man(1))->id, "case-1");
    EXPECT_FALSE(ledger->open_case_of(man(2)));
    EXPECT_TRUE(ledger->is_party("case-1", woman(1)));
    EXPECT_FALSE(ledger->is_party("case-1", woman(2)));
    EXPECT_TRUE(ledger->is_party_mobile("case-1", mobile(11)));
    EXPECT_FALSE(ledger->is_party_mobile("case-1", mobile(1)));
    EXPECT_FALSE(ledger->case_by_id("case-2"));
}

TEST_P(LedgerOn, TellsByOneQuestionWhatACoupleWouldCollideWith) {
    EXPECT_TRUE(ledger->rivals_of(woman(1), man(1), 1).open_case_of_woman.empty()) << "nothing is there yet";
    ledger->commit(submission("case-1", 1, "a1", woman(1), man(1)));
    ledger->commit(submission("case-2", 2, "a2", woman(2), man(2)));
    const auto crossed = ledger->rivals_of(woman(1), man(2), 1);
    EXPECT_EQ(crossed.open_case_of_woman, "case-1");
    EXPECT_EQ(crossed.open_case_of_man, "case-2");
    EXPECT_TRUE(crossed.valid_certificate.empty());
    ledger->commit({casework::PartiesClosed{"case-1", at(9)}, certificate("cert-1", "case-1", woman(1), man(1), 1)});
    const auto again = ledger->rivals_of(woman(1), man(1), 1);
    EXPECT_TRUE(again.open_case_of_woman.empty()) << "a finished case is in nobody's way";
    EXPECT_EQ(again.valid_certificate_case, "case-1");
    EXPECT_EQ(again.valid_certificate, ledger->certificate_of_case("case-1")->number);
    EXPECT_TRUE(ledger->rivals_of(woman(1), man(1), 2).valid_certificate.empty()) << "that is another child";
    EXPECT_TRUE(ledger->rivals_of(man(1), woman(1), 1).valid_certificate.empty());
}

TEST_P(LedgerOn, FindsASessionTogetherWithItsAccount) {
    ledger->commit({account_opened("a1", mobile(1)), casework::PersonVerified{"a1", name("李山"), man(1), at(0)},
                    casework::SessionOpened{"hash", "a1", "csrf", at(3), at(99), "firefox/linux"}});
    const auto found = ledger->session_with_account("hash");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->session.csrf, "csrf");
    EXPECT_EQ(found->session.opened_at, at(3));
    EXPECT_EQ(found->session.expires_at, at(99));
    EXPECT_EQ(found->session.device, "firefox/linux");
    EXPECT_EQ(found->account.id, "a1");
    EXPECT_EQ(found->account.mobile, mobile(1));
    EXPECT_EQ(found->account.person->id_number, man(1));
    EXPECT_FALSE(ledger->session_with_account("another"));
}

TEST_P(LedgerOn, HoldsEachPersonToOneOpenApplicationAnywhere) {
    EXPECT_EQ(ledger->commit(submission("case-1", 1, "a1", woman(1), man(1))), std::nullopt);
    EXPECT_EQ(ledger->commit(submission("case-2", 2, "a2", woman(2), man(1))), RefusalCode::ApplicationOpen);
    EXPECT_FALSE(ledger->case_by_id("case-2")) << "nothing of the refused submission is kept";
    EXPECT_THAT(ledger->events_of("case-2"), IsEmpty());
    EXPECT_EQ(ledger->commit({casework::PartiesClosed{"case-1", at(9)}}), std::nullopt);
    EXPECT_EQ(ledger->commit(submission("case-2", 2, "a2", woman(2), man(1))), std::nullopt);
}

TEST_P(LedgerOn, LetsOneOfManySubmissionsOfTheSamePersonWin) {
    std::atomic<int> accepted{0}, refused{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 32; ++thread) {
        threads.emplace_back([&, thread] {
            const auto refusal =
                ledger->commit(submission("case-" + std::to_string(thread), thread + 1, "a", woman(1), man(thread + 1)));
            refusal ? ++refused : ++accepted;
            EXPECT_EQ(refusal.value_or(RefusalCode::ApplicationOpen), RefusalCode::ApplicationOpen);
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(accepted, 1);
    EXPECT_EQ(refused, 31);
}

TEST_P(LedgerOn, MovesACaseOnlyFromTheVersionItWasReadAt) {
    ledger->commit(submission("case-1", 1, "a1", woman(1), man(1)));
    const casework::CaseMoved move{"case-1", 1,           domain::CaseState::Waiting, "system", "register-no-answer", at(2000),
                                   at(60),   std::nullopt};
    EXPECT_EQ(ledger->commit({move}), std::nullopt);
    EXPECT_EQ(ledger->commit({move}), RefusalCode::VersionConflict);
    auto found = ledger->case_by_id("case-1");
    EXPECT_EQ(found->state, domain::CaseState::Waiting);
    EXPECT_EQ(found->version, 2);
    EXPECT_EQ(found->next_check_at, at(60));
    EXPECT_EQ(found->findings, "[]") << "kept where none are given";
    EXPECT_EQ(ledger->commit(
                  {casework::CaseMoved{"case-1", 2, domain::CaseState::Issued, "system", "", std::nullopt, std::nullopt, "[1]"}}),
              std::nullopt);
    found = ledger->case_by_id("case-1");
    EXPECT_EQ(found->findings, "[1]");
    EXPECT_FALSE(found->due_at);
}

TEST_P(LedgerOn, NumbersACasesEventsAsTheyHappened) {
    ledger->commit(submission("case-1", 1, "a1", woman(1), man(1)));
    ledger->commit({event("case-1", "check-started", at(1)), event("case-1", "consistent", at(2), "{\"secret\":1}")});
    const auto events = ledger->events_of("case-1");
    ASSERT_THAT(events, SizeIs(3));
    EXPECT_EQ(events[0].kind, "submitted");
    EXPECT_EQ(events[2].sequence, 3);
    EXPECT_EQ(events[2].detail, "{\"secret\":1}");
    EXPECT_EQ(events[1].detail, "");
}

TEST_P(LedgerOn, ClaimsEveryDueMessageOnceUntilItsLeaseEnds) {
    Changes changes;
    for (int i = 0; i < 40; ++i)
        changes.push_back(queued("m" + std::to_string(100 + i), mobile(1), at(i)));
    ledger->commit(changes);
    std::mutex mutex;
    std::multiset<std::string> claimed;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&] {
            for (const auto& message : ledger->claim_messages(at(29), 5, 1000)) {
                const std::lock_guard lock{mutex};
                claimed.insert(message.id);
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_THAT(claimed, SizeIs(30)) << "those due, none twice";
    EXPECT_EQ(std::set<std::string>(claimed.begin(), claimed.end()).size(), 30U);
    EXPECT_THAT(ledger->claim_messages(at(29), 50, 1000), IsEmpty());
    EXPECT_THAT(ledger->claim_messages(at(2000), 50, 1000), SizeIs(40)) << "a node that died gives them back";
    ledger->commit({casework::GatewayAsked{"attempt", "hash", "m100", "kannel", 1, at(2001), at(2500)}});
    EXPECT_THAT(ledger->claim_messages(at(2002), 50, 1000), IsEmpty()) << "to be tried again at its time";
    EXPECT_THAT(ledger->claim_messages(at(2500), 50, 1000), ElementsAre(Field(&casework::Message::id, "m100")));
}

TEST_P(LedgerOn, ListsMessagesOfAnAccountAndOfACase) {
    ledger->commit({account_opened("a1", mobile(1)), queued("m1", mobile(1), at(0)), queued("m2", mobile(2), at(1)),
                    queued("m3", mobile(1), at(2))});
    EXPECT_THAT(ledger->messages_of(*ledger->account("a1"), 10),
                ElementsAre(Field(&casework::Message::id, "m3"), Field(&casework::Message::id, "m1")));
    EXPECT_THAT(ledger->messages_of(*ledger->account("a1"), 1), SizeIs(1));
    EXPECT_THAT(ledger->messages_of_case("case-m1"), ElementsAre(Field(&casework::Message::id, "m1")));
    EXPECT_THAT(ledger->messages_of_case(""), IsEmpty());
}

TEST_P(LedgerOn, KeepsOneValidCertificateForACoupleAndChild) {
    ledger->commit({account_opened("a1", mobile(1))});
    ledger->commit(submission("case-1", 1, "a1", woman(1), man(1)));
    ledger->commit(submission("case-2", 2, "a2", woman(2), man(2)));
    EXPECT_EQ(ledger->commit({certificate("cert-1", "case-1", woman(1), man(1), 2)}), std::nullopt);
    EXPECT_EQ(ledger->commit({certificate("cert-2", "case-2", woman(1), man(1), 2)}), RefusalCode::CertificateExists);
    EXPECT_EQ(ledger->commit({certificate("cert-3", "case-2", woman(1), man(1), 3)}), std::nullopt);

    const auto found = ledger->valid_certificate_of(woman(1), man(1), 2);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, "cert-1");
    EXPECT_EQ(found->status, domain::CertificateStatus::Valid);
    EXPECT_EQ(found->face, "{\"face\":1}");
    EXPECT_FALSE(ledger->valid_certificate_of(woman(1), man(2), 2));
    EXPECT_EQ(ledger->certificate_by_number("N-cert-1")->id, "cert-1");
    EXPECT_EQ(ledger->certificate_of_case("case-1")->id, "cert-1");
    EXPECT_TRUE(ledger->short_code_fits("cert-1", "ABCD2345"));
    EXPECT_FALSE(ledger->short_code_fits("cert-1", "ABCD2346"));
    EXPECT_FALSE(ledger->short_code_fits("cert-3", "abcd2345"));
    EXPECT_EQ(ledger->certificate_pdf("cert-1"), "%PDF-1.7 …");
    EXPECT_FALSE(ledger->certificate_pdf("cert-2"));
    EXPECT_THAT(ledger->certificates_of(*ledger->account("a1")), SizeIs(1)) << "issued on its case";
    ledger->commit({account_opened("a3", mobile(3)), casework::PersonVerified{"a3", name("陈小雨"), woman(1), at(0)}});
    EXPECT_THAT(ledger->certificates_of(*ledger->account("a3")), SizeIs(2)) << "name its verified person";
}

TEST_P(LedgerOn, ShowsHoldersWhoChecked) {
    ledger->commit(submission("case-1", 1, "a1", woman(1), man(1)));
    ledger->commit({certificate("cert-1", "case-1", woman(1), man(1), 1)});
    ledger->commit({casework::CertificateVerified{"v1", "cert-1", "url", at(1)},
                    casework::CertificateVerified{"v2", "cert-1", "number", at(2)}});
    EXPECT_THAT(ledger->verifications_of("cert-1"),
                ElementsAre(Field(&casework::Verification::how, "number"), Field(&casework::Verification::how, "url")));
}

TEST_P(LedgerOn, GivesOneReceiptPerKey) {
    EXPECT_EQ(ledger->commit({casework::IdempotencyRecorded{"a1", "k", "body", "case-1", at(0)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::IdempotencyRecorded{"a1", "k", "body", "case-2", at(1)}}),
              RefusalCode::IdempotencyKeyReused);
    EXPECT_EQ(ledger->commit({casework::IdempotencyRecorded{"a2", "k", "body", "case-3", at(1)}}), std::nullopt);
    EXPECT_EQ(ledger->receipt_of("a1", "k")->receipt, "case-1");
    EXPECT_FALSE(ledger->receipt_of("a1", "other"));
}

TEST_P(LedgerOn, RunsAJobWhenItIsDueUntilItIsDone) {
    ledger->commit({casework::JobScheduled{"j1", "recheck", "case-1", at(10)}});
    EXPECT_THAT(ledger->claim_jobs(at(9), 10, 100), IsEmpty());
    const auto jobs = ledger->claim_jobs(at(10), 10, 100);
    ASSERT_THAT(jobs, SizeIs(1));
    EXPECT_EQ(jobs[0].run_at, at(10));
    EXPECT_THAT(ledger->claim_jobs(at(11), 10, 100), IsEmpty());
    ledger->commit({casework::JobMoved{"j1", at(20), 1}});
    EXPECT_EQ(ledger->claim_jobs(at(20), 10, 100).at(0).attempts, 1);
    EXPECT_THAT(ledger->claim_jobs(at(120), 10, 100), SizeIs(1)) << "its node died";
    ledger->commit({casework::JobDone{"j1"}});
    EXPECT_THAT(ledger->claim_jobs(at(9999), 10, 100), IsEmpty());
}

TEST_P(LedgerOn, NeverGivesASerialTwiceAlsoToTwoNodesAndAfterARestart) {
    const auto other_database = open();
    LedgerStore other{*other_database, keys};
    std::mutex mutex;
    std::multiset<std::uint64_t> serials;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 60; ++i) {
                const auto serial = (thread % 2 == 0 ? *ledger : other).next_serial("case/2026-11-23");
                const std::lock_guard lock{mutex};
                serials.insert(serial);
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    restart();
    serials.insert(ledger->next_serial("case/2026-11-23"));
    EXPECT_EQ(*serials.begin(), 1U);
    EXPECT_EQ(std::set<std::uint64_t>(serials.begin(), serials.end()).size(), 481U);
    EXPECT_EQ(ledger->next_serial("case/2026-11-24"), 1U);
}

TEST_P(LedgerOn, KeepsNoNameNumberOrMobileInTheClear) {
    ledger->commit({account_opened("a1", mobile(1)), casework::PersonVerified{"a1", name("陈小雨"), woman(1), at(5)},
                    queued("m1", mobile(1), at(0)),
                    casework::CodeIssued{"c1", "login", mobile(1), "h", "b", "192.0.2.77", at(0), at(600)},
                    casework::DraftOpened{"d1", "a1", "msc", "500103", "", std::string{woman(1).reveal()} + "陈小雨", at(0)}});
    ledger->commit(submission("case-1", 1, "a1", woman(1), man(1)));
    ledger->commit({certificate("cert-1", "case-1", woman(1), man(1), 1)});
    const auto everything = all_bytes_on_the_disk();
    EXPECT_GT(everything.size(), 10'000U);
    for (const std::string& personal :
         {std::string{woman(1).reveal()}, std::string{man(1).reveal()}, std::string{mobile(1).reveal()},
          std::string{mobile(11).reveal()}, std::string{"陈小雨"}, std::string{"192.0.2.77"}, std::string{"验证码"},
          std::string{"ABCD2345"}, std::string{"%PDF"}})
        EXPECT_EQ(everything.find(personal), everything.npos) << "personal data lies open";
}

TEST_P(LedgerOn, RefusesToStartWithAnotherKeyFile) {
    EXPECT_NO_THROW(LedgerStore(*database, keys));
    const auto others = crypto::KeyRing::ephemeral();
    EXPECT_THROW(LedgerStore(*database, others), DatabaseError);
    EXPECT_TRUE(holds_sealed_data(*database));
}

TEST_P(LedgerOn, RefusesToIssueWithAnotherAuthority) {
    EXPECT_FALSE(knows_an_authority(*database));
    check_authority(*database, "the root's certificate");
    EXPECT_TRUE(knows_an_authority(*database));
    EXPECT_NO_THROW(check_authority(*database, "the root's certificate"));
    EXPECT_THROW(check_authority(*database, "another"), DatabaseError);
}

}  // namespace
}  // namespace kuaiban::store
