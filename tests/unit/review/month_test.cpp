#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "casework/review/clockwork.hpp"
#include "casework/review/inquire.hpp"
#include "support/review_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using casework::InquiryState;
using definition::DecisionKind;
using domain::CaseState;
using domain::Role;
using support::Couple;
using support::day;

// Two hundred couples file within four weeks, in ten ways each of which ends differently. Time is moved four times a day; officers,
// couples and the places asked do what they would, or nothing at all. In the end nobody may still be waiting.
namespace {

enum class Story {
    Agrees,
    AgreesToo,
    InquiryConfirmed,
    InquiryUnanswered,
    LetterNotConfirmed,
    Corrected,
    NeverCorrected,
    Forgotten,
    NeverCame,
    RegisterSilent
};
constexpr int stories = 10, couples = 200;

class AMonth : public support::ReviewTest {
protected:
    // A month is some thousand commits: in memory where there is a place for that.
    static void SetUpTestSuite() {
        if (std::filesystem::is_directory("/dev/shm"))
            setenv("TMPDIR", "/dev/shm", 0);
    }
    static void TearDownTestSuite() { unsetenv("TMPDIR"); }

    AMonth()
        : zhao_{reviewer()},
          li_{officer("li", Role::Clerk)},
          head_{head()},
          asked_{officer("wu", Role::Clerk, "500103001")},
          supervisor_{officer("sun", Role::DistrictSupervisor, "500103")},
          city_{officer("zhou", Role::CityAdministrator, "500000")} {}

    struct Filed {
        int serial;
        Story story;
        Couple couple;
        domain::Instant at;
    };

    /// Files the next couple's application as its story begins.
    void file(int serial) {
        const auto story = static_cast<Story>(serial % stories);
        Couple who{serial + 10};
        auto answers = who.answers();
        who.record_in(registers_);
        if (story != Story::Agrees && story != Story::AgreesToo && story != Story::NeverCame && story != Story::RegisterSilent)
            registers_.households[registers_.households.size() - 2].household_division = "500103001003";
        if (story == Story::Corrected)  // she lives on where she did: that place is no longer her household's
            registers_.residences.push_back(
                {who.woman_id, Couple::village, day("2020-03-01"), domain::ResidenceRecord::Status::Current, "2026-11-01"});
        if (story == Story::NeverCame)
            answers["application"].as_object()["by_agent"] = true;
        if (story == Story::RegisterSilent)
            registers_.silent = {domain::Register::Marriages};
        const auto receipt = submit(account(who.woman_mobile), answers, "key-" + std::to_string(serial));
        registers_.silent = {};
        ASSERT_TRUE(receipt) << domain::name_of(receipt.error().front().code);
        filed_.emplace(receipt->case_id, Filed{serial, story, who, now_});
    }

    void machine() {
        registers_.silent = {};
        if (is_outage())
            registers_.silent = {domain::Register::Marriages};
        deliver_messages();
        for (const auto& job : ledger_->claim_jobs(now_, 500, 1000))
            if (job.kind == "correction-deadline")
                casework::end_correction_time(bench(), job, now_);
            else
                desk_->recheck(support::real_catalogue(), job, now_);
        for (int i = 0; i < 3; ++i) {
            casework::run_clocks(bench(), *roster_, now_);
            casework::run_inquiry_clocks(bench(), now_);
        }
        EXPECT_EQ(casework::sweep_cases(bench(), *roster_, now_), 0);
        EXPECT_EQ(ledger_->case_health(now_).disorderly(), 0) << domain::china_date(now_).iso();
        registers_.silent = {};
    }
    /// The marriage register is down for a working week.
    bool is_outage() const {
        return now_ > domain::china_instant(day("2026-12-07"), 0) && now_ < domain::china_instant(day("2026-12-12"), 0);
    }

