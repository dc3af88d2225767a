#include "casework/review/view_case.hpp"

#include <boost/json.hpp>

namespace kuaiban::casework {
namespace {

/// Why the officer may look, as the couple reads it.
std::string_view cause_of(const Officer& officer, const CaseFile& file) {
    if (file.record.officer_id == officer.id)
        return "handling";
    return domain::area_of(file.office(), officer.office) == domain::Area::Own ? "own-office" : "supervision";
}

/// As whom: the officer may serve elsewhere when somebody reads it.
std::string capacity_of(const Officer& officer) {
    return boost::json::serialize(
        boost::json::object{{"office", officer.office.text()}, {"role", domain::name_of(officer.role)}});
}

}  // namespace

std::expected<CaseFile, domain::Refusal> view_case(const Bench& bench, const Officer& officer, std::string_view case_id,
                                                   Instant now) {
    auto file = open_case_file(bench, case_id);
    if (!file)
        return file;
    if (auto refused = objection(bench, officer, domain::Action::ViewCase, *file))
        return std::unexpected{std::move(*refused)};
    bench.ledger.commit({EventRecorded{file->record.id, now, officer.id, "viewed", "", "", std::string{cause_of(officer, *file)},
                                       capacity_of(officer)}});
    return file;
}

}  // namespace kuaiban::casework
