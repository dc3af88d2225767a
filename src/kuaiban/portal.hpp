#pragma once

#include <memory>
#include <optional>
#include <string>

#include "casework/counter/appointments.hpp"
#include "casework/counter/serve_appointments.hpp"
#include "casework/identity/change_mobile.hpp"
#include "casework/identity/national_sign_in.hpp"
#include "casework/messages/deliver_messages.hpp"
#include "casework/submit_application.hpp"
#include "certificate/certificate_authority.hpp"
#include "certificate/font_library.hpp"
#include "certificate/pdf_certificate_printer.hpp"
#include "certificate/pdf_sheet_printer.hpp"
#include "crypto/crypto.hpp"
#include "identity/argon2_hasher.hpp"
#include "identity/oath_codes.hpp"
#include "identity/oidc_provider.hpp"
#include "kuaiban/audit/head_signer.hpp"
#include "kuaiban/databases.hpp"
#include "kuaiban/installation.hpp"
#include "kuaiban/live_catalogue.hpp"
#include "kuaiban/paths.hpp"
#include "messaging/gateway_file.hpp"
#include "registers/snapshot_registers.hpp"
#include "registers/switchable_registers.hpp"
#include "scans/process_cleaner.hpp"
#include "store/audit/audit_store.hpp"
#include "store/counter_store.hpp"
#include "store/identity_store.hpp"
#include "store/ledger_store.hpp"
#include "store/rating_store.hpp"
#include "store/repositories/messages.hpp"
#include "store/repositories/papers.hpp"
#include "store/repositories/privacy.hpp"
#include "store/repositories/scans.hpp"
#include "store/repositories/undelivered.hpp"
#include "store/snapshot_store.hpp"
#include "store/switch_store.hpp"
#include "web/http/static_files.hpp"
#include "web/pages/render.hpp"
#include "web/services.hpp"

namespace kuaiban {

struct PortalOptions {
    Paths paths;
    web::Settings settings;
    casework::Patience patience;
    std::optional<identity::OidcSettings> national{};  ///< the national identity provider, where there is one
    std::string gateways{};  ///< file that names the ways to the telephones; empty: nothing leaves the machine
    std::string program{"/proc/self/exe"};      ///< what is started to clean a scan in
};

/// One running portal, everything wired by hand: the only place that knows every layer. Members stand in the order in which
/// each needs the ones before it.
class Portal {
public:
    /// Opens or makes the data, migrates it, loads policy and pages. Throws std::runtime_error with what to do about it.
    explicit Portal(const PortalOptions& options);

    web::Services& services() noexcept { return services_; }
    casework::SnapshotStore& snapshots() noexcept { return snapshots_; }
    const crypto::KeyRing& keys() const noexcept { return keys_; }
    const web::http::StaticFiles& assets() const noexcept { return assets_; }
    /// Reads services/ and divisions/ again; what passes its cases is in force from the next request on, else the old stays.
    void reload_definitions();
    bool is_ready();  ///< the database answers
    casework::PasswordHasher& hasher() noexcept { return hasher_; }
    /// Opens what the first certificate would else wait for (a quarter of a second of fonts).
    void warm_up();
    /// What is due now: waiting cases to ask again, clocks, messages gone astray. True where there may be more at once.
    bool work(domain::Instant now);
    casework::AuditLog& audit_log() noexcept { return audit_log_; }
    const casework::HeadSigner& head_signer() const noexcept { return head_signer_; }
    /// Brings what is due in the outbox to the gateways; on a thread of its own, since gateways are slow. True as above.
    bool deliver(domain::Instant now) { return delivery_.deliver(now) > 0; }
    /// How orderly the open cases are, for /metrics.
    casework::CaseHealth case_health(domain::Instant now) { return ledger_.case_health(now); }

private:
    void retire(const definition::Catalogue& catalogue, domain::Instant now);
    void do_job(const definition::Catalogue& catalogue, const casework::Job& job, domain::Instant now);
    void look_after_messages(const definition::Catalogue& catalogue, domain::Instant now);
    int run_clocks(const definition::Catalogue& catalogue, domain::Instant now);

    LiveCatalogue catalogue_;
    Databases databases_;
    InstallationKeys installation_keys_;
    const crypto::KeyRing& keys_;
    store::LedgerStore ledger_;
    store::AuditStore audit_log_;
    store::RatingStore ratings_;
    store::PaperStore papers_;
    store::SnapshotStore snapshots_;
    store::SwitchStore switches_;
    registers::SnapshotRegisters snapshot_registers_;
    registers::SwitchableRegisters registers_;
    certificate::CertificateAuthority authority_;
    IssuingKeySigner head_signer_;
    certificate::FontLibrary fonts_;
    certificate::PdfCertificatePrinter printer_;
    certificate::PdfSheetPrinter sheets_;
    web::pages::Pages pages_;
    web::http::StaticFiles assets_;
    identity::Argon2Hasher hasher_;
    identity::OathCodes authenticator_;
    store::MessageStore messages_;
    store::PrivacyStore privacy_;
    messaging::Gateways gateways_;
    casework::MessageDelivery delivery_;
    casework::OneTimeCodes codes_;
    casework::Accounts accounts_;
    casework::StaffAccounts staff_;
    casework::Progress progress_;
    casework::Drafts drafts_;
    casework::Roster roster_;
    store::CounterStore counter_;
    casework::WaitingTimes waiting_times_;
    casework::Desk desk_;
    casework::Appointments appointments_;
    casework::AppointmentDesk appointment_desk_;
    store::ScanStore scans_;
    store::UndeliveredStore undelivered_;
    scans::ProcessCleaner scan_cleaner_;
    store::IdentityStore identity_records_;
    casework::ChangeMobile change_mobile_;
    std::optional<identity::OidcProvider> identity_provider_;
    std::optional<casework::NationalSignIn> national_;
    web::Services services_;
    domain::Instant swept_at_{}, cases_swept_at_{}, messages_looked_at_{};
};

}  // namespace kuaiban
