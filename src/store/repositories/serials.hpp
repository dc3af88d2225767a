#pragma once

#include <map>
#include <mutex>
#include <string>

#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

/// Serials of every counter, from 1: this node takes them from the database in blocks and hands them out from memory.
class Serials {
public:
    explicit Serials(const Shelf& shelf) : shelf_{shelf} {}
    std::uint64_t next(std::string_view counter);

private:
    struct Block {
        std::int64_t next{}, end{};
    };
    Block take_block(std::string_view counter) const;

    const Shelf& shelf_;
    std::mutex mutex_;
    std::map<std::string, Block, std::less<>> blocks_;
};

}  // namespace kuaiban::store
