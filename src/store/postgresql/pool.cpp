#include "store/postgresql/pool.hpp"

namespace kuaiban::store::postgresql {

std::unique_ptr<Connection> Pool::take() {
    {
        std::unique_lock lock{mutex_};
        if (!freed_.wait_for(lock, limits_.turn, [this] { return out_ < limits_.connections; }))
            throw DatabaseError{"no connection to PostgreSQL was free in time", true};
        ++out_;
    }
    try {
        while (auto connection = idle_one()) {
            if (connection->is_fit_for_use())
                return connection;
        }
        return std::make_unique<Connection>(url_, schema_, limits_);
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

std::unique_ptr<Connection> Pool::idle_one() {
    const std::lock_guard lock{mutex_};
    if (idle_.empty())
        return nullptr;
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
    if (connection && !connection->is_fit_for_use())
        connection.reset();
    {
        const std::lock_guard lock{mutex_};
        --out_;
        if (connection)
            idle_.push_back(std::move(connection));
    }
    freed_.notify_one();
}

}  // namespace kuaiban::store::postgresql
