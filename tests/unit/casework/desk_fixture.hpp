#pragma once

#include <boost/json.hpp>

#include "support/casework_test.hpp"

namespace kuaiban::casework {

/// The desk before a couple whose declaration and records agree, the woman verified.
class DeskTest : public support::CaseworkTest {
protected:
    DeskTest() { couple.record_in(registers_); }

    casework::Receipt accepted(const casework::Account& by, const boost::json::object& answers, std::string key = "key") {
        auto receipt = submit(by, answers, std::move(key));
        EXPECT_TRUE(receipt) << (receipt ? "" : std::string{domain::name_of(receipt.error().front().code)});
        return std::move(receipt).value();
    }
    std::vector<domain::RefusalCode> refused(const casework::Account& by, const boost::json::object& answers,
                                             std::string key = "key") {
        const auto receipt = submit(by, answers, std::move(key));
        return receipt ? std::vector<domain::RefusalCode>{} : support::codes_of(receipt.error());
    }
    std::vector<casework::Message> messages_to(std::string_view number, const casework::Receipt& receipt) {
        auto all = ledger_->messages_of_case(receipt.case_id);
        std::erase_if(all, [&](const auto& message) { return message.to != support::mobile(number); });
        return all;
    }
    int rows_written() {
        int rows = 0;
        for (const char* table : {"cases", "case_parties", "idempotency", "outbox", "jobs", "certificates"})
            database_->query(std::string{"SELECT COUNT(*) FROM "} + table, {},
                             [&](const store::Row& row) { rows += static_cast<int>(row.integer(0)); });
        return rows;
    }

    const support::Couple couple;
    const casework::Account her = woman_of(couple);
};

}  // namespace kuaiban::casework
