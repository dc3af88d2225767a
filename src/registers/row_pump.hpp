#pragma once

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <queue>
#include <thread>
#include <vector>

#include "casework/registers_port.hpp"

namespace kuaiban::registers {

/// Appends batches of rows to a generation on a thread of its own, so that sealing goes on while the disk is busy.
/// At most a few batches wait; whoever brings more, waits.
class RowPump {
public:
    using Batch = std::vector<casework::SnapshotStore::SealedRow>;

    RowPump(casework::SnapshotStore& store, long generation);
    ~RowPump();

    /// Throws what the store threw, if it did.
    void push(Batch batch);
    /// Returns when everything pushed is in the store; throws what the store threw.
    void finish();

private:
    void run();
    std::optional<Batch> take();

    casework::SnapshotStore& store_;
    long generation_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::queue<Batch> waiting_;
    bool closed_{};
    std::exception_ptr broken_;
    std::jthread thread_;
};

}  // namespace kuaiban::registers
