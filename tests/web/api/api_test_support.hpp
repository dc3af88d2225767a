#pragma once

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "store/counter_store.hpp"
#include "store/database.hpp"
#include "store/ledger_store.hpp"
#include "store/rating_store.hpp"
#include "store/repositories/messages.hpp"
#include "store/repositories/papers.hpp"
#include "store/repositories/privacy.hpp"
#include "store/repositories/scans.hpp"
#include "store/repositories/undelivered.hpp"
#include "support/direct_cleaner.hpp"
#include "support/memory_registers.hpp"
#include "support/plain_codes.hpp"
#include "support/raw_http.hpp"
#include "support/saying_sheets.hpp"
#include "web/api/contract.hpp"
#include "web/http/router.hpp"
#include "web/pages/render.hpp"
#include "web/services.hpp"

namespace kuaiban::support {

/// Says what it printed; the real paper has tests of its own.
class SayingPrinter final : public casework::CertificatePrinter {
public:
    std::expected<casework::SignedCertificate, domain::Refusal> print(const casework::CertificateFace& face,
                                                                      domain::Instant) override {
        return casework::SignedCertificate{"%PDF of " + face.number, std::string(64, 'a')};
    }
    std::string sign_payload(std::string_view) override { return std::string(86, 'A'); }
    bool is_own_signature(std::string_view, std::string_view) const override { return true; }
    std::string qr_svg(std::string_view) const override { return "<svg/>"; }
    std::string public_key_base64() const override { return "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"; }
};

/// Keeps passwords as they are, at once; "the pool is full" finds it full.
class PlainHasher final : public casework::PasswordHasher {
public:
    std::string hash(std::string_view password) override { return "plain:" + std::string{password}; }
    bool verify(std::string_view password, std::string_view hash) override {
        if (password == "the pool is full")
            throw casework::PoolBusy{};
        return hash == "plain:" + std::string{password};
    }
    void pretend(std::string_view) override {}
    bool is_common(std::string_view password) const override { return password == "password1"; }
};

struct ApiAnswer {
    int status;
    std::string head, text;
    boost::json::value body;

    std::string header(std::string_view name) const;
    std::string string(std::string_view key) const { return std::string{body.at(std::string{key}).as_string()}; }
    std::string code() const { return string("code"); }
    std::vector<std::string> errors() const;            ///< "field:code"
};

/// The API on a real socket over SQLite in a folder of its own. Every answer is held to docs/openapi.yaml.
class ApiTest : public testing::Test {
protected:
    ApiTest();
    ~ApiTest() override;

    struct Call {
        std::string method, path;
        std::string body{};
        std::string token{};
        std::string content_type{"application/json"};
        std::string more_headers{};                     ///< whole lines
    };
    ApiAnswer call(const Call& wanted);
    ApiAnswer get(const std::string& path, const std::string& token = {}) { return call({"GET", path, {}, token}); }
    ApiAnswer post(const std::string& path, const boost::json::value& body, const std::string& token = {},
                   const std::string& more = {}) {
        return call({"POST", path, boost::json::serialize(body), token, "application/json", more});
    }
    ApiAnswer put(const std::string& path, const boost::json::value& body, const std::string& token = {},
                  const std::string& more = {}) {
        return call({"PUT", path, boost::json::serialize(body), token, "application/json", more});
    }

    std::string latest_code();                          ///< the digits of the newest code message
    std::string log_in(const std::string& mobile);      ///< a token
    std::string log_in_verified();                      ///< as the woman of the couple
    std::string promise_version();

    /// A couple whose declaration and records agree.
    static boost::json::object woman();
    static boost::json::object man();
    static boost::json::object application();
    boost::json::object whole_application();

    std::filesystem::path folder_;
    crypto::KeyRing keys_{crypto::KeyRing::ephemeral()};
    std::unique_ptr<store::Database> database_;
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
    std::optional<web::Services> services_;
    web::http::Router router_;
    Contract contract_;
    std::optional<RunningServer> server_;
};

}  // namespace kuaiban::support
