#include "kuaiban/demo/city.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "domain/division_code.hpp"
#include "domain/mobile.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "kuaiban/demo/demo_command.hpp"

namespace kuaiban::demo {
namespace {

domain::CalendarDate day(std::string_view iso) {
    return domain::CalendarDate::parse(iso).value();
}

const Places& places() {
    static const auto loaded = Places::load(KUAIBAN_SOURCE_DIR "/divisions");
    return loaded;
}

const City& city() {
    static const auto made = make_city(places(), day("2026-11-23"));
    return made;
}

std::vector<const Couple*> everybody() {
    std::vector<const Couple*> all;
    for (const auto& c : city().ready_made)
        all.push_back(&c);
    for (const auto& c : city().ordinary)
        all.push_back(&c);
    return all;
}

TEST(DemoCity, HasPeopleInEveryDistrict) {
    std::map<std::string, int> couples;
    for (const auto& c : city().ordinary)
        ++couples[c.office.substr(0, 6)];
    EXPECT_EQ(couples.size(), 38U);
    EXPECT_GE(city().ordinary.size(), 2000U);
}

TEST(DemoCity, GivesEverybodyAValidNumberNameAndMobileOfTheirOwn) {
    std::set<std::string> numbers, mobiles;
    for (const auto* c : everybody())
        for (const auto* p : {&c->woman, &c->man}) {
            const auto id = domain::ResidentId::parse(p->id_number);
            ASSERT_TRUE(id) << c->slug;
            EXPECT_EQ(id->sex(), p->sex);
            EXPECT_EQ(id->born_on(), p->born_on);
            EXPECT_TRUE(numbers.insert(p->id_number).second);
            EXPECT_TRUE(domain::Mobile::parse(p->mobile));
            EXPECT_TRUE(mobiles.insert(p->mobile).second);
            EXPECT_TRUE(domain::PersonName::parse(p->name)) << c->slug;
            EXPECT_TRUE(domain::DivisionCode::parse(p->household_division));
        }
}

TEST(DemoCity, MarriesNobodyBeforeTheLegalAgeAndBearsNobodyBeforeTheParents) {
    for (const auto* c : everybody()) {
        EXPECT_GE(c->woman.born_on.full_years_until(c->married_on), 20) << c->slug << c->woman.id_number;
        EXPECT_GE(c->man.born_on.full_years_until(c->married_on), 22) << c->slug << c->man.id_number;
        for (const auto& child : c->children)
            EXPECT_GE(c->woman.born_on.full_years_until(child.born_on), child.relation == "man" ? 0 : 18)
                << c->slug << c->woman.id_number;
        for (const auto& past : c->past) {
            EXPECT_GE(past.woman.born_on.full_years_until(past.registered_on), 20) << c->slug;
            EXPECT_GE(past.man.born_on.full_years_until(past.registered_on), 22) << c->slug;
            EXPECT_LT(past.registered_on, past.ended_on) << c->slug;
            EXPECT_LT(past.ended_on, c->married_on) << c->slug;
        }
    }
}

TEST(DemoCity, KeepsItsPeopleFromDayToDay) {
    const auto later = make_city(places(), day("2027-02-01"), 300);
    for (std::size_t i = 0; i < later.ordinary.size(); ++i)
        ASSERT_EQ(later.ordinary[i].woman.id_number + later.ordinary[i].man.mobile,
                  city().ordinary[i].woman.id_number + city().ordinary[i].man.mobile);
    for (std::size_t i = 0; i < later.ready_made.size(); ++i)
        ASSERT_EQ(later.ready_made[i].woman.id_number, city().ready_made[i].woman.id_number);
}

TEST(DemoCity, HasTheQuirksOfOldRegisters) {
    const auto& people = city().registers.households;
    const auto with = [&](auto quirk) { return std::ranges::count_if(people, quirk); };
    EXPECT_GE(with([](const auto& p) { return p.id_number.size() == 15; }), 20);
    EXPECT_GE(with([](const auto& p) { return p.id_number.starts_with("5102"); }), 100);
    EXPECT_GE(with([](const auto& p) { return p.name.find("•") != std::string::npos; }), 1);
    EXPECT_GE(with([](const auto& p) { return p.name.starts_with("欧阳"); }), 1);
    EXPECT_GE(with([](const auto& p) { return p.ethnicity == "15"; }), 100);
}

TEST(DemoCity, IsListedInItsGuide) {
    std::ifstream file{KUAIBAN_SOURCE_DIR "/docs/demo.md"};
    const std::string guide{std::istreambuf_iterator<char>{file}, {}};
    for (const auto& c : city().ready_made)
        for (const auto& text :
             {"`" + c.slug + "`", c.title_zh, c.title_en, c.woman.id_number, c.man.id_number, c.woman.mobile, c.man.mobile})
            EXPECT_NE(guide.find(text), std::string::npos) << c.slug << ": " << text;
}

TEST(DemoCity, PrintsItsCouplesForScripts) {
    std::ostringstream out, err;
    ASSERT_EQ(couples_command(true, KUAIBAN_SOURCE_DIR "/divisions", day("2026-11-23"), out, err), 0) << err.str();
    const auto couples = boost::json::parse(out.str()).as_array();
    ASSERT_EQ(couples.size(), city().ready_made.size());
    const auto& first = couples.front().as_object();
    EXPECT_EQ(first.at("slug"), "first-marriage");
    EXPECT_EQ(first.at("expected"), "consistent");
    EXPECT_EQ(first.at("application").at("submitted_on"), "2026-11-23");
    EXPECT_EQ(first.at("application").at("woman").at("name"), "陈思雨");
}

TEST(DemoCity, SaysWhatIsMissingWithoutDivisions) {
    std::ostringstream out, err;
    EXPECT_EQ(couples_command(true, "/nowhere", day("2026-11-23"), out, err), 3);
    EXPECT_NE(err.str().find("villages.csv"), std::string::npos);
}

}  // namespace
}  // namespace kuaiban::demo
