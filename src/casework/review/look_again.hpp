#pragma once

#include "casework/review/case_file.hpp"
#include "casework/review/deemed.hpp"

namespace kuaiban::casework {

/// The comparison run now, and what of it is already answered.
struct SecondLook {
    CheckResult check;                          ///< as the registers have it
    std::vector<Deemed> deemed;
    CheckResult counted;                        ///< with what is deemed consistent left out of the outcome
};

/// Asks the registers again about a case as it stands.
SecondLook look_again(const Bench& bench, const CaseFile& file, Instant now);
/// The same with these answers of inquiries in place of those kept: what an answer just coming in would change.
SecondLook look_again(const Bench& bench, const CaseFile& file, const std::vector<Inquiry>& inquiries, Instant now);

}  // namespace kuaiban::casework