    void people() {
        std::optional<casework::WorkListPlace> next;
        std::vector<casework::WorkListRow> rows;
        do {
            auto page = ledger_->work_list({.office = domain::DivisionCode::parse("500000").value()}, next, 50);
            rows.insert(rows.end(), page.rows.begin(), page.rows.end());
            next = page.next;
        } while (next);
        for (const auto& row : rows)
            if (now_ > filed_.at(row.id).at + 20h)
                go_on(row);
        for (const auto& inquiry : ledger_->inquiries_from(domain::DivisionCode::parse("500103003").value(), 500))
            if (inquiry.notify_by && now_ > *inquiry.notify_by - std::chrono::days{1}) {
                EXPECT_TRUE(casework::close_inquiry(bench(), zhao_, inquiry.id, now_));
            }
    }
    void go_on(const casework::WorkListRow& row) {
        const auto& filed = filed_.at(row.id);
        switch (row.state) {
        case CaseState::InReview: return review(row, filed);
        case CaseState::InInquiry: return answer(row, filed);
        case CaseState::AwaitingCorrection:
            if (filed.story == Story::Corrected)
                correct(row, filed);
            return;
        case CaseState::ToCounter:
            if (row.due_at && now_ > *row.due_at + std::chrono::days{3}) {
                EXPECT_FALSE(
                    casework::withdraw_case(bench(), account(filed.couple.woman_mobile), row.id, record(row.id).version, now_));
            }
            return;
        default: return;
        }
    }

    void review(const casework::WorkListRow& row, const Filed& filed) {
        switch (filed.story) {
        case Story::InquiryConfirmed:
        case Story::InquiryUnanswered:
            return row.reason == "inquiry-unanswered" ? refuse(row, "not-proven") : inquire(row, "500103001");
        case Story::LetterNotConfirmed: return row.reason == "inquiry-not-confirmed" ? accept(row) : inquire(row, "510104");
        case Story::Corrected:
        case Story::NeverCorrected:
            if (row.reason == "correction-deadline-passed")
                return refuse(row, "not-corrected");
            EXPECT_TRUE(casework::decide_case(bench(), zhao_, correction(row.id), now_));
            return;
        case Story::Forgotten:
            if (row.due_at && now_ > *row.due_at + std::chrono::days{7})
                refuse(row, "not-proven");
            return;
        default:
            EXPECT_TRUE(casework::decide_case(bench(), zhao_, decision(row.id, DecisionKind::Issue, "checked-and-agrees"), now_));
        }
    }
    void refuse(const casework::WorkListRow& row, std::string reason) {
        EXPECT_TRUE(casework::decide_case(bench(), head_, decision(row.id, DecisionKind::Refuse, std::move(reason)), now_));
    }
    void accept(const casework::WorkListRow& row) {
        EXPECT_TRUE(casework::decide_case(bench(), zhao_, acceptance(row.id), now_));
    }
    void inquire(const casework::WorkListRow& row, std::string division) {
        EXPECT_TRUE(casework::send_inquiry(
            bench(), *roster_, zhao_, {row.id, record(row.id).version, domain::Register::Households, std::move(division), ""},
            now_));
    }
    void answer(const casework::WorkListRow& row, const Filed& filed) {
        const auto inquiry = ledger_->inquiries_of(row.id).back();
        if (filed.story == Story::InquiryUnanswered || now_ < inquiry.sent_at + std::chrono::days{4})
            return;
        if (filed.story == Story::LetterNotConfirmed) {
            EXPECT_TRUE(
                casework::answer_inquiry(bench(), zhao_, {inquiry.id, "not-confirmed", {{}, "查无记录"}}, now_ + 5min, now_));
            return;
        }
        EXPECT_TRUE(casework::receive_inquiry(bench(), asked_, inquiry.id, now_));
        EXPECT_TRUE(casework::answer_inquiry(bench(), asked_, {inquiry.id, "confirmed", {}}, now_ + 5min, now_));
    }
    void correct(const casework::WorkListRow& row, const Filed& filed) {
        const boost::json::object corrected{{"woman", {{"household_division", "500103001003"}}}};
        EXPECT_TRUE(casework::resubmit_case(bench(), account(filed.couple.woman_mobile), row.id, record(row.id).version,
                                            corrected, now_ + 5min, now_));
    }

