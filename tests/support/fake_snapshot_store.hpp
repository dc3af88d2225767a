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

    Found find(domain::Register kind, const LookupKey& key) override {
        if (fail)
            throw std::runtime_error("disk gone");
        const auto used = in_use_.find(kind);
        if (used == in_use_.end())
            return {};
        Found found{.answered = true, .generation = used->second.first, .published_at = used->second.second, .sealed = {}};
        for (const auto& row : rows_[found.generation])
            for (const auto& candidate : row.keys)
                if (candidate == key.key || candidate == key.other_key) {
                    found.sealed.push_back(row.sealed);
                    break;
                }
        return found;
    }

    std::map<domain::Register, FoundOfTwo> find_both(const LookupKey& first, const LookupKey& second) override {
        std::map<domain::Register, FoundOfTwo> found;
        for (const auto& [kind, generation] : in_use_)
            found[kind] = {find(kind, first), find(kind, second)};
        return found;
    }

    std::vector<NumberedRow> rows_after(long generation, std::int64_t after, int most) override {
        std::vector<NumberedRow> found;
        const auto& rows = rows_[generation];
        for (auto at = static_cast<std::size_t>(after); at < rows.size() && static_cast<int>(found.size()) < most; ++at)
            found.push_back({static_cast<std::int64_t>(at + 1), rows[at].sealed});
        return found;
    }
    bool replace(domain::Register kind, long copied, long copy) override {
        if (in_use_[kind].first != copied) {
            abandon(copy);
            return false;
        }
        publish(kind, copy, in_use_[kind].second);
        return true;
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
