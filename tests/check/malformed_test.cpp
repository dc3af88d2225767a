#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "check/city.hpp"

namespace kuaiban::checking {
namespace {

using testing::Contains;

struct Case {
    std::string name;
    std::function<void(City&)> change;
    std::string error;
};
void PrintTo(const Case& row, std::ostream* out) {
    *out << row.name;
}

class Malformed : public testing::TestWithParam<Case> {};
TEST_P(Malformed, ExitsTwoAndNamesTheField) {
    City city;
    GetParam().change(city);
    const auto answer = check(city);
    ASSERT_EQ(answer.status, 2) << answer.out << answer.err;
    EXPECT_THAT(answer.errors(), Contains(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    Fields, Malformed,
    testing::Values(
        Case{"check_digit", [](City& c) { c.woman()["id_number"] = "500103199203120022"; }, "woman.id_number id-number-checksum"},
        Case{"number_as_a_json_number", [](City& c) { c.woman()["id_number"] = 500103199203120023; }, "woman.id_number not-text"},
        Case{"no_name", [](City& c) { c.man().erase("name"); }, "man.name required"},
        Case{"no_certificate_number", [](City& c) { c.man().erase("marriage_certificate_number"); },
             "man.marriage_certificate_number required"},
        Case{"wrong_sex", [](City& c) { c.woman()["id_number"] = std::string{other_man_id}; },
             "woman.id_number id-number-wrong-sex"},
        Case{"married_in_the_future", [](City& c) { c.woman()["marital_event_on"] = "2026-06-11"; },
             "woman.marital_event_on date-in-future"},
        Case{"married_too_young", [](City& c) { c.woman()["marital_event_on"] = "2012-03-11"; },
             "woman.marital_event_on marriage-before-legal-age"},
        Case{"child_in_the_future",
             [](City& c) { c.with_child().application["children"].at(0).as_object()["born_on"] = "2026-06-11"; },
             "children[0].born_on date-in-future"},
        Case{"no_service", [](City& c) { c.application.erase("service"); }, "service required"},
        Case{"unknown_service", [](City& c) { c.application["service"] = "passport"; }, "service service-unknown"},
        Case{"no_day", [](City& c) { c.application.erase("submitted_on"); }, "submitted_on required"},
        Case{"no_such_day", [](City& c) { c.application["submitted_on"] = "2026-02-30"; }, "submitted_on date-does-not-exist"},
        Case{"submitted_after_today", [](City& c) { c.on = "2026-06-09"; }, "submitted_on date-in-future"},
        Case{"before_any_version", [](City& c) { c.application["submitted_on"] = "2001-01-01"; },
             "submitted_on service-not-in-force"},
        Case{"today_is_no_day", [](City& c) { c.on = "soon"; }, "--on date-form"}),
    [](const auto& row) { return row.param.name; });

TEST(Malformed, AllErrorsAreToldAtOnceInWords) {
    City city;
    city.woman()["id_number"] = "1";
    city.man()["mobile"] = "1";
    city.form().erase("office");
    const auto answer = check(city);
    EXPECT_EQ(answer.status, 2);
    EXPECT_GE(answer.errors().size(), 3u) << answer.out;
    for (const auto& error : answer.printed.at("errors").as_array())
        EXPECT_FALSE(error.at("message").as_string().empty());
}

class NotJson : public testing::TestWithParam<std::pair<const char*, std::string>> {};
TEST_P(NotJson, ExitsTwo) {
    const auto answer = check_text(GetParam().second, files_of(City{}));
    EXPECT_EQ(answer.status, 2) << answer.out;
    EXPECT_THAT(answer.errors(), Contains(" malformed-request"));
}
INSTANTIATE_TEST_SUITE_P(Documents, NotJson,
                         testing::Values(std::pair{"empty", std::string{}}, std::pair{"cut_off", std::string{"{\"service\":"}},
                                         std::pair{"a_list", std::string{"[]"}},
                                         std::pair{"a_key_twice", std::string{R"({"service":"a","service":"b"})"}},
                                         std::pair{"a_key_twice_deep_down",
                                                   std::string{R"({"woman":{"name":"林","n\u0061me":"陈"}})"}},
                                         std::pair{"not_utf8", std::string{"{\"name\":\"\xCD\xF5\"}"}},
                                         std::pair{"half_a_surrogate", std::string{R"({"name":"\ud842"})"}},
                                         std::pair{"too_deep", std::string(100'000, '[')}),
                         [](const auto& row) { return row.param.first; });

TEST(Registers, ThatCannotBeReadExitThreeNamingFileAndLine) {
    City city;
    auto files = files_of(city);
    files["marriages.csv"] += "x,y\n";
    const auto answer = check_text(json::serialize(city.application), files);
    EXPECT_EQ(answer.status, 3);
    EXPECT_NE(answer.err.find("marriages.csv: line 3"), std::string::npos) << answer.err;
}

TEST(Registers, AMalformedApplicationIsToldFirst) {
    auto files = files_of(City{});
    files["marriages.csv"] = "x";
    EXPECT_EQ(check_text("{}", files).status, 2);
}

}  // namespace
}  // namespace kuaiban::checking
