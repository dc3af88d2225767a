#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.hpp"
#include "store/postgresql/errors.hpp"
#include "store/postgresql/unit_groups.hpp"

namespace kuaiban::store::postgresql {

struct ClearResult {
    void operator()(PGresult* result) const noexcept { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

/// One connection in pipeline mode, used by one thread at a time, with its prepared statements. After ConnectionLost it is of no use.
class Connection {
public:
    Connection(const std::string& url, Schema schema, const PostgresqlLimits& limits);

    /// Sends BEGIN, the units and COMMIT as one pipeline: all of them or none. Throws ServerError (undone) or ConnectionLost.
    MissedExpectation commit(Units units);
    /// One statement outside any unit. Throws ServerError or ConnectionLost.
    Result query(std::string_view sql, const std::vector<Value>& parameters);
    /// A script of many statements, not in a pipeline.
    void run_script(const std::string& sql);

    /// A server that goes says so, or closes: a connection on which anything came while it lay idle is not used again.
    bool is_fit_for_use() const;

private:
    struct Finish {
        void operator()(PGconn* handle) const noexcept { PQfinish(handle); }
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Names = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;
    /// What was put into the pipeline, in the order in which it is answered.
    struct Sent {
        std::string_view sql;
        const Statement* statement{};  ///< of the unit; empty: ours
        bool is_guarded{};  ///< so that it fails unless it changes one row
        bool is_preparation{};
    };
    struct Answers {
        Result last{};
        std::unique_ptr<ServerError> refusal{};  ///< the first; the server skips what came after it
        Sent refused{};
    };

    void send(std::string_view sql, const std::vector<Value>& parameters, const Statement* statement = nullptr);
    const std::string& prepared(const Sent& wanted);
    Answers receive();
    void receive_one(const Sent& sent, Answers& answers);
    MissedExpectation explain(const Answers& answers);
    void roll_back();
    Result next_result();
    void begin_waiting(std::chrono::milliseconds patience) { deadline_ = std::chrono::steady_clock::now() + patience; }
    [[noreturn]] void lose(const char* why) const;
    static void on_notice(void* connection, const PGresult* notice);

    std::unique_ptr<PGconn, Finish> handle_;
    Names names_, guarded_names_;
    std::size_t next_name_{};
    std::vector<Sent> sent_;
    std::chrono::milliseconds patience_;
    std::chrono::steady_clock::time_point deadline_{};
    bool is_commit_sent_{};
    bool is_on_one_server_only_{};  ///< the wait for a synchronous standby was given up
};

}  // namespace kuaiban::store::postgresql
