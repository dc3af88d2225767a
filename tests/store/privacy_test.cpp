#include "store/repositories/privacy.hpp"

#include <gmock/gmock.h>

#include <map>

#include "ledger_test_support.hpp"

namespace kuaiban::store {
namespace {

using casework::AccountClosed;
using casework::CasePurged;
using casework::NoticeKept;
using domain::RefusalCode;

class PrivacyOn : public LedgerTest {
protected:
    void SetUp() override {
        LedgerTest::SetUp();
        ledger->commit({account_opened("account-1", mobile(1))});
    }
    void submit() {
        auto changes = submission("case-1", 1, "account-1", woman(1), man(1));
        changes.emplace_back(event("case-1", "noted", at(1), "{\"words\":\"好\"}"));
        changes.emplace_back(queued("1", mobile(11), at(0)));
        ASSERT_EQ(ledger->commit(changes), std::nullopt);
    }
    void finish() { ledger->commit({casework::PartiesClosed{"case-1", at(10)}}); }
    PrivacyStore privacy() { return PrivacyStore{{*database, keys}}; }
    std::int64_t count(std::string_view sql) {
        std::int64_t rows = 0;
        database->query(sql, {}, [&](const Row& row) { rows = row.integer(0); });
        return rows;
    }
    struct Column {
        std::string name, type;
    };
    bool is_sqlite() const { return GetParam().name == "Sqlite"; }
    std::vector<std::string> tables_with(const std::string& column) {
        std::vector<std::string> tables;
        database->query(is_sqlite() ? R"sql(SELECT m.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c
                                            WHERE m.type = 'table' AND c.name = $1 ORDER BY m.name)sql"
                                    : R"sql(SELECT t.table_name::text FROM information_schema.tables AS t
                                            JOIN information_schema.columns AS c ON c.table_name = t.table_name
                                            WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
                                              AND c.column_name = $1 ORDER BY t.table_name)sql",
                        values(column), [&](const Row& row) { tables.push_back(row.text(0)); });
        return tables;
    }
    std::vector<Column> columns_asked_by(const std::string& table) {
        std::vector<Column> columns;
        database->query(is_sqlite() ? R"sql(SELECT name, type FROM pragma_table_info($1)
                                            WHERE "notnull" = 1 AND dflt_value IS NULL)sql"
                                    : R"sql(SELECT column_name::text, upper(data_type::text) FROM information_schema.columns
                                            WHERE table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL)sql",
                        values(table), [&](const Row& row) { columns.push_back({row.text(0), row.text(1)}); });
        return columns;
    }
    /// A row that speaks of case-1, whatever else its table asks for.
    void fill(const std::string& table) {
        const std::map<std::string, std::string> referred{
            {"case_id", "case-1"}, {"account_id", "account-1"}, {"certificate_id", "certificate-1"}};
        std::string names, marks;
        std::vector<Value> row;
        for (const auto& [name, type] : columns_asked_by(table)) {
            names += (names.empty() ? "" : ", ") + name;
            marks += fmt::format("{}${}", marks.empty() ? "" : ", ", row.size() + 1);
            if (const auto known = referred.find(name); known != referred.end())
                row.emplace_back(known->second);
            else if (type == "TEXT")
                row.emplace_back("x");
            else if (type == "BYTEA")
                row.emplace_back(Bytes{});
            else
                row.emplace_back(std::int64_t{1});
        }
        database->commit({{fmt::format("INSERT INTO {} ({}) VALUES ({})", table, names, marks), row}});
    }
};
KUAIBAN_ON_EVERY_DATABASE(PrivacyOn);

TEST_P(PrivacyOn, KeepsWhatWasShownAndAgreedToWithASubmission) {
    submit();
    EXPECT_FALSE(privacy().notice_of("case-1"));
    ledger->commit({NoticeKept{"case-1", "2026-11-01", "refused", "1", at(3)}});
    const auto kept = privacy().notice_of("case-1");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->notice_version, "2026-11-01");
    EXPECT_EQ(kept->consent, "refused");
    EXPECT_EQ(kept->consent_version, "1");
    EXPECT_EQ(kept->shown_at, at(3));
}

TEST_P(PrivacyOn, EmptiesAFinishedCaseAndLeavesItsEvents) {
    submit();
    EXPECT_EQ(ledger->commit({CasePurged{"case-1", at(20)}}), RefusalCode::VersionConflict) << "still open";
    finish();
    EXPECT_THAT(privacy().finished_cases("maternity-service-certificate", at(11), 10), testing::ElementsAre("case-1"));
    const auto sealed = count("SELECT COUNT(*) FROM events WHERE length(sealed_detail) > 20");
    EXPECT_EQ(ledger->commit({CasePurged{"case-1", at(20)}}), std::nullopt);

    EXPECT_FALSE(ledger->case_by_id("case-1"));
    EXPECT_FALSE(ledger->is_party("case-1", woman(1)));
    EXPECT_TRUE(ledger->messages_of_case("case-1").empty());
    EXPECT_THAT(privacy().finished_cases("maternity-service-certificate", at(11), 10), testing::IsEmpty());
    const auto events = ledger->events_of("case-1");
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events.back().kind, "noted");
    EXPECT_EQ(events.back().detail, "") << "its key is gone";
    EXPECT_EQ(count("SELECT COUNT(*) FROM events WHERE length(sealed_detail) > 20"), sealed)
        << "the bytes the log has sealed stay";
    EXPECT_EQ(ledger->commit({CasePurged{"case-1", at(21)}}), RefusalCode::VersionConflict) << "once is enough";
}

