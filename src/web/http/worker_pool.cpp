#include "web/http/worker_pool.hpp"

#include <utility>

namespace kuaiban::web::http {

WorkerPool::WorkerPool(unsigned threads, std::size_t most_waiting) : most_waiting_{most_waiting} {
    threads_.reserve(threads);
    for (unsigned i = 0; i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
    {
        const std::scoped_lock lock{mutex_};
        closing_ = true;
    }
    there_is_work_.notify_all();
    threads_.clear();
}

bool WorkerPool::submit(Job job) {
    {
        const std::scoped_lock lock{mutex_};
        if (queue_.size() >= most_waiting_)
            return false;
        queue_.push_back(std::move(job));
    }
    there_is_work_.notify_one();
    return true;
}

std::size_t WorkerPool::waiting() const {
    const std::scoped_lock lock{mutex_};
    return queue_.size();
}

void WorkerPool::work() {
    std::unique_lock lock{mutex_};
    while (true) {
        there_is_work_.wait(lock, [this] { return closing_ || !queue_.empty(); });
        if (queue_.empty())
            return;
        auto job = std::move(queue_.front());
        queue_.pop_front();
        ++working_;
        lock.unlock();
        job();
        job = nullptr;
        --working_;
        lock.lock();
    }
}

}  // namespace kuaiban::web::http
