#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/changes.hpp"
#include "casework/review/work_list.hpp"

namespace kuaiban::casework {

struct VerifiedPerson {
    domain::PersonName name;
    domain::ResidentId id_number;
    Instant verified_at;
};

struct Account {
    std::string id;
    domain::Mobile mobile;
    std::string password_hash, language;
    Instant opened_at;
    std::optional<VerifiedPerson> person;
    Instant password_set_at{};
};

struct Session {
    std::string token_hash, account_id, csrf;
    Instant opened_at, seen_at, expires_at;
    std::string device{};                       ///< "firefox/windows"; empty: unknown
};

struct SessionWithAccount {
    Session session;
    Account account;
};

struct OneTimeCode {
    std::string id, purpose;
    domain::Mobile mobile;
    std::string code_hash, bound_to;
    Instant issued_at, expires_at;
    std::optional<Instant> used_at;
    int tries;
};

struct Draft {
    std::string id, account_id, service, district, office, document;
    std::int64_t version;
    Instant opened_at, saved_at;
};

struct CaseRecord {
    std::string id;
    domain::CaseNumber number;
    std::string account_id, service, service_version, district, office;
    domain::CaseState state;
    std::int64_t version;
    std::string owner, reason;
    Instant submitted_at;
    std::string submitted_on;
    std::optional<Instant> due_at, next_check_at;
    std::string document, findings;
    bool verified;
    std::string promise_version;
    Instant promise_accepted_at;
    std::string claimed_by;                     ///< officer id, "": nobody; see claim_on for whether it still holds
    std::optional<Instant> claimed_at;
    std::string officer_id{};                   ///< who answers for it by name; empty: nobody yet
};

/// What an application of a couple would collide with; empty where there is nothing. Told by one question, since nearly always
/// there is nothing.
struct Rivals {
    std::string open_case_of_woman, open_case_of_man;               ///< ids
    std::string valid_certificate, valid_certificate_case;         ///< number and the case's id
};

struct CaseEventRecord {
    std::int64_t sequence;
    Instant at;
    std::string actor, kind, from, to, reason, detail;
};

struct Message {
    std::string id, case_id, account_id;
    domain::Mobile to;
    std::string kind, text;
    domain::MessageState state;
    Instant queued_at;
    std::optional<Instant> sent_at;             ///< a gateway, or the carrier, has had it since
    int attempts;                               ///< tries; each may have asked several gateways
    std::optional<Instant> moved_at{};          ///< into its state
    std::optional<Instant> useless_after{};
    std::optional<Instant> seen_at{};           ///< read in the account, after it went astray
    std::optional<Instant> phoned_at{};         ///< told by an officer

    bool was_told_otherwise() const noexcept { return seen_at || phoned_at; }
};

struct Certificate {
    std::string id, number, licence_id, case_id, service, district, office;
    int child_ordinal;
    domain::CertificateStatus status;
    Instant issued_at;
    std::string issued_on, face, pdf_sha256;
    std::optional<Instant> status_changed_at;
    std::string status_reason, status_by;
};

/// A proposal to revoke a certificate; `outcome`: "" while it is open, confirmed or refused.
struct Revocation {
    std::string id, certificate_id, case_id, reason, proposed_by;
    Instant proposed_at;
    std::string outcome, decided_by;
    std::optional<Instant> decided_at;
    std::string words;
};

struct Verification {
    Instant at;
    std::string how, receipt;
};

struct Job {
    std::string id, kind, case_id;
    Instant run_at;
    int attempts;
};

struct Officer {
    std::string id, account, name;
    domain::Role role;
    domain::DivisionCode office;
    std::string password_hash;
    std::optional<Instant> first_password_expires_at;           ///< set until the officer has chosen a password
    bool enrolled{};                                            ///< has an authenticator
    bool identified{};                                          ///< the own ID number is known, as a keyed hash
    Instant password_set_at{};
};

struct OfficerSession {
    std::string token_hash, officer_id, csrf;
    bool complete;                              ///< false while only the password was proved
    Instant opened_at, seen_at, expires_at;
};

struct TotpSecret {
    std::string secret;                         ///< twenty bytes
    std::int64_t last_step;                     ///< of the last code used
};

struct CounterAppointment {
    std::string id, account_id, service;
    domain::Purpose purpose;
    std::string draft_id, case_id;
    Seat seat;
    domain::AppointmentState state;
    std::int64_t version;
    Instant booked_at, changed_at;
    bool is_reminded;                           ///< of the seat it has now
    std::string reason{};                       ///< why the office took it back

