#include "store/ledger_store.hpp"

#include "store/key_cabinet.hpp"
#include "store/repositories/accounts.hpp"
#include "store/repositories/appointments.hpp"
#include "store/repositories/attempts.hpp"
#include "store/repositories/cases.hpp"
#include "store/repositories/certificates.hpp"
#include "store/repositories/claims.hpp"
#include "store/repositories/clocks.hpp"
#include "store/repositories/drafts.hpp"
#include "store/repositories/events.hpp"
#include "store/repositories/inquiries.hpp"
#include "store/repositories/installation.hpp"
#include "store/repositories/jobs.hpp"
#include "store/repositories/messages.hpp"
#include "store/repositories/notices.hpp"
#include "store/repositories/officer_sessions.hpp"
#include "store/repositories/officers.hpp"
#include "store/repositories/one_time_codes.hpp"
#include "store/repositories/papers.hpp"
#include "store/repositories/parties.hpp"
#include "store/repositories/privacy.hpp"
#include "store/repositories/ratings.hpp"
#include "store/repositories/receipts.hpp"
#include "store/repositories/reception.hpp"
#include "store/repositories/registrations.hpp"
#include "store/repositories/revocations.hpp"
#include "store/repositories/rivals.hpp"
#include "store/repositories/scans.hpp"
#include "store/repositories/second_factors.hpp"
#include "store/repositories/sessions.hpp"
#include "store/repositories/undelivered.hpp"
#include "store/repositories/verifications.hpp"
#include "store/repositories/work_list.hpp"

