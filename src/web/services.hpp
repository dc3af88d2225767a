#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "casework/accounts.hpp"
#include "casework/certificate_port.hpp"
#include "casework/counter/appointments.hpp"
#include "casework/counter/serve_appointments.hpp"
#include "casework/drafts.hpp"
#include "casework/feedback/rating_records.hpp"
#include "casework/messages/message_records.hpp"
#include "casework/one_time_codes.hpp"
#include "casework/paper/paper_records.hpp"
#include "casework/ports.hpp"
#include "casework/printing/sheet_port.hpp"
#include "casework/progress.hpp"
#include "casework/registers_port.hpp"
#include "casework/review/roster.hpp"
#include "casework/review/waiting_time.hpp"
#include "casework/staff/staff_accounts.hpp"
#include "casework/submit_application.hpp"
#include "casework/wording_port.hpp"
#include "crypto/crypto.hpp"
#include "definition/catalogue.hpp"
#include "web/health.hpp"

namespace kuaiban::casework {
class CounterRecords;
class ScanCleaner;
class ScanRecords;
class UndeliveredMessages;
class NationalSignIn;
class ChangeMobile;
class PrivacyRecords;
}  // namespace kuaiban::casework

namespace kuaiban::web {

namespace pages {
class Pages;
}

/// What this portal is told once, at start.
struct Settings {
    std::string public_url;                     ///< "https://portal.example" without a slash at the end; goes into QR codes
    bool demo{};                                ///< messages are readable at /demo/messages; loopback only
    std::string version;
    std::chrono::milliseconds message_silence{std::chrono::hours{24}};  ///< the carrier has it, and no report for so long
    int password_days{};                        ///< a password older than this is replaced at log-in; 0: never

    bool behind_tls() const noexcept { return public_url.starts_with("https://"); }
};

/// An officer of the demonstration, with the first password they were appointed with.
struct DemoOfficer {
    std::string account, first_password;
};

/// A verified upload's number, or why the file is not one of ours: the certificate layer's verifier, as the pages see it.
using PdfVerifier = std::function<std::expected<std::string, domain::Refusal>(const std::string& pdf)>;

/// Everything a handler may use; made once, by main().
struct Services {
    casework::Ledger& ledger;
    casework::Registers& registers;
    casework::Accounts& accounts;
    casework::OneTimeCodes& codes;
    casework::Progress& progress;
    casework::Drafts& drafts;
    casework::Desk& desk;
    casework::Appointments& appointments;
    casework::AppointmentDesk& appointment_desk;
    casework::WaitingTimes& waiting_times;
    casework::Roster& roster;
    casework::CounterRecords& counter;
    casework::CertificatePrinter& printer;
    const casework::Wording& wording;
    const crypto::KeyRing& keys;
    const pages::Pages& pages;
    std::function<std::shared_ptr<const definition::Catalogue>()> catalogue;   ///< today's; kept by the request that asked
    PdfVerifier verify_pdf;
    Settings settings;
    casework::StaffAccounts& staff;
    casework::PasswordHasher& hasher;
    const casework::AuthenticatorCodes& authenticator;
    casework::MessageRecords& messages;
    casework::RatingRecords& ratings;
    casework::PaperRecords& papers;
    casework::SheetPrinter& sheets;
    casework::ScanRecords& scans;
    casework::ScanCleaner& scan_cleaner;
    casework::UndeliveredMessages& undelivered;
    casework::PrivacyRecords& privacy;
    std::vector<DemoOfficer> demo_officers{};   ///< only in the demonstration
    std::function<Health(domain::Instant)> health{};
    casework::NationalSignIn* national{};       ///< nothing: this installation has no identity provider
    casework::ChangeMobile* change_mobile{};
};

}  // namespace kuaiban::web
