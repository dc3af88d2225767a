#include "casework/spouse_agreement.hpp"

#include "casework/prefill.hpp"
#include "casework/reader.hpp"

namespace kuaiban::casework {

namespace {

std::string bound_to(std::string_view draft_id) {
    return "draft|" + std::string{draft_id};
}

}  // namespace

std::expected<AskedSpouse, domain::Refusal> ask_spouse(Ledger& ledger, OneTimeCodes& codes, Registers& registers,
                                                       const Account& account, std::string_view draft_id,
                                                       std::string_view remote_address, Instant now) {
    using enum domain::RefusalCode;
    if (!account.person)
        return std::unexpected{domain::Refusal{NotAllowed, ""}};
    const auto own = known_facts(registers, account.person->id_number, now);
    const auto spouse = spouse_on_record(own);
    if (!spouse)
        return std::unexpected{domain::Refusal{own.registers_silent ? RegisterNoAnswer : SpouseNotOnRecord, ""}};
    const auto mobile = mobile_on_record(registers, *spouse);
    if (!mobile)
        return std::unexpected{domain::Refusal{SpouseMobileNotOnRecord, ""}};
    auto code_id = codes.send({"spouse",
                               *mobile,
                               bound_to(draft_id),
                               std::string{remote_address},
                               reader_of(ledger, *mobile).language,
                               "message.code-spouse",
                               {{"name", std::string{account.person->name.reveal()}}}},
                              now);
    if (!code_id)
        return std::unexpected{std::move(code_id.error())};
    return AskedSpouse{std::move(*code_id), mobile->masked()};
}

std::optional<domain::Refusal> record_spouse_agreement(Ledger& ledger, OneTimeCodes& codes, Drafts& drafts,
                                                       const Account& account, OpenDraft draft, std::string_view code_id,
                                                       std::string_view digits, Instant now) {
    const auto proof = codes.check(code_id, digits, "spouse", bound_to(draft.record.id), now);
    if (!proof)
        return proof.error();
    if (const auto missed = ledger.commit({proof->used}))
        return domain::Refusal{*missed, "code"};
    return drafts.record_agreement(account, std::move(draft), now);
}

}  // namespace kuaiban::casework
