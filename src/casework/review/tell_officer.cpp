#include "casework/review/tell_officer.hpp"

#include <fmt/format.h>

#include "casework/rule_on_case.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

Changes tell_officer(const Bench& bench, const std::string& officer_id, const Told& told, Instant now) {
    if (officer_id.empty())
        return {};
    Changes changes{OfficerNoticed{{crypto::uuid7(), officer_id, told.kind, told.case_id, told.inquiry_id, now, told.due_at}}};
    if (const auto mobile = bench.ledger.mobile_of_officer(officer_id))
        changes.push_back(MessageQueued{crypto::uuid7(), "", "", *mobile, "officer-" + told.kind,
                                        bench.wording.say("zh-CN", fmt::format("message.officer.{}", told.kind),
                                                          {{"number", told.number},
                                                           {"office", told.office},
                                                           {"due", told.due_at ? time_in_message(*told.due_at, "zh-CN") : ""}}),
                                        now});
    return changes;
}

}  // namespace kuaiban::casework
