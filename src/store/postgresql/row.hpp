#pragma once

#include <libpq-fe.h>

#include "store/database.hpp"

namespace kuaiban::store::postgresql {

/// One row of a whole answer in binary format. Another type than asked for, or no such column, is an error.
class PostgresqlRow final : public Row {
public:
    PostgresqlRow(const PGresult* result, int row) : result_{result}, row_{row} {}
    bool is_null(int column) const override;
    std::int64_t integer(int column) const override;
    std::string text(int column) const override;
    Bytes bytes(int column) const override;

private:
    void expect_column(int column) const;
    std::string_view held(int column, std::string_view wanted, bool is_wanted_type) const;

    const PGresult* result_;
    int row_;
};

}  // namespace kuaiban::store::postgresql
