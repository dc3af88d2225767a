#pragma once

#include <boost/json/object.hpp>

#include <optional>

#include "casework/ports.hpp"
#include "casework/privacy/privacy_records.hpp"

namespace kuaiban::casework {

/// What is held about an account and its person, as one document for them to take away: account, sessions, drafts, cases with
/// their course, certificates with who checked them, appointments, messages. What the spouse alone typed stays theirs.
/// Scans, inquiries and the office's notes stay with the office.
boost::json::object my_data(Ledger& ledger, PrivacyRecords& privacy, const Account& account, Instant now);

/// What stands in the way of deleting the account, and what stays because the law wants it kept.
struct Holdings {
    int drafts{}, open_cases{}, open_appointments{}, finished_cases{}, certificates{};
    bool can_be_deleted() const noexcept { return open_cases == 0 && open_appointments == 0; }
};
Holdings holdings_of(Ledger& ledger, const Account& account);

/// Deletes account, drafts and sessions. AccountInUse where something is open.
std::optional<domain::RefusalCode> delete_account(Ledger& ledger, const Account& account);

}  // namespace kuaiban::casework
