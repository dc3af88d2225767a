#include "store/sqlite/row.hpp"

namespace kuaiban::store::sqlite {
namespace {

std::string_view name_of_type(int type) {
    switch (type) {
    case SQLITE_INTEGER: return "an integer";
    case SQLITE_TEXT: return "text";
    case SQLITE_BLOB: return "bytes";
    case SQLITE_NULL: return "null";
    default: return "a float";
    }
}

}  // namespace

void SqliteRow::expect(int column, int type) const {
    const int columns = sqlite3_column_count(statement_);
    if (column < 0 || column >= columns)
        throw DatabaseError{"column " + std::to_string(column) + " asked of a row of " + std::to_string(columns)};
    if (const int held = sqlite3_column_type(statement_, column); held != type) {
        throw DatabaseError{"column " + std::to_string(column) + " (" + sqlite3_column_name(statement_, column) + ") is " +
                            std::string{name_of_type(held)} + ", not " + std::string{name_of_type(type)}};
    }
}

bool SqliteRow::is_null(int column) const {
    if (column < 0 || column >= sqlite3_column_count(statement_))
        expect(column, SQLITE_NULL);
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t SqliteRow::integer(int column) const {
    expect(column, SQLITE_INTEGER);
    return sqlite3_column_int64(statement_, column);
}

std::string SqliteRow::text(int column) const {
    expect(column, SQLITE_TEXT);
    const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Bytes SqliteRow::bytes(int column) const {
    expect(column, SQLITE_BLOB);
    const auto* const bytes = static_cast<const unsigned char*>(sqlite3_column_blob(statement_, column));
    return {bytes, bytes + sqlite3_column_bytes(statement_, column)};
}

}  // namespace kuaiban::store::sqlite
