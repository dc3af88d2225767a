#include "store/postgresql/unit_groups.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>

// How units are put together and what each is told; that PostgreSQL keeps them so is shown by the tests of the databases.
namespace kuaiban::store::postgresql {
namespace {

using testing::ElementsAre;

class UnitGroupsTest : public testing::Test {
protected:
    /// Notes how many travelled; the first group stands until it is let go.
    MissedExpectation together(Units units) {
        sizes.push_back(units.size());          // one group at a time
        if (++begun == 1)
            let_go.wait();
        if (is_lost && units.size() > 1)
            throw std::runtime_error{"the connection ended"};
        return units.size() > 1 ? missed : MissedExpectation{};
    }
    /// One unit under way and `others` waiting behind it, each by a thread of its own; what each was told, by calling `told`.
    void crowd(std::size_t others, const std::function<void(std::optional<MissedExpectation>)>& told) {
        std::vector<std::thread> threads;
        const auto commit = [&] {
            try {
                told(groups.commit(unit));
            } catch (const std::runtime_error&) {
                ++unknown;
            }
        };
        threads.emplace_back(commit);
        while (begun == 0)
            std::this_thread::yield();
        for (std::size_t i = 0; i < others; ++i)
            threads.emplace_back(commit);
        while (groups.waiting() < others)
            std::this_thread::yield();
        let_go.count_down();
        for (auto& thread : threads)
            thread.join();
    }

    const UnitOfWork unit{Statement{.sql = "one"}};
    std::vector<std::size_t> sizes;
    std::atomic<int> begun{0};
    std::latch let_go{1};
    MissedExpectation missed;
    bool is_lost{};
    std::atomic<int> unknown{0};
    UnitGroups groups{[this](Units units) { return together(units); },
                      [this](const auto&) { return is_lost; },
                      {.groups = 1, .units = 4, .statements = 2}};
};

TEST_F(UnitGroupsTest, TakeAlongWhoWaitedMeanwhileButNoMoreThanTheyMay) {
    std::atomic<int> kept{0};
    crowd(6, [&](auto decided) { kept += decided && !*decided ? 1 : 0; });
    EXPECT_EQ(kept, 7);
    EXPECT_THAT(sizes, ElementsAre(1, 4, 2));
}

TEST_F(UnitGroupsTest, SendEachByItselfWhereOneOfThemMissed) {
    missed = 7;
    std::atomic<int> to_go_alone{0};
    crowd(3, [&](auto decided) { to_go_alone += decided ? 0 : 1; });
    EXPECT_EQ(to_go_alone, 3) << "whose miss it was is not known; the first, by itself, was kept";
    EXPECT_THAT(sizes, ElementsAre(1, 3));
}

TEST_F(UnitGroupsTest, TellEachOfThemThatNobodyKnows) {
    is_lost = true;
    crowd(3, [](auto) {});
    EXPECT_EQ(unknown, 3);
}

TEST_F(UnitGroupsTest, LeaveALongUnitToItself) {
    const UnitOfWork three{3, Statement{.sql = "one"}};
    EXPECT_FALSE(groups.commit(three));
    EXPECT_TRUE(sizes.empty());
}

TEST_F(UnitGroupsTest, GoOnAfterAGroupThatFailed) {
    is_lost = true;
    crowd(2, [](auto) {});
    is_lost = false;
    EXPECT_TRUE(groups.commit(unit));
    EXPECT_EQ(groups.waiting(), 0);
}

}  // namespace
}  // namespace kuaiban::store::postgresql
