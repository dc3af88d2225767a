#include "web/pages/outside_lane.hpp"

#include <utility>

namespace kuaiban::web::pages {

namespace {

constexpr std::size_t thread_count = 4, most_waiting = 64;

}  // namespace

OutsideLane::OutsideLane(Answer answer, Answer full) : answer_{std::move(answer)}, full_{std::move(full)} {
    for (std::size_t i = 0; i < thread_count; ++i)
        threads_.emplace_back([this] { work(); });
}

OutsideLane::~OutsideLane() {
    {
        const std::scoped_lock lock{mutex_};
        closing_ = true;
    }
    somebody_waits_.notify_all();
    threads_.clear();
}

bool OutsideLane::take(http::Request& request, Done done) {
    if (request.method != http::Method::Get || (request.path != sign_in_path && request.path != sign_in_answer_path))
        return false;
    std::unique_lock lock{mutex_};
    if (closing_ || waiting_.size() >= most_waiting) {
        lock.unlock();
        done(full_(request));
        return true;
    }
    waiting_.push_back({&request, std::move(done)});
    lock.unlock();
    somebody_waits_.notify_one();
    return true;
}

void OutsideLane::work() {
    while (true) {
        std::unique_lock lock{mutex_};
        somebody_waits_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
        if (waiting_.empty())
            return;
        const auto next = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        lock.unlock();
        next.done(answer_(*next.request));
    }
}

}  // namespace kuaiban::web::pages
