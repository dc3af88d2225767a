#include "kuaiban/demo/city.hpp"

#include <fmt/core.h>

#include <boost/json.hpp>
#include <ostream>

#include "kuaiban/demo/ordinary_couples.hpp"
#include "kuaiban/demo/ready_made_couples.hpp"

namespace kuaiban::demo {

City make_city(const Places& places, domain::CalendarDate today, int ordinary) {
    City city;
    NumberDesk desk;
    city.ready_made = ready_made_couples(places, desk, today, city.registers);
    city.ordinary = ordinary_couples(places, desk, today, ordinary);
    for (const auto& couple : city.ordinary)
        enter(couple, today, city.registers);
    return city;
}

void print_couples(std::ostream& out, const std::vector<Couple>& couples) {
    for (const auto& c : couples)
        out << fmt::format("{:<24}{} – {}\n{:<24}女 {}  {}  {}\n{:<24}男 {}  {}  {}\n", c.slug, c.title_zh, name_of(c.expected),
                           "", c.woman.name, c.woman.id_number, c.woman.mobile, "", c.man.name, c.man.id_number, c.man.mobile);
}

std::string couples_json(const std::vector<Couple>& couples, domain::CalendarDate today) {
    namespace json = boost::json;
    json::array list;
    for (const auto& c : couples) {
        json::object o{{"slug", c.slug},
                       {"title", {{"zh-CN", c.title_zh}, {"en", c.title_en}}},
                       {"expected", name_of(c.expected)},
                       {"application", json::parse(application_json(c, today))}};
        if (c.register_down)
            o["register_down"] = name_of(*c.register_down);
        list.push_back(std::move(o));
    }
    return json::serialize(list);
}

}  // namespace kuaiban::demo