    Instant starts_at() const { return seat.time.on(seat.day); }
    std::string number() const { return domain::window_number(seat.time, seat.place); }
};

/// What an office has published, oldest first.
struct PublishedReception {
    std::vector<domain::DatedHours> hours;
    std::vector<domain::SpecialDay> special;    ///< from the asked day on
};

/// Everything kept: read it by the questions the use cases ask, change it by whole units of work.
class Ledger {
public:
    virtual ~Ledger() = default;

    /// All of it, durable, or none: then why.
    virtual std::optional<domain::RefusalCode> commit(const Changes& changes) = 0;

    virtual std::optional<Account> account(std::string_view id) = 0;
    virtual std::optional<Account> account_of(const domain::Mobile& mobile) = 0;
    virtual std::optional<Session> session(std::string_view token_hash) = 0;
    virtual std::optional<SessionWithAccount> session_with_account(std::string_view token_hash) = 0;
    virtual std::vector<Session> sessions_of(std::string_view account_id) = 0;
    virtual std::optional<OneTimeCode> code(std::string_view id) = 0;
    virtual int codes_sent_to(const domain::Mobile& mobile, Instant since) = 0;
    virtual int codes_sent_from(std::string_view remote_address, Instant since) = 0;
    virtual int attempts_failed(std::string_view kind, std::string_view key, Instant now) = 0;     // not yet forgotten

    virtual std::optional<Draft> draft(std::string_view id) = 0;
    virtual std::vector<Draft> drafts_of(std::string_view account_id) = 0;     // newest first

    virtual std::optional<CaseRecord> case_by_id(std::string_view id) = 0;
    virtual std::optional<CaseRecord> case_by_number(const domain::CaseNumber& number) = 0;
    /// Filed from this account, or naming its verified person; newest first.
    virtual std::vector<CaseRecord> cases_of(const Account& account) = 0;
    virtual std::optional<CaseRecord> open_case_of(const domain::ResidentId& person) = 0;
    virtual Rivals rivals_of(const domain::ResidentId& woman, const domain::ResidentId& man, int child_ordinal) = 0;
    virtual bool is_party(std::string_view case_id, const domain::ResidentId& person) = 0;
    virtual bool is_party_mobile(std::string_view case_id, const domain::Mobile& mobile) = 0;
    virtual std::vector<CaseEventRecord> events_of(std::string_view case_id) = 0;
    virtual WorkListPage work_list(const WorkListFilter& filter, const std::optional<WorkListPlace>& after, int most) = 0;
    virtual WorkListCounts work_list_counts(const domain::DivisionCode& office, bool own_only, std::string_view officer_id,
                                            Instant now) = 0;
    virtual std::vector<CaseClock> clocks_due(Instant now, int most) = 0;
    virtual std::vector<std::string> disorderly_cases(int most) = 0;                   // ids
    virtual CaseHealth case_health(Instant now) = 0;
    virtual std::vector<SpecialProcedure> special_procedures_of(std::string_view case_id) = 0;  // oldest first
    virtual std::vector<FinishedCase> finished_cases(std::string_view service, std::string_view office, Instant since,
                                                     int most) = 0;                     // newest first
    virtual std::vector<OfficerNotice> notices_of(std::string_view officer_id, int most) = 0;   // not done, newest first
    virtual std::optional<domain::Mobile> mobile_of_officer(std::string_view officer_id) = 0;

    virtual std::optional<Inquiry> inquiry(std::string_view id) = 0;
    virtual std::vector<Inquiry> inquiries_of(std::string_view case_id) = 0;           // oldest first
    /// Not closed; due first. To: asked of that office; from: sent by it.
    virtual std::vector<Inquiry> inquiries_to(const domain::DivisionCode& office, int most) = 0;
    virtual std::vector<Inquiry> inquiries_from(const domain::DivisionCode& office, int most) = 0;
    virtual std::vector<Inquiry> inquiries_due(Instant now, int most) = 0;             // for the machine to look at

