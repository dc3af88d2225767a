#include "support.hpp"

namespace kuaiban::definition {

TEST(Catalogue, LoadsWhatTheProductShipsWith) {
    ASSERT_NE(shipped().find("maternity-service-certificate"), nullptr);
    EXPECT_EQ(maternity().promise_version(), "promise-2021-12-01");
    EXPECT_NE(maternity().markdown("promise", "en").find("bear legal responsibility"), std::string::npos);
}

TEST(Catalogue, AnswersNoVersionBeforeTheFirst) {
    EXPECT_EQ(shipped().find("maternity-service-certificate")->version_on(day("2021-11-30")), nullptr);
    EXPECT_NE(shipped().find("maternity-service-certificate")->version_on(day("2021-12-01")), nullptr);
}

TEST(Catalogue, FindsTheItemByNamePinyinInitialsAndEnglish) {
    for (const auto* query : {"生育服务证", "生育", "shengyufuwu", "SYFWZ", "maternity", "Maternity Service"})
        EXPECT_EQ(shipped().search(query).exact.size(), 1U) << query;
}

TEST(Catalogue, OffersWhatIsNearWhereNothingFits) {
    const auto hits = shipped().search("生育服务证明");
    EXPECT_TRUE(hits.exact.empty());
    EXPECT_EQ(hits.near.size(), 1U);
    EXPECT_TRUE(shipped().search("护照").near.empty());
}

TEST(Divisions, NamesAPlaceInFull) {
    EXPECT_EQ(shipped().divisions().districts().size(), 38U);
    EXPECT_EQ(shipped().divisions().name(place("500103")), "渝中区");
    EXPECT_TRUE(shipped().divisions().full_name(place("500103003013")).starts_with("重庆市渝中区"));
    EXPECT_EQ(shipped().divisions().full_name(place("510107")), "四川省成都市武侯区");
    EXPECT_EQ(shipped().divisions().full_name(place("110101")), "北京市东城区");
}

TEST(Divisions, FindsADistrictByInitialsAndAFormerOneByItsNameToday) {
    EXPECT_EQ(shipped().divisions().search("yzq").front()->code, "500103");
    EXPECT_EQ(shipped().divisions().search("yuzhong").front()->code, "500103");
    EXPECT_FALSE(shipped().divisions().search("两江新区").empty());
}

TEST(Divisions, GivesAnOfficeToTownsAndVillagesOfTheCityOnly) {
    EXPECT_EQ(shipped().divisions().office(place("500103003000"))->code, "500103003000");
    EXPECT_TRUE(shipped().divisions().office(place("500103003013")));
    EXPECT_FALSE(shipped().divisions().office(place("500103")));
    EXPECT_FALSE(shipped().divisions().office(place("510107")));
    EXPECT_FALSE(shipped().divisions().office(place("500103999")));
}

TEST(Divisions, NameTheAuthorityOfAStreetAndOfATown) {
    EXPECT_EQ(shipped().divisions().authority_name(place("500103003000")), "解放碑街道办事处");
    EXPECT_EQ(shipped().divisions().authority_name(place("500105100")), "鱼嘴镇人民政府");
}

TEST(Divisions, KnowHolidaysAndMakeUpWorkdays) {
    EXPECT_FALSE(shipped().divisions().working_days().is_working_day(day("2026-10-01")));
    EXPECT_TRUE(shipped().divisions().working_days().is_working_day(day("2026-10-10")));
}

}  // namespace kuaiban::definition
