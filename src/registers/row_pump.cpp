#include "registers/row_pump.hpp"

#include <utility>

namespace kuaiban::registers {
namespace {

constexpr std::size_t most_waiting = 4;

}  // namespace

RowPump::RowPump(casework::SnapshotStore& store, long generation)
    : store_{store}, generation_{generation}, thread_{[this] { run(); }} {}

RowPump::~RowPump() {
    const std::lock_guard lock{mutex_};
    closed_ = true;
    waiting_ = {};
    changed_.notify_all();
}

void RowPump::push(Batch batch) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return broken_ || waiting_.size() < most_waiting; });
    if (broken_)
        std::rethrow_exception(broken_);
    waiting_.push(std::move(batch));
    changed_.notify_all();
}

void RowPump::finish() {
    {
        const std::lock_guard lock{mutex_};
        closed_ = true;
        changed_.notify_all();
    }
    thread_.join();
    if (broken_)
        std::rethrow_exception(broken_);
}

void RowPump::run() {
    try {
        while (auto batch = take())
            store_.append(generation_, std::move(*batch));
    } catch (...) {
        const std::lock_guard lock{mutex_};
        broken_ = std::current_exception();
        changed_.notify_all();
    }
}

std::optional<RowPump::Batch> RowPump::take() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    if (waiting_.empty())
        return std::nullopt;
    auto batch = std::move(waiting_.front());
    waiting_.pop();
    changed_.notify_all();
    return batch;
}

}  // namespace kuaiban::registers
