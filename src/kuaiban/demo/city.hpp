#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "kuaiban/demo/couple.hpp"
#include "kuaiban/demo/places.hpp"
#include "kuaiban/demo/register_rows.hpp"

namespace kuaiban::demo {

/// About 2,000 synthetic couples over all districts, the ready-made ones first, and what the six registers hold about them.
/// The same people and numbers on every machine and every day; only recent events move with `today`.
struct City {
    std::vector<Couple> ready_made, ordinary;
    RegisterRows registers;
};
City make_city(const Places& places, domain::CalendarDate today, int ordinary_couples = 2000);

/// A table for people who try the program: who, numbers, mobiles, what to expect.
void print_couples(std::ostream& out, const std::vector<Couple>& couples);

/// [{"slug", "title": {"zh-CN", "en"}, "expected", "register_down"?, "application": {…}}, …] for scripts and journeys.
std::string couples_json(const std::vector<Couple>& couples, domain::CalendarDate today);

}  // namespace kuaiban::demo
