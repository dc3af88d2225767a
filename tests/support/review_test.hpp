#pragma once

#include <boost/json.hpp>

#include "casework/messages/deliver_messages.hpp"
#include "casework/review/claim_case.hpp"
#include "casework/review/correct_case.hpp"
#include "casework/review/decide_case.hpp"
#include "casework/review/deemed.hpp"
#include "casework/review/revoke_certificate.hpp"
#include "casework/review/view_case.hpp"
#include "casework/review/withdraw_case.hpp"
#include "store/repositories/privacy.hpp"
#include "support/casework_test.hpp"
#include "support/scripted_gateway.hpp"

namespace kuaiban::support {

/// An office with its people, and a couple whose household place differs from the record: its case is in review.
class ReviewTest : public CaseworkTest {
protected:
    static constexpr auto other_village = "500103001003";

    ReviewTest() { couple.record_in(registers_); }

    casework::Bench bench() {
        return {*ledger_, registers_, printer_, wording_, "https://portal.example", real_catalogue(), privacy_};
    }
    casework::Officer officer(std::string_view id, domain::Role role, std::string_view office = "500103003") {
        const auto account = fmt::format("{}.{}", office, id);
        if (const auto there = ledger_->officer(account))
            return *there;
        ledger_->commit({casework::OfficerAppointed{std::string{id}, account, fmt::format("officer {}", id), role,
                                                    domain::DivisionCode::parse(office).value(), "", now_, now_}});
        return ledger_->officer(account).value();
    }
    casework::Officer reviewer() { return officer("zhao", domain::Role::Reviewer); }
    casework::Officer head() { return officer("qian", domain::Role::OfficeHead); }

    /// Everything that is due, into the hands of `gateway`.
    void deliver_messages() {
        casework::MessageDelivery delivery{*ledger_, {{&gateway, 1}}};
        while (delivery.deliver(now_) > 0) {
        }
    }

    /// A case in review: the woman's household is on record elsewhere.
    std::string case_in_review() {
        registers_.households.front().household_division = other_village;
        return submit(woman_of(couple), couple.answers()).value().case_id;
    }
    casework::CaseRecord record(std::string_view id) { return ledger_->case_by_id(id).value(); }
    std::vector<casework::CaseEventRecord> history(std::string_view id) { return ledger_->events_of(id); }

    casework::Decision decision(const std::string& case_id, definition::DecisionKind kind, std::string reason) {
        return {.kind = kind, .case_id = case_id, .expected_version = record(case_id).version, .reason = std::move(reason)};
    }
    casework::Decision correction(const std::string& case_id, std::vector<std::string> fields = {"woman.household_division"}) {
        auto asked = decision(case_id, definition::DecisionKind::AskCorrection, "please-correct");
        asked.fields = std::move(fields);
        return asked;
    }
    casework::Decision acceptance(const std::string& case_id) {
        auto accepted = decision(case_id, definition::DecisionKind::AcceptWithBasis, "lawful-basis-shown");
        accepted.bases = {{"household-register", "5001030012", "2024-03-01", "officer zhao", {}}};
        return accepted;
    }
    /// The codes of what was refused; empty where the decision was taken.
    std::vector<domain::RefusalCode> refused(const casework::Officer& by, const casework::Decision& wanted) {
        const auto taken = casework::decide_case(bench(), by, wanted, now_);
        return taken ? std::vector<domain::RefusalCode>{} : codes_of(taken.error());
    }

    store::PrivacyStore privacy_{store::Shelf{*database_, keys_}};
    const Couple couple;
    ScriptedGateway gateway;
};

}  // namespace kuaiban::support
