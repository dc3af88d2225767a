#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/identity/identity_provider.hpp"
#include "casework/identity/identity_records.hpp"
#include "casework/one_time_codes.hpp"
#include "casework/wording_port.hpp"

namespace kuaiban::casework {

/// What a code must be bound to that moves an account; a code for logging in moves nothing.
inline constexpr std::string_view move_code = "move";

/// Who proved to be the owner, and how.
struct MobileChange {
    ProvedPerson person;
    OneTimeCodes::Proof mobile;                 ///< the new one, proved by a code of purpose `move_code`
    std::string by;                             ///< national-identity | counter
    std::string officer_id{};                   ///< at the counter
    std::string shown{};                        ///< at the counter: what the officer saw, a code
};

/// The account of a person who has another number now: reached by the new one, all its sessions ended, both numbers told. An
/// account that the new number opened meanwhile is folded into it, unless it is verified as another person.
class ChangeMobile {
public:
    ChangeMobile(Ledger& ledger, IdentityRecords& records, const Wording& wording)
        : ledger_{ledger}, records_{records}, wording_{wording} {}

    /// Whether there is anything to move to `to`. Refuses PersonWithoutAccount, MobileUnchanged, MobileOfAnother.
    std::optional<domain::Refusal> may_move(const ProvedPerson& person, const domain::Mobile& to);
    /// Refuses as may_move, and CodeWrong, VersionConflict.
    std::optional<domain::Refusal> move(const MobileChange& wanted, Instant now);

private:
    std::expected<Account, domain::Refusal> account_to_move(const ProvedPerson& person, const domain::Mobile& to);

    Ledger& ledger_;
    IdentityRecords& records_;
    const Wording& wording_;
};

}  // namespace kuaiban::casework
