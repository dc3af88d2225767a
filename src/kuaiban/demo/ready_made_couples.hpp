#pragma once

#include <vector>

#include "kuaiban/demo/couple.hpp"
#include "kuaiban/demo/person_numbers.hpp"
#include "kuaiban/demo/places.hpp"
#include "kuaiban/demo/register_rows.hpp"

namespace kuaiban::demo {

/// Couples to try every journey and outcome with; their truth is entered into `rows`, which for some is not what they declare.
/// Names and numbers are always the same; recent events (a move, a birth, a divorce) lie as many days before `today`.
std::vector<Couple> ready_made_couples(const Places& places, NumberDesk& desk, domain::CalendarDate today, RegisterRows& rows);

}  // namespace kuaiban::demo
