#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/check_application.hpp"
#include "casework/issue_certificate.hpp"
#include "casework/reader.hpp"
#include "casework/wording_port.hpp"

namespace kuaiban::casework {

/// Everything that follows from a check: where the case goes, whose it is, until when and why, and what the couple is told.
struct Ruling {
    domain::CaseEvent event;
    domain::CaseState to;
    std::string owner, reason;                  ///< office code or "system"; the weightiest reason's code
    std::optional<Instant> due_at, next_check_at;
    std::optional<CertificateIssued> certificate;
    std::string officer_id{};                   ///< who of the office answers for it; empty where no person is needed
};

/// A case being ruled on: what stays the same from try to try.
struct CaseAtHand {
    std::string id;
    domain::CaseNumber number;
    const domain::Application& application;
    const definition::ServiceItem& item;
    const definition::ServiceVersion& version;
    const definition::Divisions& divisions;
};

/// From a check's outcome to a ruling; `next_try`: when a silent register is asked again. A certificate no font can draw goes to a person (reason glyph-missing).
Ruling rule_on_case(const CaseAtHand& at_hand, const CheckResult& check, Ledger& ledger, CertificatePrinter& printer,
                    const std::string& public_url, Instant next_try, Instant now);

/// The end of the n-th working day after `now`, 17:30 in China.
Instant end_of_working_day(const definition::Divisions& divisions, Instant now, int working_days);

/// "12 月 2 日 17:30", "2 Dec, 17:30": how messages say a time, in China.
std::string time_in_message(Instant instant, std::string_view language);

/// The spouses who can be written to: a widowed person's spouse is not.
std::vector<const domain::Spouse*> living_spouses(const domain::Application& couple);

/// The messages to both spouses that go with a ruling, each in its reader's language and in words that speak only of what
/// concerns them.
Changes messages_for(const CaseAtHand& at_hand, const Ruling& ruling, const CheckResult& check, Readers& readers,
                     const Wording& wording, Instant now);

}  // namespace kuaiban::casework
