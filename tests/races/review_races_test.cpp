// Two people decide about one case at the same moment: one of them wins, the other is told that the case has moved, and nothing
// of the loser's is written.
#include <gmock/gmock.h>

#include <barrier>
#include <cstdlib>
#include <functional>
#include <thread>

#include "casework/review/decide_case.hpp"
#include "casework/review/withdraw_case.hpp"
#include "store/ledger_store.hpp"
#include "store/repositories/privacy.hpp"
#include "store/store_test_support.hpp"
#include "support/casework_fakes.hpp"
#include "support/couple.hpp"

namespace kuaiban::store {
namespace {

using casework::CaseRecord;
using definition::DecisionKind;
using domain::CaseState;
using domain::RefusalCode;

int tries() {
    const char* wanted = std::getenv("KUAIBAN_RACE_TRIES");
    return wanted ? std::atoi(wanted) : 200;
}

const definition::Catalogue& catalogue() {
    static const auto loaded = definition::Catalogue::load(KUAIBAN_SOURCE_DIR "/services", KUAIBAN_SOURCE_DIR "/divisions");
    return *loaded.value();
}

class RacesOn : public OnEveryDatabase {
protected:
    /// Nothing: it went through; else why not.
    using Try = std::function<std::optional<RefusalCode>(const CaseRecord& seen)>;

    void SetUp() override {
        database_ = open();
        database_->migrate();
        ledger_ = std::make_unique<LedgerStore>(*database_, keys_);
        privacy_.emplace(store::Shelf{*database_, keys_});
        couple_.record_in(registers_);
        const auto office = domain::DivisionCode::parse("500103003").value();
        ledger_->commit({casework::AccountOpened{"her", support::mobile(couple_.woman_mobile), "", "zh-CN", now_},
                         casework::OfficerAppointed{"zhao", "zhao", "赵", domain::Role::Reviewer, office, "", now_, now_},
                         casework::OfficerAppointed{"qian", "qian", "钱", domain::Role::Reviewer, office, "", now_, now_}});
        her_ = ledger_->account("her");
    }

    casework::Bench bench() {
        return {*ledger_, registers_, printer_, wording_, "https://portal.example", catalogue(), *privacy_};
    }

    /// In review with everything agreeing, so that issuing is possible.
    CaseRecord case_in_review(int serial) {
        const auto id = crypto::uuid7();
        const auto today = domain::china_date(now_);
        const auto number = domain::CaseNumber::make(today, static_cast<std::uint64_t>(serial));
        ledger_->commit(
            {casework::CaseOpened{.id = id,
                                  .number = number,
                                  .account_id = "her",
                                  .service = "maternity-service-certificate",
                                  .service_version = "2021-12-01",
                                  .district = "500103",
                                  .office = "500103003000",
                                  .state = CaseState::InReview,
                                  .owner = "500103003000",
                                  .reason = "waiting-limit-passed",
                                  .submitted_at = now_,
                                  .submitted_on = today.iso(),
                                  .due_at = now_,
                                  .next_check_at = {},
                                  .document = boost::json::serialize(couple_.answers()),
                                  .findings = "{}",
                                  .verified = true,
                                  .promise_version = "1",
                                  .promise_accepted_at = now_},
             casework::PartyOpened{id, support::person(couple_.woman_id), "woman", support::mobile(couple_.woman_mobile)},
             casework::PartyOpened{id, support::person(couple_.man_id), "man", support::mobile(couple_.man_mobile)}});
        return ledger_->case_by_id(id).value();
    }