/// Tables whose rows outlive the emptied case they speak of, and why.
const std::map<std::string, std::string> outlive{
    {"appointments", "go with their account"},
    {"certificates", "a certificate stays"},
    {"finished_cases", "how long it took, without who"},
    {"jobs", "are done with at the end of a case"},
    {"officer_notices", "tell an officer of a number, not of people"},
    {"paper_requests", "who has the paper stays with the certificate"},
    {"revocations", "why a certificate is void stays with it"},
};

TEST_P(PrivacyOn, LeavesNothingOfAnEmptiedCaseThatIsNotNamed) {
    submit();
    ledger->commit({certificate("certificate-1", "case-1", woman(1), man(1), 1)});
    finish();
    int tables = 0;
    for (const auto& table : tables_with("case_id")) {
        ++tables;
        if (count("SELECT COUNT(*) FROM " + table + " WHERE case_id = 'case-1'") == 0)
            fill(table);
        ASSERT_GT(count("SELECT COUNT(*) FROM " + table + " WHERE case_id = 'case-1'"), 0) << table;
    }
    EXPECT_GT(tables, 12);
    ASSERT_EQ(ledger->commit({CasePurged{"case-1", at(20)}}), std::nullopt);
    for (const auto& table : tables_with("case_id"))
        EXPECT_EQ(count("SELECT COUNT(*) FROM " + table + " WHERE case_id = 'case-1'") > 0, outlive.contains(table)) << table;
}

TEST_P(PrivacyOn, ForgetsWhatWasAnsweredLongAgoAndWithTheAccount) {
    for (int i = 0; i < 3; ++i)
        ledger->commit({casework::IdempotencyRecorded{"account-1", std::to_string(i), "hash", "{}", at(i)}});
    EXPECT_EQ(privacy().old_receipts(at(2), 10), 2);
    EXPECT_EQ(privacy().old_receipts(at(2), 1), 1);
    EXPECT_EQ(ledger->commit({casework::ReceiptsForgotten{at(2), 1}}), std::nullopt);
    EXPECT_FALSE(ledger->receipt_of("account-1", "0"));
    EXPECT_TRUE(ledger->receipt_of("account-1", "1"));
    EXPECT_EQ(ledger->commit({AccountClosed{"account-1"}}), std::nullopt);
    EXPECT_EQ(count("SELECT COUNT(*) FROM idempotency"), 0);
}

TEST_P(PrivacyOn, FindsWhatIsOldByItsAge) {
    ledger->commit({casework::DraftOpened{"draft-1", "account-1", "service", "500103", "500103001000", "{}", at(0)}});
    ledger->commit({casework::DraftOpened{"draft-2", "account-1", "service", "500103", "500103001000", "{}", at(100)}});
    EXPECT_THAT(privacy().idle_drafts("service", at(50), 10), testing::ElementsAre("draft-1"));
    submit();
    ledger->commit({queued("message-2", mobile(2), at(0)), casework::MessageMoved{"1", domain::MessageState::Sent, at(1)},
                    casework::MessageMoved{"message-2", domain::MessageState::Sent, at(1)}});
    database->commit({{"UPDATE outbox SET case_id = '' WHERE id = 'message-2'"}});
    EXPECT_THAT(privacy().old_messages(at(50), 10), testing::ElementsAre("message-2")) << "that of a case goes with the case";
    ledger->commit({casework::MessagePurged{"message-2"}});
    EXPECT_THAT(privacy().old_messages(at(50), 10), testing::IsEmpty());
}

TEST_P(PrivacyOn, ClosesAnAccountThatNothingHolds) {
    ledger->commit({casework::DraftOpened{"draft-1", "account-1", "service", "500103", "500103001000", "{}", at(0)},
                    casework::SessionOpened{"token", "account-1", "csrf", at(0), at(100)}});
    submit();
    EXPECT_EQ(ledger->commit({AccountClosed{"account-1"}}), RefusalCode::AccountInUse);
    EXPECT_TRUE(ledger->draft("draft-1"));
    finish();
    EXPECT_EQ(ledger->commit({AccountClosed{"account-1"}}), std::nullopt);
    EXPECT_FALSE(ledger->account_of(mobile(1)));
    EXPECT_FALSE(ledger->draft("draft-1"));
    EXPECT_FALSE(ledger->session("token"));
    EXPECT_TRUE(ledger->case_by_id("case-1")) << "what the office must keep stays";
    EXPECT_EQ(ledger->commit({account_opened("account-2", mobile(1))}), std::nullopt) << "the number is free again";
}

}  // namespace
}  // namespace kuaiban::store
