#pragma once

#include <optional>
#include <string>

#include "casework/counter/checklist.hpp"
#include "casework/registers_port.hpp"
#include "casework/review/deemed.hpp"
#include "casework/rule_on_case.hpp"

namespace kuaiban::casework {

/// Who came in place of the couple, with their letter of authority (委托代办).
struct Agent {
    domain::PersonName name;
    domain::ResidentId id_number;
    domain::Mobile mobile;
};

/// What an officer adds to an application: who registers it, what lay on the table, who came.
struct AtCounter {
    const Officer& officer;
    Checklist checklist;
    Standings standings;                        ///< judged: faults_of found nothing
    std::optional<Agent> agent;

    const char* channel() const { return agent ? "agent" : "counter"; }
};

/// What a registration keeps, sealed: {"agent": {"name", "id_number", "mobile"}, "commitment": text version}.
std::string registration_document(const AtCounter& counter, const definition::ServiceVersion& version);
std::optional<Agent> agent_in(const Registration& registration);
/// The text version of the commitment signed at the counter; empty: none was.
std::string commitment_in(const Registration& registration);

/// A check as it counts at the counter: reasons a paper on the table answers are deemed consistent; what wants the counter has
/// come to it, so that it goes to the officer who has the people before them.
struct CounterCheck {
    CheckResult counted;
    std::vector<Deemed> deemed;
    bool wanted_counter{};                      ///< the case had to come here
};
CounterCheck check_at_counter(const definition::ServiceVersion& version, const CheckResult& check, std::vector<Deemed> deemed,
                              const AtCounter& counter, Instant now);

/// The person this account belongs to, proved at the counter: the identity card was seen, and the operators have the mobile in
/// this person's name. Nothing where either is missing, or the account is verified already.
std::optional<PersonVerified> person_seen(const AtCounter& counter, const definition::Materials& materials, Registers& registers,
                                          const Account& account, const domain::Application& couple, Instant now);

/// Who registered it, each paper as it stands, and for those to be brought later the message and the two times the machine looks.
Changes registration_changes(const CaseAtHand& at_hand, const AtCounter& counter, Ledger& ledger, const Wording& wording,
                             Instant now);
/// {"officer", "office", "channel"}: what an event of the counter keeps, sealed.
std::string event_detail(const AtCounter& counter);

}  // namespace kuaiban::casework
