#include "store/repositories/serials.hpp"

namespace kuaiban::store {
namespace {

constexpr auto select_next = "SELECT next_serial FROM number_blocks WHERE counter = $1";
constexpr auto insert_counter = "INSERT INTO number_blocks (counter, next_serial) VALUES ($1, $2)";
constexpr auto advance_counter = "UPDATE number_blocks SET next_serial = $3 WHERE counter = $1 AND next_serial = $2";

/// What a restart may skip, against a commit every so many numbers.
constexpr std::int64_t block_size = 50;
/// Counters carry the day or year in their names: those of the past are forgotten.
constexpr std::size_t most_counters = 1000;
constexpr int somebody_was_quicker = 1;

}  // namespace

std::uint64_t Serials::next(std::string_view counter) {
    const std::lock_guard lock{mutex_};
    auto block = blocks_.find(counter);
    if (block == blocks_.end()) {
        if (blocks_.size() >= most_counters)
            blocks_.clear();
        block = blocks_.emplace(counter, Block{}).first;
    }
    if (block->second.next == block->second.end)
        block->second = take_block(counter);
    return static_cast<std::uint64_t>(block->second.next++);
}

Serials::Block Serials::take_block(std::string_view counter) const {
    for (;;) {
        const auto held = first(shelf_, select_next, values(counter), [](const Row& row) { return row.integer(0); });
        const auto start = held.value_or(1);
        const auto end = start + block_size;
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
