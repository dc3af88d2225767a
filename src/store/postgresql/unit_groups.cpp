#include "store/postgresql/unit_groups.hpp"

#include <algorithm>
#include <iterator>

namespace kuaiban::store::postgresql {

std::optional<MissedExpectation> UnitGroups::commit(const UnitOfWork& unit) {
    if (unit.size() > limits_.statements)
        return std::nullopt;
    Passenger self{&unit};
    std::unique_lock lock{mutex_};
    waiting_.push_back(&self);
    if (under_way_ < limits_.groups) {
        ++under_way_;
        self.end.state = State::Leads;
    }
    self.moved.wait(lock, [&] { return self.end.state != State::Waiting; });
    if (self.end.state == State::Leads)
        lead(lock);
    if (self.end.state == State::Unknown)
        std::rethrow_exception(self.end.error);
    std::optional<MissedExpectation> decided;
    if (self.end.state == State::Decided)
        decided.emplace(self.end.missed);  // std::optional{…} of an optional would be the inner one: undone would read as kept
    return decided;
}

std::size_t UnitGroups::waiting() const {
    const std::scoped_lock lock{mutex_};
    return waiting_.size();
}

void UnitGroups::lead(std::unique_lock<std::mutex>& lock) {
    const auto group = next_group();  // the leader is the first of those who wait
    lock.unlock();
    const auto end = travel(group);
    lock.lock();
    for (auto* const passenger : group) {
        passenger->end = end;
        passenger->moved.notify_one();  // under the lock: a passenger that is told leaves, and its place with it
    }
    if (waiting_.empty()) {
        --under_way_;
        return;
    }
    waiting_.front()->end.state = State::Leads;
    waiting_.front()->moved.notify_one();
}

std::vector<UnitGroups::Passenger*> UnitGroups::next_group() {
    const auto last = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), limits_.units));
    std::vector<Passenger*> group(waiting_.begin(), last);
    waiting_.erase(waiting_.begin(), last);
    return group;
}

UnitGroups::End UnitGroups::travel(const std::vector<Passenger*>& group) const {
    std::vector<const UnitOfWork*> units;
    std::ranges::transform(group, std::back_inserter(units), &Passenger::unit);
    try {
        const auto missed = together_(units);
        return missed && group.size() > 1 ? End{State::Undone} : End{State::Decided, missed};
    } catch (...) {
        const auto error = std::current_exception();
        return {is_unknown_(error) ? State::Unknown : State::Undone, {}, error};
    }
}

}  // namespace kuaiban::store::postgresql
