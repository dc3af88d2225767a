#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

/// Serials of every counter, from 1: this node takes them from the database in blocks and hands them out from memory. Whoever
/// takes the first number of a block's second half fetches the next block, while the others go on with the rest of this one.
class Serials {
public:
    explicit Serials(const Shelf& shelf) : shelf_{shelf} {}
    std::uint64_t next(std::string_view counter);

private:
    struct Block {
        std::int64_t next{}, end{};
        bool is_used_up() const { return next == end; }
    };
    struct Counter {
        Block block{};
        std::optional<Block> spare{};
        bool is_taking{};
        std::int64_t size{};                    ///< of the block taken last
        std::chrono::steady_clock::time_point taken_at{};
    };

    std::shared_ptr<Counter> counter_named(std::string_view name);
    void fetch_spare(Counter& counter, std::string_view name, std::unique_lock<std::mutex>& lock);
    Block take_block(std::string_view name, std::int64_t size) const;

    const Shelf& shelf_;
    std::mutex mutex_;
    std::condition_variable taken_;
    std::map<std::string, std::shared_ptr<Counter>, std::less<>> counters_;
};

}  // namespace kuaiban::store
