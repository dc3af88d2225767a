#include "store/postgresql/errors.hpp"

namespace kuaiban::store::postgresql {
namespace {

std::string field(const PGresult* result, int code) {
    const auto* const text = PQresultErrorField(result, code);
    return text ? text : "";
}

/// Class 22 (data) and 23 (constraints) quote what was given.
bool may_quote_values(std::string_view state) {
    return state.starts_with("22") || state.starts_with("23");
}

bool is_passing(std::string_view state) {
    return state.starts_with("40") || state.starts_with("53") || state.starts_with("55") || state.starts_with("57");
}

}  // namespace

ServerError::ServerError(std::string state, const std::string& what)
    : DatabaseError{what, is_passing(state)}, state_{std::move(state)} {}

bool ServerError::is_about_the_server() const noexcept {
    return state_.starts_with("57P") || state_.starts_with("08") || state_ == "25006";
}

ServerError server_error(const PGresult* result, std::string_view sql) {
    const auto state = field(result, PG_DIAG_SQLSTATE);
    std::string what = "PostgreSQL: " + state;
    if (!may_quote_values(state))
        what += " " + field(result, PG_DIAG_MESSAGE_PRIMARY);
    else if (const auto constraint = field(result, PG_DIAG_CONSTRAINT_NAME); !constraint.empty())
        what += " constraint " + constraint;
    return {state, what + " in: " + std::string{sql.substr(0, 80)}};
}

}  // namespace kuaiban::store::postgresql
