#pragma once

#include "casework/review/bench.hpp"
#include "casework/review/roster.hpp"

namespace kuaiban::casework {

/// Looks at every open case whose time has come, and at what was moved since the last look: names its officer, reminds the
/// officer, tells office after office up the tree that it is overdue, reminds the couple of what they were asked for. Each case is
/// looked at once a day even where nothing is due, and the sweep mends what stands without owner, clock or reason.
/// Each step is one unit of work that holds to the case's turn: safe on several nodes and to run twice. A case that cannot be
/// read is looked at again in an hour; the others have their look, then what was wrong with it is thrown. Returns how many were
/// looked at.
int run_clocks(const Bench& bench, Roster& roster, Instant now);

/// The proof that no open case is ownerless, clockless or reasonless: mends those that are, and lets none wait for a look longer
/// than two days. Cheap enough for every minute. Returns how many were mended.
int sweep_cases(const Bench& bench, Roster& roster, Instant now);

}  // namespace kuaiban::casework
