#pragma once

#include "casework/ports.hpp"
#include "store/database.hpp"
#include "store/repositories/serials.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

class KeyCabinet;

/// The casework's ledger in a database: each change mapped to SQL by its repository, personal data sealed with the installation's keys.
class LedgerStore final : public casework::Ledger {
public:
    /// The database is migrated. Throws DatabaseError where its data was sealed with another key file.
    LedgerStore(Database& database, const crypto::KeyRing& keys);
    /// The same with keys that may be replaced while this runs.
    LedgerStore(Database& database, KeyCabinet& cabinet);

    std::optional<domain::RefusalCode> commit(const casework::Changes& changes) override;

    std::optional<casework::Account> account(std::string_view id) override;
    std::optional<casework::Account> account_of(const domain::Mobile& mobile) override;
    std::optional<casework::Session> session(std::string_view token_hash) override;
    std::optional<casework::SessionWithAccount> session_with_account(std::string_view token_hash) override;
    std::vector<casework::Session> sessions_of(std::string_view account_id) override;
    std::optional<casework::OneTimeCode> code(std::string_view id) override;
    int codes_sent_to(const domain::Mobile& mobile, Instant since) override;
    int codes_sent_from(std::string_view remote_address, Instant since) override;
    int attempts_failed(std::string_view kind, std::string_view key, Instant now) override;

    std::optional<casework::Officer> officer(std::string_view account) override;
    std::optional<casework::Officer> officer_by_id(std::string_view id) override;
    std::vector<casework::Officer> officers_of(const domain::DivisionCode& office) override;
    std::vector<casework::Officer> officers() override;
    std::optional<casework::TotpSecret> totp_of(std::string_view officer_id) override;
    int recovery_codes_left(std::string_view officer_id) override;
    bool is_officer(std::string_view officer_id, const domain::ResidentId& person) override;
    std::optional<casework::OfficerSession> officer_session(std::string_view token_hash) override;
    std::vector<casework::OfficerSession> sessions_of_officer(std::string_view officer_id) override;
    std::vector<casework::CaseEventRecord> events_of_officer(std::string_view officer_id) override;

    std::optional<casework::Draft> draft(std::string_view id) override;
    std::vector<casework::Draft> drafts_of(std::string_view account_id) override;

    std::optional<casework::CaseRecord> case_by_id(std::string_view id) override;
    std::optional<casework::CaseRecord> case_by_number(const domain::CaseNumber& number) override;
    std::vector<casework::CaseRecord> cases_of(const casework::Account& account) override;
    std::optional<casework::CaseRecord> open_case_of(const domain::ResidentId& person) override;
    casework::Rivals rivals_of(const domain::ResidentId& woman, const domain::ResidentId& man, int child_ordinal) override;
    bool is_party(std::string_view case_id, const domain::ResidentId& person) override;
    bool is_party_mobile(std::string_view case_id, const domain::Mobile& mobile) override;
    std::vector<casework::CaseEventRecord> events_of(std::string_view case_id) override;
    casework::WorkListPage work_list(const casework::WorkListFilter& filter, const std::optional<casework::WorkListPlace>& after,
                                     int most) override;
    casework::WorkListCounts work_list_counts(const domain::DivisionCode& office, bool own_only, std::string_view officer_id,
                                              Instant now) override;
    std::vector<casework::CaseClock> clocks_due(Instant now, int most) override;
    std::vector<std::string> disorderly_cases(int most) override;
    casework::CaseHealth case_health(Instant now) override;
    std::vector<casework::SpecialProcedure> special_procedures_of(std::string_view case_id) override;
    std::vector<casework::FinishedCase> finished_cases(std::string_view service, std::string_view office, Instant since,
                                                       int most) override;
    std::vector<casework::OfficerNotice> notices_of(std::string_view officer_id, int most) override;
    std::optional<domain::Mobile> mobile_of_officer(std::string_view officer_id) override;
    std::optional<casework::Inquiry> inquiry(std::string_view id) override;
    std::vector<casework::Inquiry> inquiries_of(std::string_view case_id) override;
    std::vector<casework::Inquiry> inquiries_to(const domain::DivisionCode& office, int most) override;
    std::vector<casework::Inquiry> inquiries_from(const domain::DivisionCode& office, int most) override;
    std::vector<casework::Inquiry> inquiries_due(Instant now, int most) override;
    std::map<std::string, int> open_cases_by_officer(const domain::DivisionCode& office) override;

    std::vector<casework::Message> messages_of(const casework::Account& account, int most) override;
    std::vector<casework::Message> messages_of_case(std::string_view case_id) override;
    std::vector<casework::Message> recent_messages(int most) override;
    std::vector<casework::Message> claim_messages(Instant now, int most, std::int64_t lease_ms) override;

    std::optional<casework::Certificate> certificate_by_number(std::string_view number) override;
    std::optional<casework::Certificate> certificate_of_case(std::string_view case_id) override;
    std::optional<casework::Certificate> valid_certificate_of(const domain::ResidentId& woman, const domain::ResidentId& man,
                                                              int child_ordinal) override;
    bool short_code_fits(std::string_view certificate_id, std::string_view short_code) override;
    std::optional<std::string> certificate_pdf(std::string_view certificate_id) override;
    std::vector<casework::Certificate> certificates_of(const casework::Account& account) override;
    std::vector<casework::Verification> verifications_of(std::string_view certificate_id) override;

    std::optional<casework::Revocation> revocation(std::string_view id) override;
    std::vector<casework::Revocation> open_revocations() override;
    std::optional<casework::CounterAppointment> appointment(std::string_view id) override;
    std::vector<casework::CounterAppointment> appointments_of(std::string_view account_id) override;
    std::optional<casework::CounterAppointment> open_appointment_of_case(std::string_view case_id) override;
    std::vector<casework::CounterAppointment> appointments_on(std::string_view office, domain::CalendarDate day) override;
    std::vector<casework::Seat> seats_taken(std::string_view office, domain::CalendarDate from, domain::CalendarDate to) override;
    casework::PublishedReception published_reception(std::string_view office, domain::CalendarDate from) override;

    std::optional<Receipt> receipt_of(std::string_view account_id, std::string_view key) override;
    std::vector<casework::Job> claim_jobs(Instant now, int most, std::int64_t lease_ms) override;
    std::uint64_t next_serial(std::string_view counter) override;

private:
    Shelf shelf_;
    KeyCabinet* cabinet_{};
    Serials serials_;
};

}  // namespace kuaiban::store
