#include "store/postgresql/connect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "store/schema_version.hpp"

namespace kuaiban::store::postgresql {
namespace {

using namespace std::string_view_literals;

// libpq holds each host to connect_timeout only in this blocking call: PQconnectPoll would wait for a silent one for ever.
// What stands before the URL the URL may override, what stands after it not.
constexpr std::array keywords{"connect_timeout",     "target_session_attrs", "tcp_user_timeout",          "keepalives_idle",
                              "keepalives_interval", "keepalives_count",     "fallback_application_name", "dbname",
                              "client_encoding"};
constexpr std::array defaults{"3", "read-write", "10000", "15", "5", "3", "kuaiban"};

/// libpq's words on one line. They name hosts, ports and users, never a password.
[[noreturn]] void cannot_connect(PGconn* handle) {
    std::string why = PQerrorMessage(handle);
    std::ranges::replace(why, '\n', ' ');
    PQfinish(handle);
    throw DatabaseError{"PostgreSQL cannot be reached: " + why, true};
}

void ignore_notice(void*, const PGresult*) {}

/// A server set to acknowledge before the disk has it is told otherwise: what we acknowledge is durable.
std::string session_settings(Schema schema, const PostgresqlLimits& limits) {
    return fmt::format(R"sql(
        SET search_path TO {};
        SET statement_timeout TO {};
        SET idle_in_transaction_session_timeout TO 30000;
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off')sql",
                       schema == Schema::Ledger ? "ledger, registers" : "registers", limits.unit.count());
}

}  // namespace

PGconn* connect(const std::string& url, Schema schema, const PostgresqlLimits& limits) {
    std::array<const char*, keywords.size() + 1> names{}, values{};
    std::ranges::copy(keywords, names.begin());
    std::ranges::copy(defaults, values.begin());
    values[defaults.size()] = url.c_str();
    values[defaults.size() + 1] = "UTF8";

    auto* const handle = PQconnectdbParams(names.data(), values.data(), 1);
    if (PQstatus(handle) != CONNECTION_OK)
        cannot_connect(handle);
    PQsetNoticeReceiver(handle, ignore_notice, nullptr);
    if (const auto* const encoding = PQparameterStatus(handle, "server_encoding"); encoding == nullptr || encoding != "UTF8"sv) {
        PQfinish(handle);
        throw DatabaseError{"the PostgreSQL database is not in UTF8: make one with ENCODING 'UTF8'"};
    }
    const std::unique_ptr<PGresult, decltype(&PQclear)> settled{PQexec(handle, session_settings(schema, limits).c_str()),
                                                                PQclear};
    if (PQresultStatus(settled.get()) != PGRES_TUPLES_OK || PQsetnonblocking(handle, 1) != 0)
        cannot_connect(handle);
    return handle;
}

}  // namespace kuaiban::store::postgresql