    /// Of the office and those below it, by officer id.
    virtual std::map<std::string, int> open_cases_by_officer(const domain::DivisionCode& office) = 0;

    virtual std::vector<Message> messages_of(const Account& account, int most) = 0;    // to its mobile, newest first
    virtual std::vector<Message> messages_of_case(std::string_view case_id) = 0;
    virtual std::vector<Message> recent_messages(int most) = 0;                        // the demo's window
    /// Queued and due; claimed for `lease_ms` so that no other node sends it meanwhile.
    virtual std::vector<Message> claim_messages(Instant now, int most, std::int64_t lease_ms) = 0;

    virtual std::optional<Certificate> certificate_by_number(std::string_view number) = 0;
    virtual std::optional<Certificate> certificate_of_case(std::string_view case_id) = 0;
    virtual std::optional<Certificate> valid_certificate_of(const domain::ResidentId& woman, const domain::ResidentId& man,
                                                            int child_ordinal) = 0;
    virtual bool short_code_fits(std::string_view certificate_id, std::string_view short_code) = 0;
    virtual std::optional<std::string> certificate_pdf(std::string_view certificate_id) = 0;
    virtual std::vector<Certificate> certificates_of(const Account& account) = 0;
    virtual std::vector<Verification> verifications_of(std::string_view certificate_id) = 0;   // newest first, at most 100

    virtual std::optional<Revocation> revocation(std::string_view id) = 0;
    virtual std::vector<Revocation> open_revocations() = 0;                            // oldest first

    /// In office: those dismissed are not found by these.
    virtual std::optional<Officer> officer(std::string_view account) = 0;
    virtual std::optional<Officer> officer_by_id(std::string_view id) = 0;
    virtual std::vector<Officer> officers_of(const domain::DivisionCode& office) = 0;    // by account
    virtual std::vector<Officer> officers() = 0;                                         // all, by office and account
    virtual std::optional<TotpSecret> totp_of(std::string_view officer_id) = 0;
    virtual int recovery_codes_left(std::string_view officer_id) = 0;
    /// True where this is the officer's own ID number; false also where it was never told.
    virtual bool is_officer(std::string_view officer_id, const domain::ResidentId& person) = 0;
    virtual std::optional<OfficerSession> officer_session(std::string_view token_hash) = 0;
    virtual std::vector<OfficerSession> sessions_of_officer(std::string_view officer_id) = 0;   // complete, newest first
    virtual std::vector<CaseEventRecord> events_of_officer(std::string_view officer_id) = 0;    // oldest first

    virtual std::optional<CounterAppointment> appointment(std::string_view id) = 0;
    virtual std::vector<CounterAppointment> appointments_of(std::string_view account_id) = 0;    // latest day first
    virtual std::optional<CounterAppointment> open_appointment_of_case(std::string_view case_id) = 0;
    /// Of one office on one day, by time and place; those given back too.
    virtual std::vector<CounterAppointment> appointments_on(std::string_view office, domain::CalendarDate day) = 0;
    virtual std::vector<Seat> seats_taken(std::string_view office, domain::CalendarDate from, domain::CalendarDate to) = 0;
    virtual PublishedReception published_reception(std::string_view office, domain::CalendarDate from) = 0;

    struct Receipt {
        std::string body_hash, receipt;
    };
    virtual std::optional<Receipt> receipt_of(std::string_view account_id, std::string_view key) = 0;

    virtual std::vector<Job> claim_jobs(Instant now, int most, std::int64_t lease_ms) = 0;
    /// The next serial of a counter ("case/2026-11-23", "certificate/500103/2026"), from 1, taken in blocks: unique across
    /// nodes and restarts, not gapless.
    virtual std::uint64_t next_serial(std::string_view counter) = 0;
};

/// argon2id on a bounded pool of its own; throws PoolBusy where the queue is full.
class PasswordHasher {
public:
    virtual ~PasswordHasher() = default;
    virtual std::string hash(std::string_view password) = 0;
    virtual bool verify(std::string_view password, std::string_view hash) = 0;
    /// As long as a real verification, for numbers nobody has registered.
    virtual void pretend(std::string_view password) = 0;
    virtual bool is_common(std::string_view password) const = 0;
};
struct PoolBusy {};

}  // namespace kuaiban::casework
