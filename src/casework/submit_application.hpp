#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <string_view>
#include <variant>

#include "casework/certificate_port.hpp"
#include "casework/check_application.hpp"
#include "casework/draft_document.hpp"
#include "casework/ports.hpp"
#include "casework/registers_port.hpp"
#include "casework/review/roster.hpp"
#include "casework/rule_on_case.hpp"
#include "casework/wording_port.hpp"
#include "definition/catalogue.hpp"

namespace kuaiban::casework {

struct AtCounter;

/// What the applicant holds in hand: the same for the same key, however often it is sent.
struct Receipt {
    std::string case_id;
    domain::CaseNumber number;
    domain::CaseState state;
    Instant submitted_at;
};

struct Submission {
    const Account& account;
    std::string key;                            ///< idempotency key: the draft's id, or the caller's own
    std::string service;
    std::string draft_id;                       ///< closed in the same unit of work; empty: none
    boost::json::object answers;                ///< woman, man, children, application – as typed or already normalised
    Promise promise;
    const AtCounter* counter{};                 ///< by an officer who has them before the desk; null: online
};

/// How a case that waits for a silent register goes on.
struct Patience {
    std::chrono::milliseconds first_retry{std::chrono::minutes{5}}, longest_retry{std::chrono::minutes{60}};
    int working_days_until_a_person{2};
};

/// The desk where applications are decided: asks the registers, compares, decides, and writes it all as one unit of work
/// (docs/adr/0001).
class Desk {
public:
    Desk(Ledger& ledger, Roster& roster, Registers& registers, CertificatePrinter& printer, const Wording& wording,
         std::string public_url, Patience patience)
        : ledger_{ledger},
          roster_{roster},
          registers_{registers},
          printer_{printer},
          wording_{wording},
          public_url_{std::move(public_url)},
          patience_{patience} {}

    /// Refuses with all reasons; nothing is written then. Refusals of the form name their fields.
    std::expected<Receipt, domain::Refusals> submit(const definition::Catalogue& catalogue, const Submission& submission,
                                                    Instant now);

    /// One try of a waiting case: asks again and moves it on, or sets the next try. Safe to run twice.
    void recheck(const definition::Catalogue& catalogue, const Job& job, Instant now);

    /// When a register that is silent now is asked again.
    Instant first_retry_after(Instant now) const { return now + patience_.first_retry; }

private:
    struct Verdict;
    std::optional<domain::Refusal> find_rival(const Submission& submission, const domain::Application& application);
    std::expected<Receipt, domain::Refusals> repeat(const Submission& submission, std::string_view body_hash);

    /// Names an officer where the ruling gives the case to an office.
    void name_officer(Ruling& ruling, const domain::DivisionCode& office, Instant now);

    Ledger& ledger_;
    Roster& roster_;
    Registers& registers_;
    CertificatePrinter& printer_;
    const Wording& wording_;
    std::string public_url_;
    Patience patience_;
};

}  // namespace kuaiban::casework