namespace kuaiban::store {

using namespace casework;

LedgerStore::LedgerStore(Database& database, const crypto::KeyRing& keys) : shelf_{database, keys}, serials_{shelf_} {
    check_keys(shelf_);
}

LedgerStore::LedgerStore(Database& database, KeyCabinet& cabinet) : LedgerStore{database, cabinet.ring()} {
    cabinet_ = &cabinet;
}

std::optional<domain::RefusalCode> LedgerStore::commit(const Changes& changes) {
    if (cabinet_)
        cabinet_->keep_fresh();
    UnitOfWork unit;
    unit.reserve(changes.size() + 1);
    for (const auto& change : changes)
        change.visit([&](const auto& it) { append(unit, shelf_.keys, it); });
    const auto missed = shelf_.database.commit(std::move(unit));
    return missed ? std::optional{static_cast<domain::RefusalCode>(*missed)} : std::nullopt;
}

std::optional<Account> LedgerStore::account(std::string_view id) {
    return store::account(shelf_, id);
}
std::optional<Account> LedgerStore::account_of(const domain::Mobile& mobile) {
    return store::account_of(shelf_, mobile);
}
std::optional<Session> LedgerStore::session(std::string_view token_hash) {
    return store::session(shelf_, token_hash);
}
std::optional<SessionWithAccount> LedgerStore::session_with_account(std::string_view token_hash) {
    return store::session_with_account(shelf_, token_hash);
}
std::optional<casework::Officer> LedgerStore::officer(std::string_view account) {
    return store::officer(shelf_, account);
}
std::optional<casework::Officer> LedgerStore::officer_by_id(std::string_view id) {
    return store::officer_by_id(shelf_, id);
}
std::vector<casework::Officer> LedgerStore::officers_of(const domain::DivisionCode& office) {
    return store::officers_of(shelf_, office);
}
std::vector<casework::Officer> LedgerStore::officers() {
    return store::officers(shelf_);
}
std::optional<TotpSecret> LedgerStore::totp_of(std::string_view officer_id) {
    return store::totp_of(shelf_, officer_id);
}
int LedgerStore::recovery_codes_left(std::string_view officer_id) {
    return store::recovery_codes_left(shelf_, officer_id);
}
bool LedgerStore::is_officer(std::string_view officer_id, const domain::ResidentId& person) {
    return store::is_officer(shelf_, officer_id, person);
}
std::optional<OfficerSession> LedgerStore::officer_session(std::string_view token_hash) {
    return store::officer_session(shelf_, token_hash);
}
std::vector<OfficerSession> LedgerStore::sessions_of_officer(std::string_view officer_id) {
    return store::sessions_of_officer(shelf_, officer_id);
}
std::vector<CaseEventRecord> LedgerStore::events_of_officer(std::string_view officer_id) {
    return store::events_of(shelf_, officer_id);
}
std::vector<Session> LedgerStore::sessions_of(std::string_view account_id) {
    return store::sessions_of(shelf_, account_id);
}
std::optional<OneTimeCode> LedgerStore::code(std::string_view id) {
    return store::code(shelf_, id);
}
int LedgerStore::codes_sent_to(const domain::Mobile& mobile, Instant since) {
    return store::codes_sent_to(shelf_, mobile, since);
}
int LedgerStore::codes_sent_from(std::string_view remote_address, Instant since) {
    return store::codes_sent_from(shelf_, remote_address, since);
}
int LedgerStore::attempts_failed(std::string_view kind, std::string_view key, Instant now) {
    return store::attempts_failed(shelf_, kind, key, now);
}

std::optional<Draft> LedgerStore::draft(std::string_view id) {
    return store::draft(shelf_, id);
}
std::vector<Draft> LedgerStore::drafts_of(std::string_view account_id) {
    return store::drafts_of(shelf_, account_id);
}

std::optional<CaseRecord> LedgerStore::case_by_id(std::string_view id) {
    return store::case_by_id(shelf_, id);
}
std::optional<CaseRecord> LedgerStore::case_by_number(const domain::CaseNumber& number) {
    return store::case_by_number(shelf_, number);
}
std::vector<CaseRecord> LedgerStore::cases_of(const Account& account) {
    return store::cases_of(shelf_, account);
}
std::optional<CaseRecord> LedgerStore::open_case_of(const domain::ResidentId& person) {
    return store::open_case_of(shelf_, person);
}
Rivals LedgerStore::rivals_of(const domain::ResidentId& woman, const domain::ResidentId& man, int child_ordinal) {
    return store::rivals_of(shelf_, woman, man, child_ordinal);
}
bool LedgerStore::is_party(std::string_view case_id, const domain::ResidentId& person) {
    return store::is_party(shelf_, case_id, person);
}
bool LedgerStore::is_party_mobile(std::string_view case_id, const domain::Mobile& mobile) {
    return store::is_party_mobile(shelf_, case_id, mobile);
}
std::vector<CaseEventRecord> LedgerStore::events_of(std::string_view case_id) {
    return store::events_of(shelf_, case_id);
}
WorkListPage LedgerStore::work_list(const WorkListFilter& filter, const std::optional<WorkListPlace>& after, int most) {
    return store::work_list(shelf_, filter, after, most);
}
WorkListCounts LedgerStore::work_list_counts(const domain::DivisionCode& office, bool own_only, std::string_view officer_id,
                                             Instant now) {
    return store::work_list_counts(shelf_, office, own_only, officer_id, now);
}
std::vector<CaseClock> LedgerStore::clocks_due(Instant now, int most) {
    return store::clocks_due(shelf_, now, most);
}
std::vector<std::string> LedgerStore::disorderly_cases(int most) {
    return store::disorderly_cases(shelf_, most);
}
CaseHealth LedgerStore::case_health(Instant now) {
    return store::case_health(shelf_, now);
}
std::vector<SpecialProcedure> LedgerStore::special_procedures_of(std::string_view case_id) {
    return store::special_procedures_of(shelf_, case_id);
}
std::vector<FinishedCase> LedgerStore::finished_cases(std::string_view service, std::string_view office, Instant since,
                                                      int most) {
    return store::finished_cases(shelf_, service, office, since, most);
}
std::vector<OfficerNotice> LedgerStore::notices_of(std::string_view officer_id, int most) {
    return store::notices_of(shelf_, officer_id, most);
}
std::optional<domain::Mobile> LedgerStore::mobile_of_officer(std::string_view officer_id) {
    return store::mobile_of_officer(shelf_, officer_id);
}
std::optional<Inquiry> LedgerStore::inquiry(std::string_view id) {
    return store::inquiry(shelf_, id);
}
std::vector<Inquiry> LedgerStore::inquiries_of(std::string_view case_id) {
    return store::inquiries_of(shelf_, case_id);
}
std::vector<Inquiry> LedgerStore::inquiries_to(const domain::DivisionCode& office, int most) {
    return store::inquiries_to(shelf_, office, most);
}
std::vector<Inquiry> LedgerStore::inquiries_from(const domain::DivisionCode& office, int most) {
    return store::inquiries_from(shelf_, office, most);
}
std::vector<Inquiry> LedgerStore::inquiries_due(Instant now, int most) {
    return store::inquiries_due(shelf_, now, most);
}
std::map<std::string, int> LedgerStore::open_cases_by_officer(const domain::DivisionCode& office) {
    return store::open_cases_by_officer(shelf_, office);
}

std::vector<Message> LedgerStore::messages_of(const Account& account, int most) {
    return store::messages_of(shelf_, account, most);
}
std::vector<Message> LedgerStore::messages_of_case(std::string_view case_id) {
    return store::messages_of_case(shelf_, case_id);
}
std::vector<Message> LedgerStore::recent_messages(int most) {
    return store::recent_messages(shelf_, most);
}
std::vector<Message> LedgerStore::claim_messages(Instant now, int most, std::int64_t lease_ms) {
    return store::claim_messages(shelf_, now, most, lease_ms);
}

std::optional<Certificate> LedgerStore::certificate_by_number(std::string_view number) {
    return store::certificate_by_number(shelf_, number);
}
std::optional<Certificate> LedgerStore::certificate_of_case(std::string_view case_id) {
    return store::certificate_of_case(shelf_, case_id);
}
std::optional<Certificate> LedgerStore::valid_certificate_of(const domain::ResidentId& woman, const domain::ResidentId& man,
                                                             int child_ordinal) {
    return store::valid_certificate_of(shelf_, woman, man, child_ordinal);
}
bool LedgerStore::short_code_fits(std::string_view certificate_id, std::string_view short_code) {
    return store::short_code_fits(shelf_, certificate_id, short_code);
}
std::optional<std::string> LedgerStore::certificate_pdf(std::string_view certificate_id) {
    return store::certificate_pdf(shelf_, certificate_id);
}
std::vector<Certificate> LedgerStore::certificates_of(const Account& account) {
    return store::certificates_of(shelf_, account);
}
std::vector<Verification> LedgerStore::verifications_of(std::string_view certificate_id) {
    return store::verifications_of(shelf_, certificate_id);
}

std::optional<Revocation> LedgerStore::revocation(std::string_view id) {
    return store::revocation(shelf_, id);
}
std::vector<Revocation> LedgerStore::open_revocations() {
    return store::open_revocations(shelf_);
}
std::optional<CounterAppointment> LedgerStore::appointment(std::string_view id) {
    return store::appointment(shelf_, id);
}
std::vector<CounterAppointment> LedgerStore::appointments_of(std::string_view account_id) {
    return store::appointments_of(shelf_, account_id);
}
std::optional<CounterAppointment> LedgerStore::open_appointment_of_case(std::string_view case_id) {
    return store::open_appointment_of_case(shelf_, case_id);
}
std::vector<CounterAppointment> LedgerStore::appointments_on(std::string_view office, domain::CalendarDate day) {
    return store::appointments_on(shelf_, office, day);
}
std::vector<Seat> LedgerStore::seats_taken(std::string_view office, domain::CalendarDate from, domain::CalendarDate to) {
    return store::seats_taken(shelf_, office, from, to);
}
PublishedReception LedgerStore::published_reception(std::string_view office, domain::CalendarDate from) {
    return store::published_reception(shelf_, office, from);
}

std::optional<Ledger::Receipt> LedgerStore::receipt_of(std::string_view account_id, std::string_view key) {
    return store::receipt_of(shelf_, account_id, key);
}
std::vector<Job> LedgerStore::claim_jobs(Instant now, int most, std::int64_t lease_ms) {
    return store::claim_jobs(shelf_, now, most, lease_ms);
}
std::uint64_t LedgerStore::next_serial(std::string_view counter) {
    return serials_.next(counter);
}

}  // namespace kuaiban::store
