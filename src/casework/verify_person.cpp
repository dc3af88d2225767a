#include "casework/verify_person.hpp"

#include <algorithm>

#include "casework/guess_limit.hpp"

namespace kuaiban::casework {

std::optional<domain::Refusal> verify_person(Ledger& ledger, Registers& registers, const Account& account,
                                             const domain::PersonName& name, const domain::ResidentId& id_number, Instant now) {
    GuessLimit limit{ledger, "real-name", 10, std::chrono::hours{1}};
    if (!limit.allows(account.id, now))
        return domain::Refusal{domain::RefusalCode::TooManyTries, "id_number"};
    const auto answer = registers.mobile(account.mobile);
    if (!answer.answered)
        return domain::Refusal{domain::RefusalCode::RegisterNoAnswer, "", {{"register", "mobiles"}}};
    const bool theirs = std::ranges::any_of(answer.records, [&](const domain::MobileRecord& record) {
        return record.status == domain::MobileRecord::Status::Active && record.id_number == id_number.reveal() &&
               domain::fold_name(record.name) == name.folded();
    });
    if (!theirs) {
        limit.count(account.id, now);
        return domain::Refusal{domain::RefusalCode::RealNameMismatch, "id_number"};
    }
    if (const auto missed = ledger.commit({PersonVerified{account.id, name, id_number, now}}))
        return domain::Refusal{*missed, ""};
    return std::nullopt;
}

}  // namespace kuaiban::casework
