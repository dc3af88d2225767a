#include "casework/review/withdraw_case.hpp"

#include <algorithm>

#include "casework/case_access.hpp"
#include "casework/review/decision_messages.hpp"

namespace kuaiban::casework {

using domain::CaseEvent;
using domain::CaseState;
using domain::Refusal;
using enum domain::RefusalCode;

std::optional<Refusal> withdraw_case(const Bench& bench, const Account& account, std::string_view case_id,
                                     std::int64_t expected_version, Instant now) {
    const auto file = open_case_file(bench, case_id);
    if (!file)
        return file.error();
    const auto& record = file->record;
    if (!may_see(bench.ledger, account, record))
        return Refusal{NotFound};
    if (record.version != expected_version)
        return Refusal{
            VersionConflict, "", {{"seen", std::to_string(expected_version)}, {"now", std::to_string(record.version)}}};
    if (!domain::next(record.state, CaseEvent::Withdrawn))
        return Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(record.state)}}}};

    Changes changes{move_of(*file, CaseState::Withdrawn, "withdrawn", std::nullopt),
                    event_of(record, CaseEvent::Withdrawn, CaseState::Withdrawn, account.id, "withdrawn", "", now),
                    PartiesClosed{record.id, now}};
    const Answer answer{.key = "message.withdrawn",
                        .kind = "withdrawn",
                        .reason = "withdrawn",
                        .words = {},
                        .due_at = {},
                        .certificate = {},
                        .where = {},
                        .bring = {}};
    std::ranges::copy(answer_both(bench, *file, answer, now), std::back_inserter(changes));
    if (const auto missed = bench.ledger.commit(changes))
        return Refusal{*missed};
    return std::nullopt;
}

}  // namespace kuaiban::casework
