#include "domain/codes.hpp"

#include <gtest/gtest.h>

#include <set>

namespace kuaiban::domain {
namespace {

TEST(Sex, IsReadFromFormsAndRegisters) {
    for (const auto* text : {"female", "2", "女"})
        EXPECT_EQ(parse_sex(text).value(), Sex::Female) << text;
    for (const auto* text : {"male", "1", "男"})
        EXPECT_EQ(parse_sex(text).value(), Sex::Male) << text;
    for (const auto* text : {"", "0", "9", "Male", "未知"})
        EXPECT_EQ(parse_sex(text).error().code, RefusalCode::SexUnknown) << text;
    EXPECT_EQ(name_of(Sex::Female), "female");
}

struct MaritalRow {
    std::string_view name;
    int gb_code;
    bool is_married;
};

TEST(MaritalStatus, HasTheCodesOfTheStandard) {
    constexpr MaritalRow rows[]{{"never_married", 10, false}, {"first_marriage", 21, true},        {"remarried", 22, true},
                                {"divorced", 40, false},      {"remarried_same_spouse", 23, true}, {"widowed", 30, false}};
    for (const auto& row : rows) {
        const auto status = parse_marital_status(row.name).value();
        EXPECT_EQ(name_of(status), row.name);
        EXPECT_EQ(gb_code(status), row.gb_code) << row.name;
        EXPECT_EQ(is_married(status), row.is_married) << row.name;
    }
    EXPECT_EQ(parse_marital_status("99").error().code, RefusalCode::MaritalStatusUnknown);
}

TEST(Ethnicity, KnowsFiftySixAndTwo) {
    std::set<std::string_view> names;
    std::set<int> numbers;
    for (const auto ethnicity : Ethnicity::all()) {
        names.insert(ethnicity.chinese());
        names.insert(ethnicity.english());
        numbers.insert(ethnicity.number());
        EXPECT_EQ(Ethnicity::parse(ethnicity.code()).value(), ethnicity);
        EXPECT_EQ(Ethnicity::parse(ethnicity.chinese()).value(), ethnicity);
    }
    EXPECT_EQ(numbers.size(), 58u);
    EXPECT_EQ(names.size(), 116u) << "a name stands twice";
    EXPECT_TRUE(numbers.contains(56) && numbers.contains(97) && numbers.contains(98) && !numbers.contains(57));
}

TEST(Ethnicity, IsReadAsCodeOrChineseName) {
    for (const auto* text : {"01", "1", "０１", "汉族", "汉"})
        EXPECT_EQ(Ethnicity::parse(text).value().english(), "Han") << text;
    EXPECT_EQ(Ethnicity::parse("土").value().code(), "30");
    EXPECT_EQ(Ethnicity::parse("土家").value().code(), "15");
    for (const auto* text : {"", "00", "57", "001", "99", "族", "Han", "-1"})
        EXPECT_EQ(Ethnicity::parse(text).error().code, RefusalCode::EthnicityUnknown) << text;
}

}  // namespace
}  // namespace kuaiban::domain
