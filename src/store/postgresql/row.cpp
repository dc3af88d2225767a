#include "store/postgresql/row.hpp"

namespace kuaiban::store::postgresql {
namespace {

// Types by number, as the server's pg_type has them since ever: their header is the server's own.
constexpr Oid type_bytea = 17, type_int8 = 20, type_int4 = 23, type_text = 25;

}  // namespace

void PostgresqlRow::expect_column(int column) const {
    if (column < 0 || column >= PQnfields(result_))
        throw DatabaseError{"column " + std::to_string(column) + " asked of a row of " + std::to_string(PQnfields(result_))};
}

std::string_view PostgresqlRow::held(int column, std::string_view wanted, bool is_wanted_type) const {
    expect_column(column);
    if (!is_wanted_type || PQgetisnull(result_, row_, column)) {
        throw DatabaseError{"column " + std::to_string(column) + " (" + PQfname(result_, column) + ") is not " +
                            std::string{wanted} + " but " +
                            (is_wanted_type ? "null" : "of type " + std::to_string(PQftype(result_, column)))};
    }
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

bool PostgresqlRow::is_null(int column) const {
    expect_column(column);
    return PQgetisnull(result_, row_, column) == 1;
}

std::int64_t PostgresqlRow::integer(int column) const {
    const auto type = PQftype(result_, column);                // of no such column: 0
    const auto big_endian = held(column, "an integer", type == type_int8 || type == type_int4);
    std::uint64_t bits = !big_endian.empty() && (static_cast<unsigned char>(big_endian.front()) & 0x80U) ? ~std::uint64_t{0} : 0;
    for (const char byte : big_endian)
        bits = bits << 8U | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(bits);
}

std::string PostgresqlRow::text(int column) const {
    return std::string{held(column, "text", PQftype(result_, column) == type_text)};
}

Bytes PostgresqlRow::bytes(int column) const {
    const auto value = held(column, "bytes", PQftype(result_, column) == type_bytea);
    return {value.begin(), value.end()};
}

}  // namespace kuaiban::store::postgresql
