#pragma once

#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// What a decision says beside the facts of the case: the catalogue's reason, the officer's own words, figures.
struct Answer {
    std::string key;                            ///< of the portal's texts: "message.refused"
    std::string kind;                           ///< of the message: the state reached, or "revoked"
    std::string reason, words;
    std::optional<Instant> due_at;
    std::string certificate, where, bring;      ///< empty where the answer has none
    std::vector<std::string> fields{};          ///< asked to be corrected
};

/// The answer itself, to both spouses, each in the language of their account (zh-CN where there is none).
std::vector<MessageQueued> answer_both(const Bench& bench, const CaseFile& file, const Answer& answer, Instant now);

}  // namespace kuaiban::casework
