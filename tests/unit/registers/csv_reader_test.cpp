#include "registers/csv_reader.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace kuaiban::registers {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::expected<Rows, BadLine> read(const std::string& text) {
    std::istringstream input{text};
    CsvReader reader{input};
    Rows rows;
    std::vector<std::string> fields;
    for (;;) {
        const auto any = reader.next(fields);
        if (!any)
            return std::unexpected{any.error()};
        if (!*any)
            return rows;
        rows.push_back(fields);
    }
}

struct Example {
    std::string name, text;
    Rows rows;
};
class CsvReads : public testing::TestWithParam<Example> {};
TEST_P(CsvReads, WhatTheStandardAllows) {
    const auto rows = read(GetParam().text);
    ASSERT_TRUE(rows) << rows.error().text();
    EXPECT_EQ(*rows, GetParam().rows);
}
INSTANTIATE_TEST_SUITE_P(Rfc4180, CsvReads,
                         testing::Values(Example{"plain", "a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}},
                                         Example{"no_end_of_line_at_the_end", "a,b\n1,2", {{"a", "b"}, {"1", "2"}}},
                                         Example{"crlf", "a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
                                         Example{"byte_order_mark",
                                                 "\xEF\xBB\xBF"
                                                 "a,b\n",
                                                 {{"a", "b"}}},
                                         Example{"quoted_comma", "a,\"1,2\"\n", {{"a", "1,2"}}},
                                         Example{"doubled_quote", "\"say \"\"yes\"\"\",b\n", {{"say \"yes\"", "b"}}},
                                         Example{"line_end_in_quotes", "\"one\ntwo\",b\nc,d\n", {{"one\ntwo", "b"}, {"c", "d"}}},
                                         Example{"empty_fields", ",,\n", {{"", "", ""}}},
                                         Example{"quoted_empty_field", "\"\",b\n", {{"", "b"}}},
                                         Example{"empty_lines", "a\n\n\r\nb\n\n", {{"a"}, {"b"}}}, Example{"nothing", "", {}},
                                         Example{"chinese", "陈雨,重庆\n", {{"陈雨", "重庆"}}}),
                         [](const auto& row) { return row.param.name; });

struct Fault {
    std::string name, text;
    std::size_t line;
};
class CsvRefuses : public testing::TestWithParam<Fault> {};
TEST_P(CsvRefuses, NamingTheLine) {
    const auto rows = read(GetParam().text);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().line, GetParam().line);
}
INSTANTIATE_TEST_SUITE_P(Malformed, CsvRefuses,
                         testing::Values(Fault{"quote_never_closed", "a,b\n1,\"2\n3,4\n", 2},
                                         Fault{"quote_inside", "a\n1\n2\"3\n", 3}, Fault{"text_behind_quote", "\"a\"b,c\n", 1},
                                         Fault{"not_utf8", "a\n\xCD\xF5\xD0\xA1\n", 2},
                                         Fault{"nul", std::string{"a\nb\0c\n", 6}, 2}),
                         [](const auto& row) { return row.param.name; });

TEST(CsvReader, GoesOnBehindABadLine) {
    std::istringstream input{"a\n2\"3\nlast\n"};
    CsvReader reader{input};
    std::vector<std::string> fields;
    EXPECT_TRUE(reader.next(fields));
    EXPECT_FALSE(reader.next(fields));
    ASSERT_TRUE(reader.next(fields));
    EXPECT_EQ(fields, std::vector<std::string>{"last"});
    EXPECT_EQ(reader.line(), 3u);
}

TEST(CsvReader, CountsTheLinesInsideQuotes) {
    std::istringstream input{"\"a\nb\nc\"\nnext\n"};
    CsvReader reader{input};
    std::vector<std::string> fields;
    ASSERT_TRUE(reader.next(fields));
    EXPECT_EQ(reader.line(), 1u);
    ASSERT_TRUE(reader.next(fields));
    EXPECT_EQ(reader.line(), 4u);
}

}  // namespace
}  // namespace kuaiban::registers
