#include "casework/review/waiting_time.hpp"

#include "casework/review/clock.hpp"
#include "support/casework_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using support::day;

namespace {

domain::Instant at(std::string_view iso, int hour) {
    return domain::china_instant(day(iso), hour);
}
const definition::Divisions& divisions() {
    return support::real_catalogue().divisions();
}

class WaitingTimeOf : public support::CaseworkTest {
protected:
    /// One that a person finished so many days after it came in, on the Monday of the week before.
    void finished(int days) {
        ++serial_;
        const auto id = "case-" + std::to_string(serial_);
        const auto submitted = at("2026-11-16", 10);
        database_->commit(
            {{"INSERT INTO cases (id, number, account_id, service, service_version, district, office, state, version, "
              "owner, reason, submitted_at, submitted_on, verified, promise_version, promise_accepted_at, "
              "sealed_findings, sealed_document) VALUES ($1, $1, '', '', '', '', '', 'issued', 1, '', '', 0, '', 0, '', "
              "0, '', '')",
              {id}},
             {"INSERT INTO finished_cases (case_id, service, office, submitted_at, closed_at) VALUES ($1, $2, "
              "'500103001000', $3, $4)",
              {id, std::string{service}, submitted.time_since_epoch().count(),
               (submitted + std::chrono::days{days}).time_since_epoch().count()}}});
    }
    std::optional<casework::WaitingTime> asked() {
        return times_.of(divisions(), service, domain::DivisionCode::parse("500103001").value(), now_);
    }

    int serial_ = 0;
    casework::WaitingTimes times_{*ledger_};
};

TEST_F(WaitingTimeOf, AnOfficeWithFewerThanTenFinishedCasesIsNotTold) {
    for (int i = 0; i < 9; ++i)
        finished(1);
    EXPECT_FALSE(asked());
    finished(1);
    EXPECT_FALSE(asked()) << "believed for ten minutes";
    now_ += 10min;
    ASSERT_TRUE(asked());
    EXPECT_EQ(asked()->cases, 10);
}

TEST_F(WaitingTimeOf, GoesFromTheQuickestQuarterToTheSlowestTenthInWorkingDays) {
    for (const int days : {0, 0, 1, 1, 2, 2, 3, 3, 4, 7, 7, 7})        // seven days: five working days
        finished(days);
    const auto waited = asked();
    ASSERT_TRUE(waited);
    EXPECT_EQ(waited->from, 1);
    EXPECT_EQ(waited->to, 5);
    EXPECT_EQ(waited->cases, 12);
}

TEST_F(WaitingTimeOf, ForgetsWhatIsOlderThanNinetyDays) {
    for (int i = 0; i < 10; ++i)
        finished(1);
    now_ += std::chrono::days{90};
    EXPECT_FALSE(asked());
}

TEST(ClockOfACase, RemindsOnTheWorkingDayBefore) {
    EXPECT_EQ(casework::reminder_before(divisions(), at("2026-11-25", 17), 1), at("2026-11-24", 9));
    EXPECT_EQ(casework::reminder_before(divisions(), at("2026-11-23", 17), 1), at("2026-11-20", 9)) << "over the weekend";
}

TEST(ClockOfACase, GoesOnWithTheDaysThatWereLeft) {
    const auto due = at("2026-11-27", 17), started = at("2026-11-23", 10);
    const auto resumed = casework::resumed_due(divisions(), due, started, at("2026-12-07", 11));
    EXPECT_EQ(domain::china_date(resumed), day("2026-12-11")) << "four working days were left";
    EXPECT_EQ(domain::china_date(casework::resumed_due(divisions(), due, at("2026-11-27", 10), at("2026-12-07", 11))),
              day("2026-12-07"))
        << "none was left: today";
}

}  // namespace
