#pragma once

#include <sqlite3.h>

#include "store/database.hpp"

namespace kuaiban::store::sqlite {

/// The row a statement stands on. As strict as PostgreSQL: another type than asked for, or no such column, is an error.
class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_{statement} {}
    bool is_null(int column) const override;
    std::int64_t integer(int column) const override;
    std::string text(int column) const override;
    Bytes bytes(int column) const override;

private:
    void expect(int column, int type) const;
    sqlite3_stmt* statement_;
};

}  // namespace kuaiban::store::sqlite
