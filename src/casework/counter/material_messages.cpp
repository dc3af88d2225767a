#include "casework/counter/material_messages.hpp"

#include <algorithm>
#include <set>

#include "casework/counter/materials.hpp"
#include "casework/reader.hpp"
#include "casework/review/clock.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

Instant end_of(domain::CalendarDate day) {
    constexpr int closing_hour = 17, closing_minute = 30;
    return domain::china_instant(day, closing_hour, closing_minute);
}

Changes tell_later(const CaseAtHand& at_hand, Ledger& ledger, const Wording& wording, const char* key, const LaterPapers& later,
                   Instant now) {
    Changes messages;
    if (later.empty())
        return messages;
    std::vector<std::string> codes;
    for (const auto& [code, day] : later)
        codes.push_back(code);
    const auto first = std::ranges::min_element(later, {}, &LaterPapers::value_type::second)->second;
    const auto town = at_hand.application.office.coarsened(9);
    for (const auto* spouse : living_spouses(at_hand.application)) {
        const auto [account_id, language] = reader_of(ledger, spouse->mobile);
        messages.push_back(MessageQueued{crypto::uuid7(), at_hand.id, account_id, spouse->mobile, "material",
                                         wording.say(language, key,
                                                     {{"name", std::string{spouse->name.reveal()}},
                                                      {"number", at_hand.number.in_fours()},
                                                      {"service", std::string{at_hand.item.say(language, "name")}},
                                                      {"office", at_hand.divisions.name(town)},
                                                      {"papers", papers_in_words(at_hand.version, wording, language, codes)},
                                                      {"until", time_in_message(end_of(first), language)}}),
                                         now});
    }
    return messages;
}

Changes looks_at(const CaseAtHand& at_hand, const LaterPapers& later) {
    Changes looks;
    std::set<domain::CalendarDate> days;
    for (const auto& [code, day] : later)
        days.insert(day);
    for (const auto& day : days) {
        const auto soon = reminder_before(at_hand.divisions, end_of(day), at_hand.version.duties().due_soon);
        looks.push_back(JobScheduled{crypto::uuid7(), "material-due", at_hand.id, soon});
        looks.push_back(JobScheduled{crypto::uuid7(), "material-overdue", at_hand.id, end_of(day)});
    }
    return looks;
}

}  // namespace kuaiban::casework
