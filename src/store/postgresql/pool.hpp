#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/postgresql/connection.hpp"

namespace kuaiban::store::postgresql {

/// The connections of one process to one database: the last one used goes out first, its statements prepared. More threads than
/// connections wait their turn.
class Pool {
public:
    Pool(std::string url, Schema schema, PostgresqlLimits limits) : url_{std::move(url)}, schema_{schema}, limits_{limits} {}

    /// Runs `work` on a connection that is nobody else's meanwhile. Throws DatabaseError (busy) where none is free in time.
    template <class Work>
    auto with_connection(Work&& work) {
        Lease lease{*this};
        return work(*lease.connection);
    }

private:
    struct Lease {
        explicit Lease(Pool& owner) : pool{owner}, connection{owner.take()} {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { pool.give_back(std::move(connection)); }
        Pool& pool;
        std::unique_ptr<Connection> connection;
    };

    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> idle_one();

    const std::string url_;
    const Schema schema_;
    const PostgresqlLimits limits_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::size_t out_{};
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace kuaiban::store::postgresql
