#pragma once

#include "comparison/marriage_history.hpp"

namespace kuaiban::comparison {

/// What one spouse declares of the marriage: status, day and certificate, each against the record.
void compare_marital_facts(Comparison& comparison, const Side& side, const MarriageHistory& history);

}  // namespace kuaiban::comparison
