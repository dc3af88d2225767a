#include "casework/progress.hpp"

namespace kuaiban::casework {

namespace {

std::string bound(std::string_view asker, const domain::CaseNumber& number) {
    return std::string{asker} + "|" + std::string{number.text()};
}

}  // namespace

std::expected<std::string, domain::Refusal> Progress::ask(const domain::CaseNumber& number, const domain::Mobile& mobile,
                                                          std::string_view bound_to, std::string_view remote_address,
                                                          std::string_view language, Instant now) {
    const auto found = ledger_.case_by_number(number);
    const bool known = found && ledger_.is_party_mobile(found->id, mobile);
    return codes_.send({"progress", mobile, bound(bound_to, number), std::string{remote_address}, std::string{language}}, now,
                       known);
}

std::expected<CaseRecord, domain::Refusal> Progress::look(const domain::CaseNumber& number, std::string_view code_id,
                                                          std::string_view digits, std::string_view bound_to, Instant now) {
    auto proof = codes_.check(code_id, digits, "progress", bound(bound_to, number), now);
    if (!proof)
        return std::unexpected{std::move(proof.error())};
    auto found = ledger_.case_by_number(number);
    if (!found || !ledger_.is_party_mobile(found->id, proof->mobile))
        return std::unexpected{domain::Refusal{domain::RefusalCode::NotFound, "number"}};
    if (const auto missed = ledger_.commit({proof->used}))
        return std::unexpected{domain::Refusal{*missed, "code"}};
    return std::move(*found);
}

}  // namespace kuaiban::casework
