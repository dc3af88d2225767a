#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "store/database.hpp"
#include "store/sqlite/connection.hpp"

namespace kuaiban::store::sqlite {

/// The one thread that writes. It takes whatever units wait, runs each in a SAVEPOINT of one transaction, and wakes their
/// callers when the COMMIT is durable: the more wait, the more share one fsync.
class Writer {
public:
    explicit Writer(const std::string& path);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer();                                                  ///< writes what still waits, then ends

    MissedExpectation commit(UnitOfWork unit);

private:
    struct Pending {
        UnitOfWork unit;
        MissedExpectation missed{};
        std::unique_ptr<DatabaseError> error{};
        bool is_done{};
        std::mutex mutex{};
        std::condition_variable done{};
    };
    using Batch = std::vector<Pending*>;

    void work();
    Batch next_batch();
    void write(const Batch& batch);
    void apply(Pending& pending);
    MissedExpectation run_statements(const UnitOfWork& unit);
    void undo(const DatabaseError& error) noexcept;
    void reopen();
    static void wake(const Batch& batch);

    const std::string path_;
    std::unique_ptr<Connection> connection_;                    ///< empty after the file failed, until it opens again
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Pending*> waiting_;
    bool stopping_{};
    std::thread thread_;
};

}  // namespace kuaiban::store::sqlite
