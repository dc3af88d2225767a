#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace {

namespace fs = std::filesystem;

struct Forbidden {
    const char* name;
    const char* pattern;
};
// What one of SQLite and PostgreSQL does not understand, or reads differently.
constexpr Forbidden forbidden[] = {
    {"a PostgreSQL cast", R"(\w::\s*(text|bigint|int|bytea)\b)"},
    {"autoincrement", R"(\bautoincrement\b|\bserial\b|\bgenerated\s+always\b)"},
    {"a date of the driver's", R"(\b(datetime|strftime|julianday|now|unixepoch)\s*\(|\bcurrent_timestamp\b|\btimestamptz?\b)"},
    {"a placeholder without number", R"((=|,|\()\s*\?)"},
    {"insert or …", R"(\binsert\s+or\b|\breplace\s+into\b)"},
    {"a function of one dialect", R"(\b(ifnull|iif|group_concat|string_agg|json_extract|jsonb|ilike|glob)\b\s*\(?)"},
    {"a type of one dialect", R"(\b(blob|real|double|boolean|varchar|integer|datetime)\s+(not|primary|unique|,))"},
    {"a table of one dialect", R"(\bwithout\s+rowid\b|\bstrict\s*;|\bunlogged\b)"},
    {"a quoted identifier", "`"},
};

std::string text_of(const fs::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// SQL is raw strings and constants of the repositories; sqlite/ and postgresql/ speak to their own engine and are exempt.
std::string sql_of(const fs::path& path) {
    const auto text = text_of(path);
    if (path.extension() == ".sql")
        return std::regex_replace(text, std::regex{"--[^\n]*"}, "");
    const std::regex literal{R"re(R"sql\(([\s\S]*?)\)sql"|"((?:SELECT|INSERT|UPDATE|DELETE)[^"\n]*)")re"};
    std::string sql;
    for (std::sregex_iterator found{text.begin(), text.end(), literal}, end; found != end; ++found)
        sql += (*found)[1].str() + (*found)[2].str() + "\n";
    return sql;
}

TEST(Sql, IsValidOnBothDatabases) {
    const fs::path store = fs::path{KUAIBAN_SOURCE_DIR} / "src" / "store";
    int read = 0;
    for (const auto& entry : fs::recursive_directory_iterator{store}) {
        const auto extension = entry.path().extension();
        const bool speaks_to_one =
            std::ranges::any_of(std::array{"/store/sqlite/", "/store/postgresql/"},
                                [&](const char* folder) { return entry.path().string().find(folder) != std::string::npos; });
        if ((extension != ".sql" && extension != ".cpp") || speaks_to_one)
            continue;
        const auto sql = sql_of(entry.path());
        read += sql.empty() ? 0 : 1;
        for (const auto& [name, pattern] : forbidden)
            EXPECT_FALSE(std::regex_search(sql, std::regex{pattern, std::regex::icase}))
                << entry.path().filename() << ": " << name;
    }
    EXPECT_GT(read, 10) << "the SQL was looked for in the wrong place";
}

TEST(Sql, ForbiddenWordsAreFoundWhereTheyStand) {
    for (const auto* wrong :
         {"SELECT $1::text", "id INTEGER PRIMARY KEY AUTOINCREMENT", "VALUES (datetime('now'))", "WHERE a = ?",
          "INSERT OR IGNORE INTO a", "SELECT ifnull(a, b)", "a BLOB NOT NULL", "CREATE TABLE a (b TEXT) WITHOUT ROWID"}) {
        EXPECT_TRUE(std::ranges::any_of(forbidden, [&](const auto& rule) {
            return std::regex_search(std::string{wrong}, std::regex{rule.pattern, std::regex::icase});
        })) << wrong;
    }
}

}  // namespace
