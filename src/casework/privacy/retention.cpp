#include "casework/privacy/retention.hpp"

#include <algorithm>

namespace kuaiban::casework {
namespace {

/// How many of these went; what another node was quicker with is not counted.
template <class Changes_of>
int retired(const std::vector<std::string>& ids, Ledger& ledger, bool dry, const Changes_of& changes_of) {
    if (dry)
        return static_cast<int>(ids.size());
    return static_cast<int>(std::ranges::count_if(ids, [&](const std::string& id) {
        const Changes changes = changes_of(id);
        return !changes.empty() && !ledger.commit(changes);
    }));
}

}  // namespace

std::vector<RetentionReport> retire(const definition::Catalogue& catalogue, Ledger& ledger, PrivacyRecords& privacy, bool dry,
                                    int most, Instant now) {
    std::vector<RetentionReport> reports;
    for (const auto& item : catalogue.items()) {
        const auto* version = item.version_on(domain::china_date(now));
        if (!version)
            continue;
        const auto& kept = version->privacy().retention;
        RetentionReport report{.service = item.slug};
        report.drafts = retired(privacy.idle_drafts(item.slug, now - std::chrono::days{kept.drafts_days}, most), ledger, dry,
                                [&](const std::string& id) {
                                    const auto draft = ledger.draft(id);
                                    return draft ? Changes{DraftClosed{id, draft->account_id}} : Changes{};
                                });
        const auto years = std::chrono::floor<std::chrono::milliseconds>(std::chrono::years{kept.finished_years});
        report.cases = retired(privacy.finished_cases(item.slug, now - years, most), ledger, dry, [&](const std::string& id) {
            return Changes{CasePurged{id, now}, EventRecorded{id, now, "system", "purged", "", "", "retention", ""}};
        });
        report.messages = retired(privacy.old_messages(now - std::chrono::days{kept.messages_days}, most), ledger, dry,
                                  [](const std::string& id) { return Changes{MessagePurged{id}}; });
        reports.push_back(std::move(report));
    }
    return reports;
}

int forget_receipts(Ledger& ledger, PrivacyRecords& privacy, bool dry, int most, Instant now) {
    constexpr std::chrono::days kept{30};
    const int old = privacy.old_receipts(now - kept, most);
    if (old > 0 && !dry)
        ledger.commit({ReceiptsForgotten{now - kept, most}});
    return old;
}

}  // namespace kuaiban::casework
