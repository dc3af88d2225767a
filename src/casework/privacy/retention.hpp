#pragma once

#include <string>
#include <vector>

#include "casework/ports.hpp"
#include "casework/privacy/privacy_records.hpp"
#include "definition/catalogue.hpp"

namespace kuaiban::casework {

/// What was, or would be, taken away of one item, in the periods its definition names.
struct RetentionReport {
    std::string service;
    int drafts{}, cases{}, messages{};
};

/// Takes away what its item's definition no longer lets us keep, at most so many of each kind: drafts nobody came back to, finished
/// cases – emptied, with an event that says so; number, course and certificate stay – and messages of no case. Safe to run twice at
/// once. `dry`: only counts.
std::vector<RetentionReport> retire(const definition::Catalogue& catalogue, Ledger& ledger, PrivacyRecords& privacy, bool dry,
                                    int most, Instant now);

/// Takes away the answers kept for requests that are sent again: nobody does after thirty days. How many; `dry` only counts.
int forget_receipts(Ledger& ledger, PrivacyRecords& privacy, bool dry, int most, Instant now);

}  // namespace kuaiban::casework
