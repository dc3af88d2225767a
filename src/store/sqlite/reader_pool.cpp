#include "store/sqlite/reader_pool.hpp"

namespace kuaiban::store::sqlite {
namespace {

constexpr std::size_t most_idle = 16;

}  // namespace

std::unique_ptr<Connection> ReaderPool::take() {
    {
        const std::lock_guard lock{mutex_};
        if (!idle_.empty()) {
            auto reader = std::move(idle_.back());
            idle_.pop_back();
            return reader;
        }
    }
    return std::make_unique<Connection>(path_, Connection::Use::Reads);
}

void ReaderPool::give_back(std::unique_ptr<Connection> reader) {
    const std::lock_guard lock{mutex_};
    if (idle_.size() < most_idle)
        idle_.push_back(std::move(reader));
}

}  // namespace kuaiban::store::sqlite
