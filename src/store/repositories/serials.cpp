#include "store/repositories/serials.hpp"

#include <algorithm>
#include <utility>

namespace kuaiban::store {
namespace {

constexpr auto select_next = "SELECT next_serial FROM number_blocks WHERE counter = $1";
constexpr auto insert_counter = "INSERT INTO number_blocks (counter, next_serial) VALUES ($1, $2)";
constexpr auto advance_counter = "UPDATE number_blocks SET next_serial = $3 WHERE counter = $1 AND next_serial = $2";

/// What a restart may skip, against a commit every so many numbers. A block used up within a second is followed by one of twice its size.
constexpr std::int64_t first_block_size = 50, largest_block_size = 800;
/// Counters carry the day or year in their names: those of the past are forgotten.
constexpr std::size_t most_counters = 1000;
constexpr int somebody_was_quicker = 1;

}  // namespace

std::uint64_t Serials::next(std::string_view name) {
    std::unique_lock lock{mutex_};
    const auto counter = counter_named(name);
    auto& block = counter->block;
    while (true) {
        if (block.is_used_up() && counter->spare)
            block = *std::exchange(counter->spare, std::nullopt);
        const auto mine = block.is_used_up() ? std::nullopt : std::optional{block.next++};
        const bool is_low = block.end - block.next <= counter->size / 2;
        if (is_low && !counter->spare && !counter->is_taking)
            fetch_spare(*counter, name, lock);
        else if (!mine)
            taken_.wait(lock);
        if (mine)
            return static_cast<std::uint64_t>(*mine);
    }
}

std::shared_ptr<Serials::Counter> Serials::counter_named(std::string_view name) {
    if (const auto known = counters_.find(name); known != counters_.end())
        return known->second;
    if (counters_.size() >= most_counters)
        counters_.clear();
    return counters_.emplace(name, std::make_shared<Counter>(Counter{.size = first_block_size})).first->second;
}

void Serials::fetch_spare(Counter& counter, std::string_view name, std::unique_lock<std::mutex>& lock) {
    counter.is_taking = true;
    const auto now = std::chrono::steady_clock::now();
    const bool is_busy = now - counter.taken_at < std::chrono::seconds{1};
    const auto size = is_busy ? std::min(counter.size * 2, largest_block_size) : first_block_size;
    lock.unlock();
    std::optional<Block> taken;
    try {
        taken = take_block(name, size);
    } catch (...) {
        lock.lock();
        counter.is_taking = false;
        taken_.notify_all();
        throw;
    }
    lock.lock();
    counter.spare = taken;
    counter.size = size;
    counter.taken_at = now;
    counter.is_taking = false;
    taken_.notify_all();
}

Serials::Block Serials::take_block(std::string_view counter, std::int64_t size) const {
    for (;;) {
        const auto held = first(shelf_, select_next, values(counter), [](const Row& row) { return row.integer(0); });
        const auto start = held.value_or(1);
        const auto end = start + size;
        UnitOfWork unit;
        if (held)
            unit.push_back({advance_counter, values(counter, start, end), Expect::OneRow, somebody_was_quicker});
        else
            unit.push_back({insert_counter, values(counter, end), Expect::Unique, somebody_was_quicker});
        if (!shelf_.database.commit(std::move(unit)))
            return {start, end};
    }
}

}  // namespace kuaiban::store
