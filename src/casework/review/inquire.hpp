#pragma once

#include <expected>
#include <string>
#include <vector>

#include "casework/review/case_file.hpp"
#include "casework/review/inquiry_words.hpp"
#include "casework/review/roster.hpp"

namespace kuaiban::casework {

/// A register with something to ask, the place that would be asked, and who answers there.
struct InquiryChoice {
    domain::Register kind;
    std::string division, addressee;
    bool by_letter;                             ///< the place is outside the city: its answer is entered here when it comes
    std::vector<InquiryQuestion::Fact> facts;
};
/// What could be asked about a case as it stands, for the officer's screen.
std::vector<InquiryChoice> inquiry_choices(const Bench& bench, const CaseFile& file, Instant now);

struct InquiryOrder {
    std::string case_id;
    std::int64_t expected_version;              ///< of the case as the officer saw it
    domain::Register kind;
    std::string division;                       ///< the place asked: a division code
    std::string words;                          ///< own words for the place asked; at most 500 characters
};
/// 发起协查: the case waits in inquiry, its clock stops as a special procedure, the place is asked, both spouses are told why it
/// takes longer. Refuses NotFound, NotAllowed, OwnCase, VersionConflict, TransitionNotAllowed, DivisionUnknown ("division"),
/// what check_text refuses ("words"), NothingToAsk (that register agrees, or nobody is named for it).
std::expected<Inquiry, domain::Refusals> send_inquiry(const Bench& bench, Roster& roster, const Officer& officer,
                                                      const InquiryOrder& order, Instant now);

/// The messages both spouses would get if it were sent; nothing is written. Refuses as `send_inquiry` does.
std::expected<std::vector<MessageQueued>, domain::Refusals> preview_inquiry(const Bench& bench, const Officer& officer,
                                                                            const InquiryOrder& order, Instant now);

/// 签收: the addressee has it. Refuses NotFound, NotAllowed, TransitionNotAllowed, VersionConflict.
std::expected<Inquiry, domain::Refusal> receive_inquiry(const Bench& bench, const Officer& officer, std::string_view id,
                                                        Instant now);

struct InquiryAnswer {
    std::string id;
    std::string answer;                         ///< confirmed (what was declared is right) | corrected | not-confirmed
    InquiryReply reply;  ///< corrected: how the record reads now, fact by fact; at most 500 characters of words
};
/// 协查答复, by the addressee; of a letter, by the office that asked. The comparison runs again with the answer and rules as at
/// submitting: consistent now → issued in this unit of work; else back to review. Both spouses are told. Returns the case's state.
/// Refuses NotFound, NotAllowed, TransitionNotAllowed, NotAChoice ("answer"), Required ("words" of not-confirmed, a corrected
/// fact), UnknownField (a fact that was not asked), what check_text refuses ("words"), VersionConflict.
std::expected<domain::CaseState, domain::Refusals> answer_inquiry(const Bench& bench, const Officer& officer,
                                                                  InquiryAnswer answer, Instant first_retry, Instant now);

/// 结果反馈: the asking office has told the place what became of the case. Refuses NotFound, NotAllowed, TransitionNotAllowed (the
/// case is still open), VersionConflict.
std::expected<Inquiry, domain::Refusal> close_inquiry(const Bench& bench, const Officer& officer, std::string_view id,
                                                      Instant now);

/// The inquiry clocks: reminds the addressee, takes the case back to review when no answer came, tells the place (or reminds the
/// asking office to) what became of the case. Returns how many were looked at.
int run_inquiry_clocks(const Bench& bench, Instant now);

}  // namespace kuaiban::casework
