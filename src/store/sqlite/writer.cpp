#include "store/sqlite/writer.hpp"

#include <algorithm>

namespace kuaiban::store::sqlite {
namespace {

/// Bounds how long the first of a batch waits for the last.
constexpr std::size_t most_units_together = 256;

}  // namespace

Writer::Writer(const std::string& path)
    : path_{path}, connection_{std::make_unique<Connection>(path, Connection::Use::Writes)}, thread_{[this] { work(); }} {}

Writer::~Writer() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

MissedExpectation Writer::commit(UnitOfWork unit) {
    Pending pending{.unit = std::move(unit)};
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(&pending);
    }
    arrived_.notify_one();
    std::unique_lock lock{pending.mutex};
    pending.done.wait(lock, [&] { return pending.is_done; });
    if (pending.error)
        throw DatabaseError{*pending.error};
    return pending.missed;
}

void Writer::work() {
    for (auto batch = next_batch(); !batch.empty(); batch = next_batch()) {
        write(batch);
        wake(batch);
    }
}

Writer::Batch Writer::next_batch() {
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), most_units_together));
    Batch batch{waiting_.begin(), end};
    waiting_.erase(waiting_.begin(), end);
    return batch;
}

void Writer::write(const Batch& batch) {
    try {
        if (!connection_)
            reopen();
        connection_->run("BEGIN IMMEDIATE");
        for (auto* const pending : batch)
            apply(*pending);
        connection_->run("COMMIT");
    } catch (const DatabaseError& error) {
        undo(error);
        for (auto* const pending : batch)
            pending->error = std::make_unique<DatabaseError>(error);
    }
}

void Writer::apply(Pending& pending) {
    connection_->run("SAVEPOINT unit");
    try {
        pending.missed = run_statements(pending.unit);
    } catch (const SqliteError& error) {
        if (!error.spoils_only_its_unit() || !connection_->is_in_transaction())
            throw;
        pending.error = std::make_unique<DatabaseError>(error);
    }
    if (pending.missed || pending.error)
        connection_->run("ROLLBACK TO unit");
    connection_->run("RELEASE unit");
}

MissedExpectation Writer::run_statements(const UnitOfWork& unit) {
    for (const auto& statement : unit) {
        try {
            const auto changed = connection_->run(statement.sql, statement.parameters);
            if (statement.expect == Expect::OneRow && changed != 1)
                return statement.tag;
        } catch (const SqliteError& error) {
            if (statement.expect != Expect::Unique || !error.is_unique_violation())
                throw;
            return statement.tag;
        }
    }
    return std::nullopt;
}

// After a failed write or sync nobody knows what the file holds: nothing of the batch is acknowledged, and unless the disk was
// merely full or busy the connection is given up, so that the next batch starts from what is really there.
void Writer::undo(const DatabaseError& error) noexcept {
    const auto* const sqlite_error = dynamic_cast<const SqliteError*>(&error);
    const int code = sqlite_error != nullptr ? sqlite_error->code() & 0xff : SQLITE_IOERR;
    bool is_trusted = code == SQLITE_FULL || code == SQLITE_BUSY || code == SQLITE_LOCKED;
    try {
        if (connection_ && connection_->is_in_transaction())
            connection_->run("ROLLBACK");
    } catch (const DatabaseError&) {
        is_trusted = false;
    }
    if (!is_trusted)
        connection_.reset();
}

// Frames of a commit whose sync failed may still lie in the log, where recovery after a crash would find them: emptying the
// log takes them away. Readers may hinder that; the idempotency key then settles what the caller could not know.
void Writer::reopen() {
    auto fresh = std::make_unique<Connection>(path_, Connection::Use::Writes);
    fresh->run("PRAGMA wal_checkpoint(TRUNCATE)");
    connection_ = std::move(fresh);
}

void Writer::wake(const Batch& batch) {
    for (auto* const pending : batch) {
        const std::lock_guard lock{pending->mutex};  // held while notifying: its owner may not go before we are done
        pending->is_done = true;
        pending->done.notify_one();
    }
}

}  // namespace kuaiban::store::sqlite
