#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "casework/changes.hpp"
#include "definition/decisions.hpp"

namespace kuaiban::casework {

/// A paper an officer was shown, and which differences it settles.
struct LawfulBasis {
    std::string paper;                          ///< a kind of the catalogue ("court-judgment")
    std::string number;
    std::string dated;                          ///< any form CalendarDate reads
    std::string seen_by;                        ///< who saw the original
    std::vector<std::string> covers{};          ///< reason codes; empty: every difference that is open
};

/// One decision about one case, as an officer sends it. What a kind does not need stays empty.
struct Decision {
    definition::DecisionKind kind;
    std::string case_id;
    std::int64_t expected_version;              ///< of the case as the officer saw it
    std::string reason;                         ///< of the catalogue, for this kind
    std::string words{};                        ///< the officer's own, read by both spouses; at most 200 characters
    std::vector<LawfulBasis> bases{};           ///< AcceptWithBasis
    std::string ground{};                       ///< Issue, AcceptWithBasis: why what only wants a look stands; kept, not sent
    std::vector<std::string> fields{};          ///< AskCorrection: "woman.household_division", "children"
    std::string where{}, bring{};               ///< CallToCounter; `where` empty: the office that has the case
};

}  // namespace kuaiban::casework
