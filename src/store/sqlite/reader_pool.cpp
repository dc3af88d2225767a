#include "store/sqlite/reader_pool.hpp"

namespace kuaiban::store::sqlite {
namespace {

constexpr std::size_t most_leased = 8;

}  // namespace

std::unique_ptr<Connection> ReaderPool::take() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [this] { return leased_ < most_leased; });
    ++leased_;
    if (!idle_.empty()) {
        auto reader = std::move(idle_.back());
        idle_.pop_back();
        return reader;
    }
    lock.unlock();
    try {
        return std::make_unique<Connection>(path_, Connection::Use::Reads);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void ReaderPool::give_back(std::unique_ptr<Connection> reader) {
    {
        const std::lock_guard lock{mutex_};
        --leased_;
        if (reader)
            idle_.push_back(std::move(reader));
    }
    returned_.notify_one();
}

}  // namespace kuaiban::store::sqlite
