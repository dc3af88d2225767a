#pragma once

#include <string>

namespace kuaiban::store {

/// One consistent moment of an SQLite database into a new file (mode 0600, durable when this returns), while others write to it:
/// everything committed before the call is in it. The copy is checked. Throws DatabaseError; then no file is left.
void back_up_sqlite(const std::string& path, const std::string& copy);

/// The same of a PostgreSQL database, by the server's own pg_dump, in its custom format. Throws DatabaseError, with pg_dump's
/// words, also where there is no pg_dump on this machine.
void dump_postgresql(const std::string& url, const std::string& file);

}  // namespace kuaiban::store
