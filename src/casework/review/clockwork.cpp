#include "casework/review/clockwork.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <iterator>

#include "casework/review/case_steps.hpp"

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;

constexpr int cases_at_once = 100;
constexpr auto longest_alone = 48h;

void later(const Bench& bench, CaseClock clock, Instant now) {
    clock.act_at = now + 1h;
    bench.ledger.commit({ClockSet{clock}});
}

/// One look at one case: everything it asks for, with its clock set anew, or nothing where it moved meanwhile.
void look(const Bench& bench, Roster& roster, const CaseClock& clock, Instant now) {
    const auto file = open_case_file(bench, clock.case_id);
    if (!file)                                  // a definition taken away meanwhile: again once it is there
        return later(bench, clock, now);
    if (const auto mended = mend(bench, roster, *file, now); !mended.empty()) {
        bench.ledger.commit(mended);            // the move asks for another look
        return;
    }
    auto steps = steps_due(bench, *file, clock, now);
    Changes changes{ClockSet{steps.clock}};
    std::ranges::move(steps.changes, std::back_inserter(changes));
    bench.ledger.commit(changes);
}

}  // namespace

int run_clocks(const Bench& bench, Roster& roster, Instant now) {
    const auto due = bench.ledger.clocks_due(now, cases_at_once);
    std::exception_ptr broken;
    for (const auto& clock : due)
        try {
            look(bench, roster, clock, now);
        } catch (const std::exception&) {       // one case nobody can read must not hold up the others
            broken = std::current_exception();
            later(bench, clock, now);
        }
    if (broken)
        std::rethrow_exception(broken);
    return static_cast<int>(due.size());
}

int sweep_cases(const Bench& bench, Roster& roster, Instant now) {
    bench.ledger.commit({LooksBroughtForward{now, now + longest_alone}});
    int mended = 0;
    for (const auto& id : bench.ledger.disorderly_cases(cases_at_once))
        if (const auto file = open_case_file(bench, id))
            if (const auto changes = mend(bench, roster, *file, now); !changes.empty() && !bench.ledger.commit(changes))
                ++mended;
    return mended;
}

}  // namespace kuaiban::casework
