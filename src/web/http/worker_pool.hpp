#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kuaiban::web::http {

/// Plain threads behind a bounded queue: what does not fit is told so at once, not made to wait. Only so many jobs use the
/// processor at once; one that waits for the disk does not count, so that many can share a commit while few share the cores.
/// Two lanes with a queue each take turns while both wait, so that a crowd in one neither fills nor delays the other.
class WorkerPool {
public:
    using Job = std::function<void()>;          ///< must not throw
    enum class Lane { Public, Own };            ///< whoever passes by; who is in the middle of something

    /// `at_once` jobs run; more threads, up to `threads`, are started as jobs go waiting. `most_waiting` in each lane.
    WorkerPool(unsigned at_once, unsigned threads, std::size_t most_waiting);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool();                              ///< finishes what is queued

    bool submit(Job job, Lane lane = Lane::Public);  ///< false: that lane's queue is full
    std::size_t waiting() const;                ///< jobs queued
    std::size_t working() const;                ///< jobs begun and not ended, also those that wait

    /// While one lives, the job on this thread waits for something else than the processor, and another takes its turn.
    /// Means nothing on a thread that is no worker's.
    class Away {
    public:
        Away();
        ~Away();
        Away(const Away&) = delete;
        Away& operator=(const Away&) = delete;

    private:
        WorkerPool* const pool_;
    };

private:
    struct Worker {
        std::condition_variable called;
        Job job;
    };

    void start_what_may_run();                  ///< all of these hold the mutex
    bool start_thread(Job& job);
    std::deque<Job>* next_queue();              ///< null: nobody waits
    Job take_from(std::deque<Job>& queue);
    void work(Job job);

    mutable std::mutex mutex_;
    std::array<std::deque<Job>, 2> queues_;     ///< by Lane
    std::vector<Worker*> idle_;                 ///< the last one in is called first: its stack and caches are warm
    const unsigned at_once_, most_threads_;
    const std::size_t most_waiting_;
    unsigned running_{0};
    std::size_t working_{0};
    bool closing_{false}, own_was_last_{false};
    std::vector<std::jthread> threads_;
};

}  // namespace kuaiban::web::http
