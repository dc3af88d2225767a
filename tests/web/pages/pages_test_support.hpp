#pragma once

#include <gmock/gmock.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "casework/identity/change_mobile.hpp"
#include "store/audit/audit_store.hpp"
#include "store/counter_store.hpp"
#include "store/database.hpp"
#include "store/identity_store.hpp"
#include "store/ledger_store.hpp"
#include "store/rating_store.hpp"
#include "store/repositories/messages.hpp"
#include "store/repositories/papers.hpp"
#include "store/repositories/privacy.hpp"
#include "store/repositories/scans.hpp"
#include "store/repositories/undelivered.hpp"
#include "support/direct_cleaner.hpp"
#include "support/fake_provider.hpp"
#include "support/memory_registers.hpp"
#include "web/api/api_test_support.hpp"
#include "web/http/router.hpp"
#include "web/pages/render.hpp"
#include "web/services.hpp"
#include "web/staff/frame.hpp"

namespace kuaiban::support {

struct PageAnswer {
    int status;
    std::string location, body;
    std::string cookie;                         ///< the first one set, "name=value"
};

/// The pages without a socket, over SQLite in a folder of their own: a couple whose records agree, the woman logged in.
class PagesTest : public testing::Test {
protected:
    using Form = web::http::Pairs;
    using Instant = domain::Instant;

    PagesTest();
    ~PagesTest() override;

    PageAnswer get(const std::string& target);
    PageAnswer post(const std::string& target, Form form);

    /// Logs in from now on with the account of this mobile, opened where there is none.
    void log_in(const std::string& mobile);
    void verify_woman();
    /// A draft with its promise given; "/drafts/<id>".
    std::string start_draft();
    casework::Account account();
    casework::OpenDraft open(const std::string& draft);
    std::string latest_code();

    static Form woman_typed();
    static Form man_typed();
    static Form application_typed();
    /// Every part filled in by typing.
    void fill_in(const std::string& draft);

    static constexpr auto woman_id = "500103199203120023", man_id = "500103199001010010";
    static constexpr auto woman_mobile = "13800006620", man_mobile = "13900006621";

    Instant now_;
    std::string token_, csrf_, account_id_, cookies_, language_{"zh-CN"};
    std::filesystem::path folder_;
    crypto::KeyRing keys_{crypto::KeyRing::ephemeral()};
    std::unique_ptr<store::Database> database_;
    store::AuditStore audit_log_{*database_};
    std::optional<store::LedgerStore> ledger_;
    std::optional<store::MessageStore> messages_;
    std::optional<store::RatingStore> ratings_;
    std::optional<store::PaperStore> papers_;
    std::optional<store::ScanStore> scans_;
    std::optional<store::UndeliveredStore> undelivered_;
    DirectCleaner scan_cleaner_;
    std::optional<store::PrivacyStore> privacy_;
    MemoryRegisters registers_;
    SayingPrinter printer_;
    SayingSheets sheets_;
    PlainHasher hasher_;
    PlainCodes authenticator_;
    web::pages::Pages pages_;
    std::shared_ptr<const definition::Catalogue> catalogue_;
    std::optional<casework::OneTimeCodes> codes_;
    std::optional<casework::Accounts> accounts_;
    std::optional<casework::StaffAccounts> staff_;
    std::optional<casework::Progress> progress_;
    std::optional<casework::Drafts> drafts_;
    std::optional<casework::Roster> roster_;
    std::optional<store::CounterStore> counter_;
    std::optional<casework::WaitingTimes> waiting_times_;
    std::optional<casework::Desk> desk_;
    std::optional<casework::Appointments> appointments_;
    std::optional<casework::AppointmentDesk> appointment_desk_;
    std::optional<store::IdentityStore> identity_records_;
    std::optional<casework::ChangeMobile> change_mobile_;
    FakeProvider provider_;
    std::optional<casework::NationalSignIn> national_;
    std::optional<web::Services> services_;
    web::http::Router router_;
    std::vector<web::staff::StaffRoute> staff_routes_;

private:
    PageAnswer send(web::http::Method method, const std::string& target, std::string body);
};

}  // namespace kuaiban::support
