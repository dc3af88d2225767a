#include "kuaiban/retention_command.hpp"

#include <fmt/format.h>

#include <limits>
#include <ostream>

#include "casework/privacy/retention.hpp"
#include "kuaiban/databases.hpp"
#include "kuaiban/installation.hpp"
#include "kuaiban/live_catalogue.hpp"
#include "store/ledger_store.hpp"
#include "store/repositories/privacy.hpp"

namespace kuaiban {
namespace {

void run(bool dry_run, const Paths& paths, std::ostream& out) {
    const LiveCatalogue policy{paths};
    const auto catalogue = policy.current();
    const auto database = open_ledger(paths);
    InstallationKeys keys{paths, *database};
    store::LedgerStore ledger{*database, keys.cabinet()};
    store::PrivacyStore privacy{{*database, keys.ring()}};
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    constexpr int all = std::numeric_limits<int>::max();
    const auto* const went = dry_run ? "would go" : "gone";
    for (const auto& item : casework::retire(*catalogue, ledger, privacy, dry_run, all, now))
        out << fmt::format("{}: {} drafts, {} finished cases, {} messages {}\n", item.service, item.drafts, item.cases,
                           item.messages, went);
    out << fmt::format("{} answers to requests of a month ago {}\n",
                       casework::forget_receipts(ledger, privacy, dry_run, all, now), went);
}

}  // namespace

int retention(bool dry_run, const Paths& paths, std::ostream& out, std::ostream& err) {
    try {
        run(dry_run, paths, out);
        return 0;
    } catch (const std::exception& broken) {
        err << "kuaiban: " << broken.what() << '\n';
        return 3;
    }
}

}  // namespace kuaiban
