#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "casework/ports.hpp"
#include "definition/catalogue.hpp"

namespace kuaiban::casework {

/// What an appointment is about, and where: a draft that was filled in first, a case, or an item before there is either.
struct VisitSubject {
    std::string service, office;                ///< office: twelve digits
    std::string draft_id, case_id;              ///< either may be empty
    domain::Purpose purpose;
};

/// The account's own draft, at the office chosen in it. Refuses NotFound, OfficeUnknown.
std::expected<VisitSubject, domain::Refusal> visit_for_draft(Ledger& ledger, const definition::Catalogue& catalogue,
                                                             const Account& account, std::string_view draft_id);
/// A case the account may see, at the office that has it: called to the counter, or issued and wanted on paper. Refuses NotFound,
/// VisitNotNeeded.
std::expected<VisitSubject, domain::Refusal> visit_for_case(Ledger& ledger, const Account& account, std::string_view case_id);
/// Refuses ServiceUnknown, OfficeUnknown.
std::expected<VisitSubject, domain::Refusal> visit_for_service(const definition::Catalogue& catalogue, std::string_view service,
                                                               std::string_view office);

}  // namespace kuaiban::casework
