#pragma once

#include <string>

#include "domain/calendar_date.hpp"
#include "domain/mobile.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// What happens where people prove who they are by more than a mobile; the rest of casework/changes.hpp.

/// An answer of the identity provider was taken: once for each sign-in begun here, or SignInStale.
struct SignInAnswered {
    std::string state_hash;                     // SHA-256, hex, of the sign-in's state
    Instant forgotten_at;                       // by when the state itself has expired
};
/// The account is reached by another mobile; still by `from`, or VersionConflict; nobody else's, or MobileTaken.
struct AccountMobileChanged {
    std::string account_id;
    domain::Mobile from, to;
    Instant at;
};
/// A second account of the same person: what it held belongs to `kept`, its mobile is free, and nobody enters it again.
/// Still reached by `mobile`, or VersionConflict.
struct AccountFolded {
    std::string given_up;
    domain::Mobile mobile;
    std::string kept;
    Instant at;
};
/// An event about an account, in the one table of events.
struct AccountEventRecorded {
    std::string account_id;
    Instant at;
    std::string actor;                          // account id, or officer id
    std::string kind;                           // mobile-changed | verified | entered
    std::string reason;                         // by what: national-identity | counter
    std::string detail;                         // JSON, sealed, or empty
    std::string from{}, to{};                   // no states change
};

}  // namespace kuaiban::casework
