#pragma once

#include <optional>
#include <string>

#include "domain/calendar_date.hpp"
#include "domain/material_standing.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// What the counter does to a case; the rest of casework/changes.hpp.

/// A case was registered by an officer, people before them: once for each case, or VersionConflict.
struct CaseRegistered {
    std::string case_id, channel;               // channel: counter | agent; a case without this came online
    std::string officer_id, office;             // office: twelve digits
    Instant at;
    std::string document;                       // JSON, sealed: agent, commitment, identity
};
/// One paper of a case's checklist as it stands now; `code` is unique within the case and stays.
struct MaterialNoted {
    std::string case_id, code;                  // "identity-cards", "woman.divorce-certificate"
    domain::MaterialStanding standing;
    std::optional<domain::CalendarDate> until;  // of Later: the last day
    std::string officer_id;
    Instant at;
};

}  // namespace kuaiban::casework