    Try decide(std::string officer, DecisionKind kind, std::string reason) {
        return [=, this](const CaseRecord& seen) -> std::optional<RefusalCode> {
            const casework::Decision decision{
                .kind = kind, .case_id = seen.id, .expected_version = seen.version, .reason = reason};
            const auto taken = casework::decide_case(bench(), ledger_->officer(officer).value(), decision, now_);
            return taken ? std::nullopt : std::optional{taken.error().front().code};
        };
    }
    Try approve(std::string officer) { return decide(std::move(officer), DecisionKind::Issue, "checked-and-agrees"); }
    Try reject(std::string officer) { return decide(std::move(officer), DecisionKind::Refuse, "not-proven"); }
    Try withdraw() {
        return [this](const CaseRecord& seen) -> std::optional<RefusalCode> {
            const auto refused = casework::withdraw_case(bench(), *her_, seen.id, seen.version, now_);
            return refused ? std::optional{refused->code} : std::nullopt;
        };
    }

    void race(const Try& one, const Try& other) {
        std::optional<CaseRecord> seen;
        std::array<std::optional<RefusalCode>, 2> outcome;
        std::barrier line{3};
        const auto run = [&](const Try& attempt, std::size_t side) {
            for (int i = 0; i < tries(); ++i) {
                line.arrive_and_wait();
                if (side == static_cast<std::size_t>(i % 2))  // now one has the start, now the other: the slower may win, too
                    std::this_thread::sleep_for(std::chrono::milliseconds{i / 2 % 12});
                outcome[side] = attempt(*seen);
                line.arrive_and_wait();
            }
        };
        std::thread first{run, std::cref(one), 0}, second{run, std::cref(other), 1};
        for (int i = 0; i < tries(); ++i) {
            seen = case_in_review(i + 1);
            line.arrive_and_wait();
            line.arrive_and_wait();
            expect_one_winner(*seen, outcome);
        }
        first.join();
        second.join();
        EXPECT_GT(won_[0], 0);
        EXPECT_GT(won_[1], 0) << "each is the quicker one now and then";
    }

    std::array<int, 2> won_{};

private:
    void expect_one_winner(const CaseRecord& seen, const std::array<std::optional<RefusalCode>, 2>& outcome) {
        ASSERT_NE(outcome[0].has_value(), outcome[1].has_value());
        ++won_[outcome[0] ? 1 : 0];
        ASSERT_EQ(outcome[0].value_or(RefusalCode::VersionConflict), RefusalCode::VersionConflict);
        ASSERT_EQ(outcome[1].value_or(RefusalCode::VersionConflict), RefusalCode::VersionConflict);
        const auto now_there = ledger_->case_by_id(seen.id).value();
        ASSERT_FALSE(domain::is_open(now_there.state));
        ASSERT_EQ(now_there.version, seen.version + 1);
        ASSERT_EQ(ledger_->events_of(seen.id).size(), 1U) << "the winner's";
        ASSERT_EQ(ledger_->messages_of_case(seen.id).size(), 2U) << "the winner's, to both spouses";
        const auto certificate = ledger_->certificate_of_case(seen.id);
        ASSERT_EQ(certificate.has_value(), now_there.state == CaseState::Issued);
        if (certificate)  // the couple may be issued another in the next try
            ledger_->commit({casework::CertificateRevoked{certificate->id, now_, "issued-in-error", ""}});
    }

    const domain::Instant now_ = domain::china_instant(support::day("2026-11-23"), 10);
    const crypto::KeyRing keys_ = crypto::KeyRing::ephemeral();
    const support::Couple couple_{};
    support::MemoryRegisters registers_;
    support::RecordingPrinter printer_;
    support::KeyWording wording_;
    std::unique_ptr<Database> database_;
    std::unique_ptr<LedgerStore> ledger_;
    std::optional<PrivacyStore> privacy_;
    std::optional<casework::Account> her_;
};
KUAIBAN_ON_EVERY_DATABASE(RacesOn);

TEST_P(RacesOn, ApproveAndRejectHaveOneWinner) {
    race(approve("zhao"), reject("qian"));
}

TEST_P(RacesOn, TwoOfficersApproveOnce) {
    race(approve("zhao"), approve("qian"));
}

TEST_P(RacesOn, WithdrawAndApproveHaveOneWinner) {
    race(withdraw(), approve("zhao"));
}

}  // namespace
}  // namespace kuaiban::store
