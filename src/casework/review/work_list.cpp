#include "casework/review/work_list.hpp"

#include "casework/ports.hpp"
#include "domain/permission.hpp"

namespace kuaiban::casework {

namespace {

std::optional<domain::Refusal> objection(const Officer& officer, const domain::DivisionCode& office) {
    if (domain::may(officer.role, domain::Action::ViewCase, domain::area_of(office, officer.office)))
        return std::nullopt;
    return domain::Refusal{domain::RefusalCode::NotAllowed, "office"};
}

}  // namespace

std::expected<WorkListPage, domain::Refusal> look_at_work_list(Ledger& ledger, const Officer& officer,
                                                               const WorkListFilter& filter,
                                                               const std::optional<WorkListPlace>& after, int most) {
    if (auto no = objection(officer, filter.office))
        return std::unexpected{std::move(*no)};
    return ledger.work_list(filter, after, most);
}

std::expected<WorkListCounts, domain::Refusal> count_work_list(Ledger& ledger, const Officer& officer,
                                                               const domain::DivisionCode& office, bool own_only, Instant now) {
    if (auto no = objection(officer, office))
        return std::unexpected{std::move(*no)};
    return ledger.work_list_counts(office, own_only, officer.id, now);
}

std::variant<std::monostate, domain::CaseNumber, domain::PersonName> work_list_text(std::string_view typed) {
    if (auto number = domain::CaseNumber::parse(typed))
        return *std::move(number);
    if (auto name = domain::PersonName::parse(typed))
        return *std::move(name);
    return {};
}

}  // namespace kuaiban::casework
