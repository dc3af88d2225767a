#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/division_code.hpp"
#include "domain/permission.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// What happens to officers' accounts; the rest of casework/changes.hpp.

struct OfficerAppointed {                       // unique account, or VersionConflict
    std::string id, account, name;
    domain::Role role;
    domain::DivisionCode office;
    std::string password_hash;                  // of a random first password, good for one log-in before it expires
    Instant first_password_expires_at, at;
};
struct OfficerMoved {                           // still `from_role` at `from_office`, or VersionConflict
    std::string officer_id;
    domain::Role from_role;
    domain::DivisionCode from_office;
    domain::Role role;
    domain::DivisionCode office;
};
struct OfficerDismissed {                       // in office, or VersionConflict
    std::string officer_id;
    Instant at;
};
struct OfficerPasswordSet {
    std::string officer_id, password_hash;
    std::optional<Instant> first_password_expires_at;           // set: random, told by the administrator, to be replaced
    Instant at;
};
/// The officer's own ID number, kept as a keyed hash only: nobody decides a case they are a party of.
struct OfficerIdentified {
    std::string officer_id;
    domain::ResidentId person;
};

struct TotpEnrolled {
    std::string officer_id;
    std::string secret;                         // sealed by the store
    std::int64_t step;                          // of the code that proved it: used up
};
struct TotpUsed {                               // of a later step than the last one used, or CodeWrong
    std::string officer_id;
    std::int64_t step;
};
struct SecondFactorReset {                      // secret and recovery codes; enrols again at the next log-in
    std::string officer_id;
};
struct RecoveryCodesMade {                      // those before them are void
    std::string officer_id;
    std::vector<std::string> hashes;
};
struct RecoveryCodeUsed {                       // exactly one unused, or CodeWrong
    std::string officer_id, hash;
    Instant at;
};

struct OfficerSessionOpened {
    std::string token_hash, officer_id, csrf;
    bool complete;                              // false: only the password was proved so far
    Instant at, expires_at;
};
struct OfficerSessionSeen {
    std::string token_hash;
    Instant at;
};
struct OfficerSessionEnded {
    std::string token_hash, officer_id;         // the officer's own, else nothing happens
};
struct OfficerSessionsEnded {
    std::string officer_id, except;             // token hash to be kept; empty: none
};

/// An event about an officer, in the one table of events.
struct OfficerEventRecorded {
    std::string officer_id;
    Instant at;
    std::string actor;                          // officer id, or "system"
    std::string kind;  // appointed | moved | dismissed | password-reset | second-factor-reset | logged-in …
    std::string from, to;  // "clerk@500103001" where role or office changed
    std::string reason, detail;  // code or empty; JSON, sealed, or empty
};

}  // namespace kuaiban::casework
