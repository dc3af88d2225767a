#include "web/http/worker_pool.hpp"

#include <system_error>
#include <utility>

namespace kuaiban::web::http {

namespace {

thread_local WorkerPool* pool_of_this_thread = nullptr;

}  // namespace

WorkerPool::WorkerPool(unsigned at_once, unsigned threads, std::size_t most_waiting)
    : at_once_{at_once}, most_threads_{threads}, most_waiting_{most_waiting} {
    threads_.reserve(most_threads_);
}

WorkerPool::~WorkerPool() {
    {
        const std::scoped_lock lock{mutex_};
        closing_ = true;
        for (auto* const worker : idle_)
            worker->called.notify_one();
    }
    threads_.clear();
}

bool WorkerPool::submit(Job job, Lane lane) {
    const std::scoped_lock lock{mutex_};
    auto& queue = queues_[static_cast<std::size_t>(lane)];
    if (queue.size() >= most_waiting_)
        return false;
    queue.push_back(std::move(job));
    start_what_may_run();
    return true;
}

std::size_t WorkerPool::waiting() const {
    const std::scoped_lock lock{mutex_};
    return queues_[0].size() + queues_[1].size();
}

std::size_t WorkerPool::working() const {
    const std::scoped_lock lock{mutex_};
    return working_;
}

std::deque<WorkerPool::Job>* WorkerPool::next_queue() {
    auto& [passing, own] = queues_;
    if (passing.empty() && own.empty())
        return nullptr;
    return passing.empty() || (!own.empty() && !own_was_last_) ? &own : &passing;
}

WorkerPool::Job WorkerPool::take_from(std::deque<Job>& queue) {
    own_was_last_ = &queue == &queues_[1];
    auto job = std::move(queue.front());
    queue.pop_front();
    return job;
}

void WorkerPool::start_what_may_run() {
    for (auto* queue = next_queue(); queue && running_ < at_once_; queue = next_queue()) {
        if (!idle_.empty()) {
            auto* const worker = idle_.back();
            idle_.pop_back();
            worker->job = take_from(*queue);
            worker->called.notify_one();
        } else if (start_thread(queue->front())) {
            take_from(*queue);
        } else {
            return;                             // whoever ends next takes it
        }
        ++running_;
        ++working_;
    }
}

bool WorkerPool::start_thread(Job& job) {
    if (threads_.size() == most_threads_ || closing_)
        return false;
    try {
        threads_.emplace_back([this, taken = job]() mutable { work(std::move(taken)); });
        return true;
    } catch (const std::system_error&) {
        if (threads_.empty())
            throw;
        return false;
    }
}

void WorkerPool::work(Job job) {
    pool_of_this_thread = this;
    Worker self;
    while (true) {
        job();
        job = nullptr;
        std::unique_lock lock{mutex_};
        if (auto* const queue = next_queue(); queue && running_ <= at_once_) {
            job = take_from(*queue);
            continue;
        }
        --running_;
        --working_;
        idle_.push_back(&self);
        self.called.wait(lock, [&] { return closing_ || self.job; });
        if (!self.job)
            return;
        job = std::exchange(self.job, nullptr);
    }
}

WorkerPool::Away::Away() : pool_{pool_of_this_thread} {
    if (!pool_)
        return;
    const std::scoped_lock lock{pool_->mutex_};
    --pool_->running_;
    pool_->start_what_may_run();
}

WorkerPool::Away::~Away() {
    if (!pool_)
        return;
    const std::scoped_lock lock{pool_->mutex_};
    ++pool_->running_;
}

}  // namespace kuaiban::web::http
