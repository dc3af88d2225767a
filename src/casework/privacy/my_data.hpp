#pragma once

#include <boost/json/object.hpp>

#include <optional>

#include "casework/paper/paper_records.hpp"
#include "casework/ports.hpp"
#include "casework/privacy/privacy_records.hpp"
#include "casework/scans/scan_records.hpp"

namespace kuaiban::casework {

/// Everything in which something about people is kept.
struct HeldRecords {
    Ledger& ledger;
    PrivacyRecords& privacy;
    ScanRecords& scans;
    PaperRecords& papers;
};

/// What is held about an account and its person, as one document for them to take away: account, sessions, drafts, cases with
/// their course, the papers copied and the places asked, certificates with who checked them and what became of them on paper,
/// appointments, messages. What the spouse alone typed or brought stays theirs. The copies themselves, what was written to a
/// place and the office's notes stay with the office.
boost::json::object my_data(const HeldRecords& held, const Account& account, Instant now);

/// What stands in the way of deleting the account, and what stays because the law wants it kept.
struct Holdings {
    int drafts{}, open_cases{}, open_appointments{}, finished_cases{}, certificates{};
    bool can_be_deleted() const noexcept { return open_cases == 0 && open_appointments == 0; }
};
Holdings holdings_of(Ledger& ledger, const Account& account);

/// Deletes account, drafts and sessions. AccountInUse where something is open.
std::optional<domain::RefusalCode> delete_account(Ledger& ledger, const Account& account);

}  // namespace kuaiban::casework
