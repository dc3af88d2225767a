#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "casework/accounts.hpp"
#include "casework/drafts.hpp"
#include "casework/one_time_codes.hpp"
#include "casework/progress.hpp"
#include "casework/submit_application.hpp"
#include "casework/verify_person.hpp"
#include "definition/catalogue.hpp"
#include "store/database.hpp"
#include "store/ledger_store.hpp"
#include "support/casework_fakes.hpp"
#include "support/couple.hpp"

namespace kuaiban::support {

inline const definition::Catalogue& real_catalogue() {
    static const auto loaded = definition::Catalogue::load(KUAIBAN_SOURCE_DIR "/services", KUAIBAN_SOURCE_DIR "/divisions");
    return *loaded.value();
}

/// The casework over a real ledger in a folder of its own, with registers and a printer in memory. Monday, ten in the morning.
class CaseworkTest : public testing::Test {
protected:
    static constexpr auto service = "maternity-service-certificate";

    CaseworkTest() : folder_{fresh_folder()}, database_{store::open_sqlite((folder_ / "kuaiban.db").string())} {
        database_->migrate();
        ledger_.emplace(*database_, keys_);
        codes_.emplace(*ledger_, keys_, wording_);
        accounts_.emplace(*ledger_, hasher_, *codes_);
        progress_.emplace(*ledger_, *codes_);
        drafts_.emplace(*ledger_, registers_);
        roster_.emplace(*ledger_);
        desk_.emplace(*ledger_, *roster_, registers_, printer_, wording_, "https://portal.example", casework::Patience{});
    }
    ~CaseworkTest() override {
        ledger_.reset();
        database_.reset();
        std::filesystem::remove_all(folder_);
    }

    /// The six digits of the newest code to that number.
    std::string digits_sent_to(const domain::Mobile& to) {
        for (const auto& message : ledger_->recent_messages(100))
            if (message.kind == "code" && message.to == to)
                return message.text.substr(message.text.find("code=") + 5, 6);
        return {};
    }
    casework::Account account(std::string_view number) {
        const auto to = mobile(number);
        if (!ledger_->account_of(to))
            ledger_->commit({casework::AccountOpened{crypto::uuid7(), to, "", "zh-CN", now_}});
        return ledger_->account_of(to).value();
    }
    casework::Account verified(std::string_view number, std::string_view name, std::string_view id) {
        ledger_->commit({casework::PersonVerified{account(number).id, person_name(name), person(id), now_}});
        return account(number);
    }
    casework::Account woman_of(const Couple& couple) { return verified(couple.woman_mobile, couple.woman_name, couple.woman_id); }

    std::string promise_version() {
        return real_catalogue().find(service)->version_on(domain::china_date(now_))->promise_version();
    }
    casework::Submission submission(const casework::Account& by, boost::json::object answers, std::string key = "key") {
        return {by, std::move(key), service, "", std::move(answers), {promise_version(), now_}};
    }
    std::expected<casework::Receipt, domain::Refusals> submit(const casework::Account& by, boost::json::object answers,
                                                              std::string key = "key") {
        return desk_->submit(real_catalogue(), submission(by, std::move(answers), std::move(key)), now_);
    }
    casework::CaseRecord case_of(const casework::Receipt& receipt) { return ledger_->case_by_id(receipt.case_id).value(); }
    std::vector<std::string> events_of(const casework::Receipt& receipt) {
        std::vector<std::string> kinds;
        for (const auto& event : ledger_->events_of(receipt.case_id))
            kinds.push_back(event.kind);
        return kinds;
    }

    static std::filesystem::path fresh_folder() {
        std::string name = (std::filesystem::temp_directory_path() / "kuaiban-casework-XXXXXX").string();
        return ::mkdtemp(name.data());
    }

    domain::Instant now_ = domain::china_instant(day("2026-11-23"), 10);
    std::filesystem::path folder_;
    crypto::KeyRing keys_{crypto::KeyRing::ephemeral()};
    std::unique_ptr<store::Database> database_;
    std::optional<store::LedgerStore> ledger_;
    MemoryRegisters registers_;
    RecordingPrinter printer_;
    PlainHasher hasher_;
    KeyWording wording_;
    std::optional<casework::OneTimeCodes> codes_;
    std::optional<casework::Accounts> accounts_;
    std::optional<casework::Progress> progress_;
    std::optional<casework::Drafts> drafts_;
    std::optional<casework::Roster> roster_;
    std::optional<casework::Desk> desk_;
};

inline std::vector<domain::RefusalCode> codes_of(const domain::Refusals& refusals) {
    std::vector<domain::RefusalCode> codes;
    std::ranges::transform(refusals, std::back_inserter(codes), &domain::Refusal::code);
    return codes;
}

}  // namespace kuaiban::support
