#pragma once

#include "definition/divisions.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// Nine in the morning of the n-th working day before the day of `due`: when there is still time to act.
Instant reminder_before(const definition::Divisions& divisions, Instant due, int working_days);

/// When a case is due again after time that did not count: as many working days from `now` as were left at `started_at`, at
/// least to the end of today or, outside working days, of the next one.
Instant resumed_due(const definition::Divisions& divisions, Instant due_before, Instant started_at, Instant now);

}  // namespace kuaiban::casework
