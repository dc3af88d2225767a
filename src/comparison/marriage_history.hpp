#pragma once

#include <vector>

#include "comparison/checks.hpp"

namespace kuaiban::comparison {

using MarriageRows = std::vector<const domain::MarriageRecord*>;

/// A person's marriages on record, found by the persons and never by a number. Annulled ones never were (自始无效): they
/// stand among the couple's own only, where the declaration claims that marriage.
struct MarriageHistory {
    const domain::MarriageRecord* ours{};       ///< the couple's: the one that lasts, else the last that ended; may be none
    MarriageRows ours_before;                   ///< the couple's earlier ones
    MarriageRows others;                        ///< with somebody else

    const domain::MarriageRecord* lasting_with_somebody_else() const;
};

MarriageHistory history_of(const Side& side, const domain::Answer<domain::MarriageRecord>& marriages);

/// "married", "divorced", "annulled", "widowed"
std::string_view name_of(domain::MarriageRecord::Status status) noexcept;
/// "married 2018-05-20", "divorced 2024-01-02": the day it began or ended.
std::string summary_of(const domain::MarriageRecord& record);

}  // namespace kuaiban::comparison
