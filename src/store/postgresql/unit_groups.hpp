#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "store/database.hpp"

namespace kuaiban::store::postgresql {

using Units = std::span<const UnitOfWork* const>;

/// Units that wait at the same time travel together: one BEGIN, one COMMIT, one flush of the server's log for all of them. While
/// groups enough are under way, whoever comes next waits and is taken along by the group after them, so that groups grow with
/// the load and a unit that is alone waits for nobody. The calling threads do the work; there is none besides.
class UnitGroups {
public:
    struct Limits {
        std::size_t groups{2};                  ///< under way at once
        std::size_t units{32};                  ///< in a group
        std::size_t statements{64};             ///< of a unit; a longer one goes by itself
    };
    /// Commits all of these or none: nothing, or the tag one of them missed. Throws as Database::commit does.
    using Commit = std::function<MissedExpectation(Units)>;
    /// True where what was thrown leaves open whether the units were kept.
    using IsUnknown = std::function<bool(const std::exception_ptr&)>;

    UnitGroups(Commit together, IsUnknown is_unknown, Limits limits)
        : together_{std::move(together)}, is_unknown_{std::move(is_unknown)}, limits_{limits} {}

    /// Kept, or undone for what it missed. Empty where the unit went nowhere – it is too long, or one of its group could not be
    /// kept: the caller commits it alone and learns why. Throws where nobody knows whether it was kept.
    std::optional<MissedExpectation> commit(const UnitOfWork& unit);
    std::size_t waiting() const;

private:
    enum class State { Waiting, Leads, Decided, Undone, Unknown };
    struct End {
        State state{State::Waiting};
        MissedExpectation missed{};
        std::exception_ptr error{};
    };
    struct Passenger {
        const UnitOfWork* unit;
        End end{};
        std::condition_variable moved{};
    };

    void lead(std::unique_lock<std::mutex>& lock);
    std::vector<Passenger*> next_group();
    End travel(const std::vector<Passenger*>& group) const;

    const Commit together_;
    const IsUnknown is_unknown_;
    const Limits limits_;
    mutable std::mutex mutex_;
    std::deque<Passenger*> waiting_;
    std::size_t under_way_{};
};

}  // namespace kuaiban::store::postgresql