    void let_time_pass() {
        int serial = 0;
        const auto end = domain::china_instant(day("2027-02-26"), 18);
        for (auto date = day("2026-11-23"); date <= day("2027-02-26"); date = date.plus_days(1))
            for (const int hour : {9, 12, 15, 18}) {
                now_ = domain::china_instant(date, hour, 1);
                for (int i = 0; i < 2 && serial < couples; ++i)
                    file(serial++);
                machine();
                if (support::real_catalogue().divisions().working_days().is_working_day(date))
                    people();
                machine();
            }
        EXPECT_GT(now_, end);
    }
    int told(const casework::CaseRecord& record, std::string_view mobile) {
        int messages = 0;
        for (const auto& message : ledger_->messages_of_case(record.id))
            messages += message.kind == domain::name_of(record.state) && message.to == support::mobile(mobile) ? 1 : 0;
        return messages;
    }

    const casework::Officer zhao_, li_, head_, asked_, supervisor_, city_;
    std::map<std::string, Filed> filed_;
};

TEST_F(AMonth, EndsEveryCaseFiresEveryClockAndLeavesNobodyWithoutAnAnswer) {
    let_time_pass();
    ASSERT_EQ(filed_.size(), static_cast<std::size_t>(couples));
    std::map<Story, std::set<std::string>> ends;
    std::set<std::string> events, messages, notices;
    for (const auto& [id, filed] : filed_) {
        const auto at_end = record(id);
        EXPECT_FALSE(domain::is_open(at_end.state))
            << filed.serial << " is " << domain::name_of(at_end.state) << ", " << at_end.reason;
        EXPECT_EQ(told(at_end, filed.couple.woman_mobile), 1) << filed.serial;
        EXPECT_EQ(told(at_end, filed.couple.man_mobile), 1) << filed.serial;
        ends[filed.story].insert(std::string{domain::name_of(at_end.state)});
        for (const auto& event : history(id))
            events.insert(event.kind);
        for (const auto& message : ledger_->messages_of_case(id))
            messages.insert(message.kind);
        for (const auto& procedure : ledger_->special_procedures_of(id))
            EXPECT_TRUE(procedure.ended_at);
        for (const auto& inquiry : ledger_->inquiries_of(id))
            EXPECT_EQ(inquiry.state, InquiryState::Closed);
    }
    database_->query("SELECT DISTINCT kind FROM officer_notices", {},
                     [&](const store::Row& row) { notices.insert(row.text(0)); });

    using Ends = std::set<std::string>;
    EXPECT_EQ(ends[Story::Agrees], Ends{"issued"});
    EXPECT_EQ(ends[Story::InquiryConfirmed], Ends{"issued"});
    EXPECT_EQ(ends[Story::InquiryUnanswered], Ends{"refused"});
    EXPECT_EQ(ends[Story::LetterNotConfirmed], Ends{"issued"});
    EXPECT_EQ(ends[Story::Corrected], Ends{"issued"});
    EXPECT_EQ(ends[Story::NeverCorrected], Ends{"refused"});
    EXPECT_EQ(ends[Story::Forgotten], Ends{"refused"});
    EXPECT_EQ(ends[Story::NeverCame], Ends{"withdrawn"});
    EXPECT_EQ(ends[Story::RegisterSilent], Ends{"issued"});
    for (const auto* kind : {"inquiry-unanswered", "correction-deadline-passed", "waiting-limit-passed", "escalated"})
        EXPECT_TRUE(events.contains(kind)) << kind;
    for (const auto* kind : {"reminder", "overdue", "in-inquiry", "awaiting-correction", "waiting"})
        EXPECT_TRUE(messages.contains(kind)) << kind;
    for (const auto* kind : {"assigned", "due-soon", "overdue", "escalated", "inquiry-received", "inquiry-due-soon",
                             "inquiry-answered", "inquiry-unanswered", "inquiry-result", "notify-place"})
        EXPECT_TRUE(notices.contains(kind)) << kind;
    EXPECT_EQ(ledger_->case_health(now_).open, 0);
    EXPECT_TRUE(ledger_->clocks_due(now_ + std::chrono::days{400}, 10).empty());
}

}  // namespace
