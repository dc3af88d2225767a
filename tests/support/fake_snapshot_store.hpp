#pragma once

#include <map>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "casework/registers_port.hpp"

namespace kuaiban::support {

/// A snapshot store in memory; `fail` makes every read throw, as a broken disk would.
class FakeSnapshotStore : public casework::SnapshotStore {
public:
    long begin(domain::Register) override { return ++last_; }

    void append(long generation, std::vector<SealedRow> rows) override {
        auto& kept = rows_[generation];
        kept.insert(kept.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }

    void publish(domain::Register kind, long generation, domain::Instant at) override {
        if (const auto old = in_use_.find(kind); old != in_use_.end())
            rows_.erase(old->second.first);
        in_use_[kind] = {generation, at};
    }

    void abandon(long generation) override { rows_.erase(generation); }

    Found find(domain::Register kind, const std::vector<unsigned char>& key) override {
        if (fail)
            throw std::runtime_error("disk gone");
        const auto used = in_use_.find(kind);
        if (used == in_use_.end())
            return {};
        Found found{.answered = true, .generation = used->second.first, .published_at = used->second.second, .sealed = {}};
        for (const auto& row : rows_[found.generation])
            for (const auto& candidate : row.keys)
                if (candidate == key) {
                    found.sealed.push_back(row.sealed);
                    break;
                }
        return found;
    }

    std::map<domain::Register, FoundOfTwo> find_both(const std::vector<unsigned char>& first,
                                                     const std::vector<unsigned char>& second) override {
        std::map<domain::Register, FoundOfTwo> found;
        for (const auto& [kind, generation] : in_use_)
            found[kind] = {find(kind, first), find(kind, second)};
        return found;
    }

    std::size_t rows_of(domain::Register kind) const {
        const auto used = in_use_.find(kind);
        return used == in_use_.end() ? 0 : rows_.at(used->second.first).size();
    }
    std::size_t generations_kept() const { return rows_.size(); }

    bool fail{};

private:
    long last_{};
    std::map<long, std::vector<SealedRow>> rows_;
    std::map<domain::Register, std::pair<long, domain::Instant>> in_use_;
};

}  // namespace kuaiban::support
