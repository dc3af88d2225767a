#include <gmock/gmock.h>

#include "ledger_test_support.hpp"

namespace kuaiban::store {
namespace {

using casework::WorkListFilter;
using domain::CaseState;
using testing::ElementsAre;
using testing::IsEmpty;

domain::DivisionCode office(std::string_view code) {
    return domain::DivisionCode::parse(code).value();
}

class WorkListOn : public LedgerTest {
protected:
    struct Case {
        std::string id, office;
        CaseState state{CaseState::InReview};
        std::optional<Instant> due{at(1000)};
        std::string officer{}, reason{"household-differs"};
    };
    void open(const Case& wanted) {
        ++serial_;
        auto changes = submission(wanted.id, serial_, "account", woman(serial_), man(serial_));
        auto opened = changes[0].as<casework::CaseOpened>();
        opened.office = office(wanted.office).padded();
        opened.owner = wanted.state == CaseState::Waiting ? "system" : opened.office;
        opened.state = wanted.state;
        opened.due_at = wanted.due;
        opened.officer_id = wanted.officer;
        opened.reason = wanted.reason;
        opened.document = R"({"woman":{"name":"陈小雨"},"man":{"name":"王建国"}})";
        changes[0] = std::move(opened);
        auto party = changes[1].as<casework::PartyOpened>();
        party.name = name("陈小雨");
        changes[1] = std::move(party);
        if (!domain::is_open(wanted.state))
            changes.push_back(casework::PartiesClosed{wanted.id, at(1)});
        ASSERT_FALSE(ledger->commit(changes));
    }
    std::vector<std::string> listed(const WorkListFilter& filter) {
        std::vector<std::string> ids;
        for (const auto& row : ledger->work_list(filter, {}, 50).rows)
            ids.push_back(row.id);
        return ids;
    }
    std::vector<std::string> listed(std::string_view of) { return listed(WorkListFilter{.office = office(of)}); }

