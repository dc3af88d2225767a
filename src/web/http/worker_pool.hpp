#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kuaiban::web::http {

/// Plain threads behind a bounded queue: what does not fit is told so at once, not made to wait.
class WorkerPool {
public:
    using Job = std::function<void()>;          ///< must not throw

    WorkerPool(unsigned threads, std::size_t most_waiting);
    ~WorkerPool();                              ///< finishes what is queued

    bool submit(Job job);                       ///< false: the queue is full
    std::size_t waiting() const;
    std::size_t working() const noexcept { return working_; }

private:
    void work();

    mutable std::mutex mutex_;
    std::condition_variable there_is_work_;
    std::deque<Job> queue_;
    const std::size_t most_waiting_;
    std::atomic<std::size_t> working_{0};
    bool closing_{false};
    std::vector<std::jthread> threads_;
};

}  // namespace kuaiban::web::http
