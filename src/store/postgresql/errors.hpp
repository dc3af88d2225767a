#pragma once

#include <libpq-fe.h>

#include <string>
#include <string_view>

#include "store/database.hpp"

namespace kuaiban::store::postgresql {

/// The server said no to a statement: the unit was undone, and that is known.
class ServerError : public DatabaseError {
public:
    ServerError(std::string state, const std::string& what);
    const std::string& state() const noexcept { return state_; }        ///< SQLSTATE
    bool is_unique_violation() const noexcept { return state_ == "23505"; }
    /// The guard of an expectation divided by zero (statement.hpp).
    bool is_missed_row() const noexcept { return state_ == "22012"; }
    /// Another transaction was in the way: the same unit may well succeed now.
    bool is_conflict() const noexcept { return state_ == "40001" || state_ == "40P01" || is_unique_violation(); }
    /// The server goes down, comes up or no longer takes writes: another connection may reach one that does.
    bool is_about_the_server() const noexcept;

private:
    std::string state_;
};

/// The server no longer answers on this connection.
class ConnectionLost : public DatabaseError {
public:
    ConnectionLost(const std::string& what, bool is_outcome_unknown)
        : DatabaseError{what, !is_outcome_unknown}, is_outcome_unknown_{is_outcome_unknown} {}
    bool is_outcome_unknown() const noexcept { return is_outcome_unknown_; }        ///< a COMMIT was on its way

private:
    bool is_outcome_unknown_;
};

/// What the server objected to, without the values it quotes: SQLSTATE, constraint, and its words only where they speak of no row.
ServerError server_error(const PGresult* result, std::string_view sql);

}  // namespace kuaiban::store::postgresql
