#include "casework/review/view_case.hpp"

namespace kuaiban::casework {

std::expected<CaseFile, domain::Refusal> view_case(const Bench& bench, const Officer& officer, std::string_view case_id,
                                                   Instant now) {
    auto file = open_case_file(bench, case_id);
    if (!file)
        return file;
    if (auto refused = objection(bench, officer, domain::Action::ViewCase, *file))
        return std::unexpected{std::move(*refused)};
    bench.ledger.commit({EventRecorded{file->record.id, now, officer.id, "viewed", "", "", "", ""}});
    return file;
}

}  // namespace kuaiban::casework