    int serial_ = 0;
};
KUAIBAN_ON_EVERY_DATABASE(WorkListOn);

TEST_P(WorkListOn, StandsInTheOrderInWhichCasesAreDue) {
    open({.id = "late", .office = "500103001", .due = at(3000)});
    open({.id = "early", .office = "500103001", .due = at(1000)});
    open({.id = "middle", .office = "500103001", .due = at(2000)});
    open({.id = "clockless", .office = "500103001", .due = std::nullopt});
    open({.id = "decided", .office = "500103001", .state = CaseState::Issued});
    EXPECT_THAT(listed("500103001"), ElementsAre("clockless", "early", "middle", "late")) << "what has no clock cannot hide";
}

TEST_P(WorkListOn, ShowsAnOfficeItsOwnAndThoseBelow) {
    open({.id = "street", .office = "500103001", .due = at(1)});
    open({.id = "village", .office = "500103001005", .due = at(2)});
    open({.id = "next-street", .office = "500103003", .due = at(3)});
    open({.id = "next-district", .office = "500104001", .due = at(4)});
    open({.id = "with-the-machine", .office = "500103001", .state = CaseState::Waiting, .due = at(5)});
    EXPECT_THAT(listed("500103001"), ElementsAre("street", "village", "with-the-machine"));
    EXPECT_THAT(listed("500103001005"), ElementsAre("village"));
    EXPECT_THAT(listed("500103"), ElementsAre("street", "village", "next-street", "with-the-machine"));
    EXPECT_THAT(listed("500000"), ElementsAre("street", "village", "next-street", "next-district", "with-the-machine"));
    EXPECT_THAT(listed({.office = office("500103001"), .own_only = true}), ElementsAre("street", "with-the-machine"));
    EXPECT_THAT(listed("500109"), IsEmpty());
}

TEST_P(WorkListOn, IsFilteredByStateReasonOfficerAndTime) {
    open({.id = "mine", .office = "500103001", .due = at(1), .officer = "officer-1"});
    open({.id = "counter", .office = "500103001", .state = CaseState::ToCounter, .due = at(2), .reason = "agent"});
    open({.id = "mine-elsewhere", .office = "500104001", .due = at(3), .officer = "officer-1"});
    const auto here = office("500103001");
    EXPECT_THAT(listed({.office = here, .officer_id = "officer-1"}), ElementsAre("mine"));
    EXPECT_THAT(listed({.office = here, .state = CaseState::ToCounter}), ElementsAre("counter"));
    EXPECT_THAT(listed({.office = here, .reason = "household-differs"}), ElementsAre("mine"));
    EXPECT_THAT(listed({.office = here, .due_before = at(2)}), ElementsAre("mine"));
    EXPECT_THAT(listed({.office = here, .due_from = at(2), .due_before = at(3)}), ElementsAre("counter"));
}

TEST_P(WorkListOn, KnowsWhatLiesOnNoDeskAndWhatIsDueToday) {
    open({.id = "free", .office = "500103001", .due = at(10)});
    open({.id = "on-a-desk", .office = "500103001", .due = at(11)});
    open({.id = "long-ago", .office = "500103001", .due = at(std::chrono::milliseconds{std::chrono::hours{48}}.count())});
    const auto now = at(0) + std::chrono::hours{1};
    ASSERT_FALSE(ledger->commit({casework::CaseClaimed{"on-a-desk", "officer-1", "", now - std::chrono::minutes{29}},
                                 casework::CaseClaimed{"long-ago", "officer-1", "", now - std::chrono::minutes{30}}}));
    const auto here = office("500103001");
    EXPECT_THAT(listed({.office = here, .on_no_desk_at = now}), ElementsAre("free", "long-ago"));
    const auto counts = ledger->work_list_counts(here, false, "officer-1", at(0));
    EXPECT_EQ(counts.today, 2);
    EXPECT_EQ(ledger->work_list_counts(here, false, "officer-1", now).unclaimed, 2);
}

TEST_P(WorkListOn, FindsANumberAndANameInAnySpelling) {
    open({.id = "first", .office = "500103001"});
    open({.id = "elsewhere", .office = "500104001"});
    const auto here = office("500103001");
    EXPECT_THAT(listed({.office = here, .text = number(1)}), ElementsAre("first"));
    EXPECT_THAT(listed({.office = here, .text = number(2)}), IsEmpty()) << "not of this office";
    EXPECT_THAT(listed({.office = here, .text = name("陈 小雨")}), ElementsAre("first"));
    EXPECT_THAT(listed({.office = here, .text = name("王建国")}), IsEmpty()) << "this man's name was not given";
}

TEST_P(WorkListOn, GoesFromPageToPageWithoutLosingOrRepeating) {
    for (int i = 0; i < 7; ++i)
        open({.id = "case-" + std::to_string(i), .office = "500103001", .due = at(i / 3)});
    const WorkListFilter all{.office = office("500103001")};
    std::vector<std::string> seen;
    std::optional<casework::WorkListPlace> next;
    do {
        const auto page = ledger->work_list(all, next, 3);
        for (const auto& row : page.rows)
            seen.push_back(row.id);
        next = page.next;
    } while (next);
    EXPECT_THAT(seen, ElementsAre("case-0", "case-1", "case-2", "case-3", "case-4", "case-5", "case-6"));
}

TEST_P(WorkListOn, NamesTheCoupleAndFollowsTheLastTransaction) {
    open({.id = "case", .office = "500103001", .officer = "officer-1"});
    const auto row = ledger->work_list({.office = office("500103001")}, {}, 10).rows.at(0);
    EXPECT_EQ(row.woman, "陈小雨");
    EXPECT_EQ(row.man, "王建国");
    EXPECT_EQ(row.officer_id, "officer-1");
    ASSERT_FALSE(
        ledger->commit({casework::CaseMoved{"case", 1, CaseState::ToCounter, "500104001000", "rerouted", at(9), {}, {}}}));
    EXPECT_THAT(listed("500103001"), IsEmpty());
    EXPECT_EQ(ledger->work_list({.office = office("500104")}, {}, 10).rows.at(0).officer_id, "officer-1")
        << "kept where not given";
    ASSERT_FALSE(ledger->commit({casework::PartiesClosed{"case", at(10)}}));
    EXPECT_THAT(listed("500104"), IsEmpty());
}

TEST_P(WorkListOn, CountsItsTabs) {
    open({.id = "a", .office = "500103001", .due = at(1), .officer = "officer-1"});
    open({.id = "b", .office = "500103001005", .due = at(9)});
    open({.id = "c", .office = "500103003", .state = CaseState::ToCounter, .due = at(9)});
    open({.id = "d", .office = "500104001", .due = at(1), .officer = "officer-1"});
    open({.id = "e", .office = "500103001", .state = CaseState::Issued});
    const auto street = ledger->work_list_counts(office("500103001"), false, "officer-1", at(5));
    EXPECT_EQ(street.all, 2);
    EXPECT_EQ(street.overdue, 1);
    EXPECT_EQ(street.mine, 1);
    const auto district = ledger->work_list_counts(office("500103"), false, "officer-1", at(5));
    EXPECT_EQ(district.all, 3);
    EXPECT_EQ(district.by_state.at(CaseState::ToCounter), 1);
    EXPECT_EQ(ledger->work_list_counts(office("500103001"), true, "officer-1", at(5)).all, 1);
    EXPECT_EQ(ledger->work_list_counts(office("500000"), false, "officer-1", at(5)).all, 4);
}

}  // namespace
}  // namespace kuaiban::store
