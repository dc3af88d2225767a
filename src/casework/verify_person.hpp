#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/ports.hpp"
#include "casework/registers_port.hpp"

namespace kuaiban::casework {

/// Real-name check (三要素): the account's mobile, proved by code at login, belongs in the operators' register to this name and
/// number. Refuses RealNameMismatch (never saying which part), RegisterNoAnswer, and TooManyTries after ten mismatches in an
/// hour: the operators' register is not to be searched from here.
std::optional<domain::Refusal> verify_person(Ledger& ledger, Registers& registers, const Account& account,
                                             const domain::PersonName& name, const domain::ResidentId& id_number, Instant now);

}  // namespace kuaiban::casework
