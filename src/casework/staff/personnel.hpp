#pragma once

#include <expected>
#include <optional>
#include <string>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// What a security administrator does to officers' accounts. Each is one unit of work with its event, and ends the officer's
/// sessions at once. Nobody does any of it to themselves (NotAllowed); somebody else was faster: VersionConflict.

/// Whoever moves or leaves hands over: the machine looks at their open cases at once and names a colleague (see case_steps.hpp).
std::optional<domain::Refusal> move_officer(Ledger& ledger, const Officer& by, const Officer& officer, domain::Role role,
                                            const domain::DivisionCode& office, Instant now);
/// The account stays taken, for the events that name it; nobody can log in with it any more.
std::optional<domain::Refusal> dismiss_officer(Ledger& ledger, const Officer& by, const Officer& officer, Instant now);
/// Authenticator lost: enrols another at the next log-in.
std::optional<domain::Refusal> reset_second_factor(Ledger& ledger, const Officer& by, const Officer& officer, Instant now);
/// Password lost: a new random first one, told once. The authenticator stays.
std::expected<std::string, domain::Refusal> reset_password(Ledger& ledger, PasswordHasher& hasher, const Officer& by,
                                                           const Officer& officer, Instant now);

}  // namespace kuaiban::casework
