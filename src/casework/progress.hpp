#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "casework/one_time_codes.hpp"
#include "casework/ports.hpp"

namespace kuaiban::casework {

/// 我要查询: progress without logging in. A case number and a mobile the case knows; the code goes to that mobile.
class Progress {
public:
    Progress(Ledger& ledger, OneTimeCodes& codes) : ledger_{ledger}, codes_{codes} {}

    /// A code's id. Answers alike whether or not the case knows the mobile: nobody can probe for other people's cases.
    std::expected<std::string, domain::Refusal> ask(const domain::CaseNumber& number, const domain::Mobile& mobile,
                                                    std::string_view bound_to, std::string_view remote_address,
                                                    std::string_view language, Instant now);
    std::expected<CaseRecord, domain::Refusal> look(const domain::CaseNumber& number, std::string_view code_id,
                                                    std::string_view digits, std::string_view bound_to, Instant now);

private:
    Ledger& ledger_;
    OneTimeCodes& codes_;
};

}  // namespace kuaiban::casework
