#include "casework/counter/visit_subject.hpp"

#include "casework/case_access.hpp"

namespace kuaiban::casework {

using domain::Refusal;
using enum domain::RefusalCode;

std::expected<VisitSubject, Refusal> visit_for_service(const definition::Catalogue& catalogue, std::string_view service,
                                                       std::string_view office) {
    if (!catalogue.find(service))
        return std::unexpected{Refusal{ServiceUnknown, "service"}};
    const auto code = domain::DivisionCode::parse(office);
    const auto found = code ? catalogue.divisions().office(*code) : std::nullopt;
    if (!found)
        return std::unexpected{Refusal{OfficeUnknown, "office"}};
    return VisitSubject{std::string{service}, found->code, "", "", domain::Purpose::Register};
}

std::expected<VisitSubject, Refusal> visit_for_draft(Ledger& ledger, const definition::Catalogue& catalogue,
                                                     const Account& account, std::string_view draft_id) {
    const auto draft = ledger.draft(draft_id);
    if (!draft || draft->account_id != account.id)
        return std::unexpected{Refusal{NotFound, "draft"}};
    auto subject = visit_for_service(catalogue, draft->service, draft->office);
    if (subject)
        subject->draft_id = draft_id;
    return subject;
}

std::expected<VisitSubject, Refusal> visit_for_case(Ledger& ledger, const Account& account, std::string_view case_id) {
    const auto record = find_own_case(ledger, account, case_id);
    if (!record)
        return std::unexpected{Refusal{NotFound, "case"}};
    const bool is_called = record->state == domain::CaseState::ToCounter;
    if (!is_called && record->state != domain::CaseState::Issued)
        return std::unexpected{Refusal{VisitNotNeeded, "case"}};
    return VisitSubject{record->service, record->office, "", record->id,
                        is_called ? domain::Purpose::Counter : domain::Purpose::Paper};
}

}  // namespace kuaiban::casework
