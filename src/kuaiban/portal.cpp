#include "kuaiban/portal.hpp"

#include <spdlog/spdlog.h>

#include <filesystem>

#include "casework/counter/materials.hpp"
#include "casework/feedback/answer_rating.hpp"
#include "casework/messages/find_another_way.hpp"
#include "casework/privacy/retention.hpp"
#include "casework/review/clockwork.hpp"
#include "casework/review/correct_case.hpp"
#include "casework/review/inquire.hpp"
#include "certificate/verify_pdf.hpp"
#include "kuaiban/read_health.hpp"
#include "web/bench.hpp"

namespace kuaiban {

namespace {

namespace fs = std::filesystem;

/// Only we may look into these folders.
const Paths& with_folders(const Paths& paths) {
    for (const auto& folder : {paths.data, paths.keys}) {
        fs::create_directories(folder);
        fs::permissions(folder, fs::perms::owner_all);
    }
    return paths;
}

}  // namespace

Portal::Portal(const PortalOptions& options)
    : catalogue_{with_folders(options.paths)},
      databases_{options.paths},
      installation_keys_{options.paths, *databases_.ledger},
      keys_{installation_keys_.ring()},
      ledger_{*databases_.ledger, installation_keys_.cabinet()},
      audit_log_{*databases_.ledger},
      ratings_{*databases_.ledger, keys_},
      papers_{*databases_.ledger, keys_},
      snapshots_{databases_.registers()},
      switches_{databases_.registers()},
      snapshot_registers_{snapshots_, keys_, [](std::string_view line) { spdlog::error("{}", line); }},
      registers_{snapshot_registers_, switches_},
      authority_{installation_authority(options.paths, *databases_.ledger)},
      head_signer_{authority_.signing_key()},
      fonts_{options.paths.fonts.string()},
      printer_{fonts_, authority_.signing_key()},
      sheets_{fonts_},
      pages_{options.paths.pages()},
      assets_{options.paths.pages() / "assets", "/assets/"},
      messages_{*databases_.ledger, keys_},
      privacy_{store::Shelf{*databases_.ledger, keys_}},
      gateways_{options.gateways.empty() ? messaging::spool_only()
                                         : messaging::read_gateways(options.gateways, options.settings.public_url)},
      delivery_{ledger_, gateways_.ways(), gateways_.patience},
      codes_{ledger_, keys_, pages_},
      accounts_{ledger_, hasher_, codes_},
      staff_{ledger_, hasher_, authenticator_, keys_},
      progress_{ledger_, codes_},
      drafts_{ledger_, registers_},
      roster_{ledger_},
      counter_{*databases_.ledger, keys_},
      waiting_times_{ledger_},
      desk_{ledger_, roster_, registers_, printer_, pages_, options.settings.public_url, options.patience},
      appointments_{ledger_, pages_, options.settings.public_url},
      appointment_desk_{ledger_, pages_, options.settings.public_url},
      scans_{*databases_.ledger, keys_},
      undelivered_{*databases_.ledger, keys_},
      scan_cleaner_{options.program},
      identity_records_{*databases_.ledger, keys_},
      change_mobile_{ledger_, identity_records_, pages_},
      services_{ledger_,
                registers_,
                accounts_,
                codes_,
                progress_,
                drafts_,
                desk_,
                appointments_,
                appointment_desk_,
                waiting_times_,
                roster_,
                counter_,
                printer_,
                pages_,
                keys_,
                pages_,
                [this] { return catalogue_.current(); },
                [root = authority_.root_pem()](const std::string& pdf) -> std::expected<std::string, domain::Refusal> {
                    auto verified = certificate::verify_pdf(pdf, {root});
                    if (!verified)
                        return std::unexpected{std::move(verified.error())};
                    return std::move(verified->number);
                },
                options.settings,
                staff_,
                hasher_,
                authenticator_,
                messages_,
                ratings_,
                papers_,
                sheets_,
                scans_,
                scan_cleaner_,
                undelivered_,
                privacy_} {
    services_.settings.message_silence = gateways_.patience.silence;
    services_.change_mobile = &change_mobile_;
    if (options.national) {
        identity_provider_.emplace(*options.national, identity::CallLimits{},
                                   [](std::string_view line) { spdlog::warn("{}", line); });
        national_.emplace(ledger_, identity_records_, *identity_provider_);
        services_.national = &*national_;
    }
    services_.health = [this, data = options.paths.data](domain::Instant now) {
        return read_health({*databases_.ledger, snapshots_, switches_, keys_, data}, now);
    };
}

bool Portal::is_ready() {
    bool answered = false;
    databases_.ledger->query("SELECT 1", {}, [&](const store::Row& row) { answered = row.integer(0) == 1; });
    return answered;
}

void Portal::reload_definitions() {
    std::vector<std::string> complaints;
    try {
        complaints = catalogue_.reload();
    } catch (const std::exception& broken) {
        complaints = {broken.what()};
    }
    if (complaints.empty())
        return spdlog::info("the definitions were read again and are in force");
    spdlog::error("the definitions were read again and do not pass; those in force stay");
    for (const auto& complaint : complaints)
        spdlog::error("  {}", complaint);
}

void Portal::warm_up() {
    using certificate::Weight;
    std::vector<char32_t> missing;
    for (const auto weight : {Weight::Medium, Weight::SemiBold, Weight::Black})
        fonts_.glyphs("生育服务证", weight, missing);
}

void Portal::do_job(const definition::Catalogue& catalogue, const casework::Job& job, domain::Instant now) {
    if (job.kind == "correction-deadline")
        return casework::end_correction_time(bench_of(services_, catalogue), job, now);
    if (job.kind == "appointment")
        return appointments_.follow_up(catalogue.divisions(), job, now);
    if (job.kind == "material-due" || job.kind == "material-overdue")
        return casework::follow_up_materials(bench_of(services_, catalogue), counter_, job, now);
    desk_.recheck(catalogue, job, now);
}

bool Portal::work(domain::Instant now) {
    constexpr int jobs_at_once = 50;
    constexpr std::int64_t lease_ms = 60'000;
    if (now >= swept_at_ + std::chrono::hours{1}) {
        accounts_.sweep(now);
        retire(*catalogue_.current(), now);
        swept_at_ = now;
    }
    installation_keys_.cabinet().renew();
    accounts_.record_seen();
    const auto jobs = ledger_.claim_jobs(now, jobs_at_once, lease_ms);
    const auto catalogue = catalogue_.current();
    for (const auto& job : jobs)
        try {
            do_job(*catalogue, job, now);
        } catch (
            const std::exception& broken) {  // one case nobody can read must not hold up the others; its lease brings it back
            spdlog::error("job {}: {}", job.id, broken.what());
        }
    look_after_messages(*catalogue, now);
    const int looked_at = run_clocks(*catalogue, now);
    return looked_at > 0 || jobs.size() == static_cast<std::size_t>(jobs_at_once);
}

void Portal::look_after_messages(const definition::Catalogue& catalogue, domain::Instant now) {
    if (now < messages_looked_at_ + std::chrono::seconds{5})
        return;
    messages_looked_at_ = now;
    try {
        casework::look_after_messages(bench_of(services_, catalogue), messages_, now);
    } catch (const std::exception& broken) {
        spdlog::error("messages gone astray: {}", broken.what());
    }
}

void Portal::retire(const definition::Catalogue& catalogue, domain::Instant now) {
    constexpr int most_at_once = 500;
    for (const auto& item : casework::retire(catalogue, ledger_, privacy_, false, most_at_once, now))
        if (item.drafts + item.cases + item.messages > 0)
            spdlog::info("retention of {}: {} drafts, {} finished cases, {} messages gone", item.service, item.drafts, item.cases,
                         item.messages);
    if (const int receipts = casework::forget_receipts(ledger_, privacy_, false, most_at_once, now))
        spdlog::info("retention: {} answers to requests of a month ago gone", receipts);
}

int Portal::run_clocks(const definition::Catalogue& catalogue, domain::Instant now) {
    int looked_at = 0;
    try {
        if (now >= cases_swept_at_ + std::chrono::minutes{1}) {
            if (const int mended = casework::sweep_cases(bench_of(services_, catalogue), roster_, now))
                spdlog::warn("{} open cases stood without owner, clock or reason and were put in order", mended);
            cases_swept_at_ = now;
        }
        looked_at += casework::run_clocks(bench_of(services_, catalogue), roster_, now);
        looked_at += casework::run_inquiry_clocks(bench_of(services_, catalogue), now);
        looked_at += casework::run_rating_clocks(bench_of(services_, catalogue), ratings_, now);
    } catch (const std::exception& broken) {
        spdlog::error("the clocks of the cases: {}", broken.what());
    }
    return looked_at;
}

}  // namespace kuaiban
