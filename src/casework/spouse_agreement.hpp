#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "casework/drafts.hpp"
#include "casework/one_time_codes.hpp"
#include "casework/ports.hpp"
#include "casework/registers_port.hpp"

namespace kuaiban::casework {

/// The other spouse lets this account see what registers know of them: a code to the mobile on *their* record, told by them.
struct AskedSpouse {
    std::string code_id, masked_mobile;
};

/// In the spouse's language. Refuses NotAllowed (nobody verified here), RegisterNoAnswer, SpouseNotOnRecord, SpouseMobileNotOnRecord, TooManyCodes.
std::expected<AskedSpouse, domain::Refusal> ask_spouse(Ledger& ledger, OneTimeCodes& codes, Registers& registers,
                                                       const Account& account, std::string_view draft_id,
                                                       std::string_view remote_address, Instant now);

/// The code they told: from now on the draft may show their facts. Refuses as OneTimeCodes::check.
std::optional<domain::Refusal> record_spouse_agreement(Ledger& ledger, OneTimeCodes& codes, Drafts& drafts,
                                                       const Account& account, OpenDraft draft, std::string_view code_id,
                                                       std::string_view digits, Instant now);

}  // namespace kuaiban::casework
