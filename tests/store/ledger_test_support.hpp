#pragma once

#include <fmt/format.h>

#include "store/ledger_store.hpp"
#include "store_test_support.hpp"

namespace kuaiban::store {

inline Instant at(std::int64_t milliseconds) {
    return Instant{std::chrono::milliseconds{1'795'000'000'000 + milliseconds}};
}

/// Made-up numbers, right in form.
inline domain::ResidentId person(int serial, bool is_woman) {
    auto digits = fmt::format("11010119900101{:03}", serial * 2 + (is_woman ? 0 : 1));
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i)
        sum += (digits[i] - '0') * weights[i];
    return domain::ResidentId::parse(digits + "10X98765432"[sum % 11]).value();
}
inline domain::ResidentId woman(int serial) {
    return person(serial, true);
}
inline domain::ResidentId man(int serial) {
    return person(serial, false);
}
inline domain::Mobile mobile(int serial) {
    return domain::Mobile::parse(fmt::format("1380000{:04}", serial)).value();
}
inline domain::PersonName name(std::string_view text) {
    return domain::PersonName::parse(text).value();
}
inline domain::CaseNumber number(int serial) {
    return domain::CaseNumber::make(domain::CalendarDate::parse("2026-11-23").value(), static_cast<std::uint64_t>(serial));
}

inline casework::AccountOpened account_opened(std::string id, const domain::Mobile& mobile) {
    return {std::move(id), mobile, "hash", "zh-CN", at(0)};
}
inline casework::EventRecorded event(std::string case_id, std::string kind, Instant when, std::string detail = "") {
    return {std::move(case_id), when, "system", std::move(kind), "submitted", "checking", "", std::move(detail)};
}
inline casework::MessageQueued queued(const std::string& id, const domain::Mobile& to, Instant when) {
    return {id, "case-" + id, "", to, "code", "您的验证码", when};
}
/// A submission as the casework hands it over: the case, both parties, its first event.
inline casework::Changes submission(const std::string& case_id, int serial, const std::string& account_id,
                                    const domain::ResidentId& woman, const domain::ResidentId& man) {
    return {casework::CaseOpened{.id = case_id,
                                 .number = number(serial),
                                 .account_id = account_id,
                                 .service = "maternity-service-certificate",
                                 .service_version = "2021-12-01",
                                 .district = "500103",
                                 .office = "500103001000",
                                 .state = domain::CaseState::Checking,
                                 .owner = "system",
                                 .reason = "",
                                 .submitted_at = at(0),
                                 .submitted_on = "2026-11-23",
                                 .due_at = at(1000),
                                 .next_check_at = at(500),
                                 .document = "{\"the\":\"application\"}",
                                 .findings = "[]",
                                 .verified = true,
                                 .promise_version = "1",
                                 .promise_accepted_at = at(0)},
            casework::PartyOpened{case_id, woman, "woman", mobile(11)}, casework::PartyOpened{case_id, man, "man", mobile(12)},
            event(case_id, "submitted", at(0))};
}
inline casework::CertificateIssued certificate(const std::string& id, const std::string& case_id, const domain::ResidentId& woman,
                                               const domain::ResidentId& man, int child_ordinal) {
    return {.id = id,
            .number = "N-" + id,
            .licence_id = "L-" + id,
            .case_id = case_id,
            .service = "maternity-service-certificate",
            .district = "500103",
            .office = "500103001000",
            .woman = woman,
            .man = man,
            .child_ordinal = child_ordinal,
            .issued_at = at(0),
            .issued_on = "2026-11-23",
            .short_code = "ABCD2345",
            .face = "{\"face\":1}",
            .pdf = "%PDF-1.7 …",
            .pdf_sha256 = "00"};
}

class LedgerTest : public OnEveryDatabase {
protected:
    void SetUp() override { restart(); }
    void restart() {
        ledger.reset();
        database = open();
        database->migrate();
        ledger = std::make_unique<LedgerStore>(*database, keys);
    }
    std::string all_bytes_on_the_disk() const { return GetParam().all_bytes(place); }
    const crypto::KeyRing keys = crypto::KeyRing::ephemeral();
    std::unique_ptr<Database> database;
    std::unique_ptr<LedgerStore> ledger;
};

}  // namespace kuaiban::store
