#pragma once

#include <vector>

#include "kuaiban/demo/couple.hpp"
#include "kuaiban/demo/person_numbers.hpp"
#include "kuaiban/demo/places.hpp"

namespace kuaiban::demo {

/// `count` couples over all districts whose declaration agrees with the registers: first marriages and remarriages, with and
/// without children, households in and outside the city, old numbers and dots of every kind in the records.
/// Who they are never changes; only pregnancies and newborns move with `today`, which must be after 2024-06-30.
std::vector<Couple> ordinary_couples(const Places& places, NumberDesk& desk, domain::CalendarDate today, int count);

}  // namespace kuaiban::demo
