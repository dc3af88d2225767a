#pragma once

#include <memory>

#include "store/database.hpp"
#include "web/http/worker_pool.hpp"

namespace kuaiban {

/// A database whose callers let others use the processor while they wait for it: for a commit to be durable, and where it is
/// another machine, for its answers too.
class PatientDatabase final : public store::Database {
public:
    PatientDatabase(std::unique_ptr<store::Database> database, bool reads_wait)
        : database_{std::move(database)}, reads_wait_{reads_wait} {}

    void query(std::string_view sql, const std::vector<store::Value>& parameters,
               const std::function<void(const store::Row&)>& each) override {
        if (!reads_wait_)
            return database_->query(sql, parameters, each);
        const web::http::WorkerPool::Away away;
        database_->query(sql, parameters, each);
    }
    store::MissedExpectation commit(store::UnitOfWork unit) override {
        const web::http::WorkerPool::Away away;
        return database_->commit(std::move(unit));
    }
    void migrate() override { database_->migrate(); }

private:
    const std::unique_ptr<store::Database> database_;
    const bool reads_wait_;
};

}  // namespace kuaiban
