#include "web/http/worker_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <latch>
#include <semaphore>
#include <string>

namespace kuaiban::web::http {
namespace {

using namespace std::chrono_literals;

template <class Condition>
bool comes_true(Condition condition) {
    for (int i = 0; i < 2000 && !condition(); ++i)
        std::this_thread::sleep_for(1ms);
    return condition();
}

TEST(WorkerPool, RunsOnlySoManyAtOnce) {
    std::atomic<int> running{0}, most{0}, done{0};
    {
        WorkerPool pool{2, 8, 100};
        for (int i = 0; i < 40; ++i)
            pool.submit([&] {
                const int now = ++running;
                for (int before = most; before < now && !most.compare_exchange_weak(before, now);) {
                }
                std::this_thread::sleep_for(1ms);
                --running;
                ++done;
            });
    }
    EXPECT_EQ(done, 40);
    EXPECT_LE(most, 2);
}

TEST(WorkerPool, LetsOthersRunWhileOneIsAway) {
    std::counting_semaphore<> commit{0};
    std::atomic<int> waiting{0}, done{0};
    WorkerPool pool{1, 8, 100};
    for (int i = 0; i < 6; ++i)
        pool.submit([&] {
            {
                const WorkerPool::Away away;
                ++waiting;
                commit.acquire();
            }
            ++done;
        });
    EXPECT_TRUE(comes_true([&] { return waiting == 6; })) << "all share one commit, though one at a time may run";
    EXPECT_EQ(pool.working(), 6u);
    commit.release(6);
    EXPECT_TRUE(comes_true([&] { return done == 6 && pool.working() == 0; }));
}

TEST(WorkerPool, StartsNoMoreThreadsThanItMay) {
    std::counting_semaphore<> commit{0};
    std::atomic<int> waiting{0};
    {
        WorkerPool pool{2, 3, 100};
        for (int i = 0; i < 5; ++i)
            pool.submit([&] {
                const WorkerPool::Away away;
                ++waiting;
                commit.acquire();
            });
        EXPECT_TRUE(comes_true([&] { return waiting == 3; }));
        std::this_thread::sleep_for(20ms);
        EXPECT_EQ(waiting, 3);
        EXPECT_EQ(pool.waiting(), 2u);
        commit.release(5);
    }
    EXPECT_EQ(waiting, 5) << "what is queued is finished before the pool goes";
}

TEST(WorkerPool, RefusesWhatDoesNotFitItsQueue) {
    std::latch begun{1}, end{1};
    WorkerPool pool{1, 1, 1};
    EXPECT_TRUE(pool.submit([&] {
        begun.count_down();
        end.wait();
    }));
    begun.wait();
    EXPECT_TRUE(pool.submit([] {}));
    EXPECT_FALSE(pool.submit([] {}));
    end.count_down();
}

TEST(WorkerPool, KeepsOneLanesCrowdOutOfTheOther) {
    using enum WorkerPool::Lane;
    std::latch begun{1}, end{1};
    std::string order;
    {
        WorkerPool pool{1, 1, 4};
        pool.submit([&] {
            begun.count_down();
            end.wait();
        });
        begun.wait();
        for (int i = 0; i < 4; ++i)
            EXPECT_TRUE(pool.submit([&] { order += 'p'; }));
        EXPECT_FALSE(pool.submit([&] { order += '!'; }));
        for (int i = 0; i < 3; ++i)
            EXPECT_TRUE(pool.submit([&] { order += 'o'; }, Own)) << "the other lane is not full";
        EXPECT_EQ(pool.waiting(), 7u);
        end.count_down();
    }
    EXPECT_EQ(order, "opopopp") << "they take turns while both wait";
}

TEST(WorkerPool, HasNothingToSayToOtherThreads) {
    const WorkerPool::Away away;                // as in a command, or the thread that sends messages
}

}  // namespace
}  // namespace kuaiban::web::http
