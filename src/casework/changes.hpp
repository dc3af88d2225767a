#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/change.hpp"
#include "casework/counter/appointment_changes.hpp"
#include "casework/counter/registration_changes.hpp"
#include "casework/feedback/rating_changes.hpp"
#include "casework/identity/identity_changes.hpp"
#include "casework/messages/message_changes.hpp"
#include "casework/paper/paper_changes.hpp"
#include "casework/privacy/privacy_changes.hpp"
#include "casework/review/clock_changes.hpp"
#include "casework/review/review_changes.hpp"
#include "casework/scans/scan_changes.hpp"
#include "casework/staff/staff_changes.hpp"
#include "domain/case_state.hpp"
#include "domain/codes.hpp"
#include "domain/division_code.hpp"
#include "domain/mobile.hpp"
#include "domain/numbers.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::casework {

/// A unit of work is a list of these: what happened, in the field's words. The store maps each to SQL, seals what is personal
/// and holds each to its expectation (named beside it); one not met, and the whole list is undone and answered by its refusal.

struct AccountOpened {                          // unique mobile, or MobileTaken
    std::string id;
    domain::Mobile mobile;
    std::string password_hash;                  // empty: logs in by code only
    std::string language;                       // zh-CN | en
    Instant at;
};
struct PasswordSet {
    std::string account_id, password_hash;
    Instant at;
};
struct LanguageChosen {
    std::string account_id, language;
};
/// The mobile proved by code belongs, in the operators' register, to this name and number.
struct PersonVerified {
    std::string account_id;
    domain::PersonName name;
    domain::ResidentId id_number;
    Instant at;
};

struct SessionOpened {
    std::string token_hash;                     // SHA-256, hex: a stolen table opens no session
    std::string account_id, csrf;
    Instant at, expires_at;
    std::string device{};                       // "firefox/windows": coarse words, never the header itself
};
struct SessionSeen {
    std::string token_hash;
    Instant at;
};
struct SessionEnded {
    std::string token_hash;
};
struct OtherSessionsEnded {                     // of this account, all but one (all, where it is empty)
    std::string account_id, kept_token_hash;
};
/// What nobody needs any more: sessions whose owner would not be recognised again, codes long past.
struct ExpiredSwept {
    Instant sessions_before, codes_before;
};

struct CodeIssued {
    std::string id, purpose;                    // register | login | progress | spouse
    domain::Mobile mobile;
    std::string code_hash, bound_to;            // bound to a session's pre-login token, an account, a case number …
    std::string remote_address;
    Instant at, expires_at;
};
struct CodeTried {                              // one more wrong try, fewer than `most` before it, or TooManyTries
    std::string id;
    int most;
};
struct CodeUsed {                               // unused, and fewer than `most` wrong tries before it, or CodeWrong
    std::string id;
    Instant at;
    int most;
};

struct AttemptFailed {                          // a wrong guess, counted until it is forgotten
    std::string kind, key;
    Instant at, forgotten_at;
};

struct DraftOpened {
    std::string id, account_id, service, district, office;
    std::string document;                       // JSON, sealed by the store
    Instant at;
};
struct DraftSaved {                             // version still `expected_version`, or VersionConflict; becomes one more
    std::string id, account_id;
    std::int64_t expected_version;
    std::string district, office, document;
    Instant at;
};
struct DraftClosed {                            // submitted or thrown away
    std::string id, account_id;
};

struct CaseOpened {
    std::string id;
    domain::CaseNumber number;
    std::string account_id, service, service_version;   // version: effective-from date
    std::string district, office;               // 6 and 12 digits
    domain::CaseState state;
    std::string owner, reason;                  // who has it (office code or "system"), why it stands where it stands (code)
    Instant submitted_at;
    std::string submitted_on;                   // ISO, China
    std::optional<Instant> due_at, next_check_at;
    std::string document;                       // the application, JSON, sealed
    std::string findings;                       // the check's result, JSON, sealed
    bool verified;                              // the account's person was verified at submit
    std::string promise_version;
    Instant promise_accepted_at;
    std::string officer_id{};                   // who of the office answers for it; empty while the machine has it
};
/// One open application per person, anywhere: unique, or ApplicationOpen.
struct PartyOpened {
    std::string case_id;
    domain::ResidentId person;
    std::string role;                           // woman | man
    domain::Mobile mobile;
    std::optional<domain::PersonName> name{};   // officers look cases up by it
};
/// The case left the open states: its parties may apply again, the lists no longer show it, and what it took is kept.
struct PartiesClosed {
    std::string case_id;
    Instant at;
    bool at_once{};                             // in the unit that opened the case: no list, clock or inquiry knew it
};
struct CaseMoved {                              // version still `expected_version`, or VersionConflict; becomes one more
    std::string case_id;
    std::int64_t expected_version;
    domain::CaseState to;
    std::string owner, reason;
    std::optional<Instant> due_at, next_check_at;
    std::optional<std::string> findings;        // replaced where given
    std::optional<std::string> officer_id{};    // replaced where given
};
struct EventRecorded {
    std::string case_id;
    Instant at;
    std::string actor;                          // account id, officer id or "system"
    std::string kind;                           // name_of(CaseEvent), or "viewed", "message-sent", …
    std::string from, to;                       // states; empty where none changed
    std::string reason;                         // code
    std::string detail;                         // JSON, sealed; empty: none
};

struct CaseCorrected {                          // in one unit with the CaseMoved that checks the version
    std::string case_id, document;              // the whole application, JSON, sealed
};
/// On this officer's desk; still held by whom it was seen with ("": nobody), or VersionConflict.
struct CaseClaimed {
    std::string case_id, officer_id, expected_holder;
    Instant at;
};
struct CaseReleased {                           // nothing where it did not lie there
    std::string case_id, officer_id;
};

struct CertificateIssued {  // unique valid one per couple and ordinal, or CertificateExists
    std::string id, number, licence_id, case_id, service;
    std::string district, office;
    domain::ResidentId woman, man;
    int child_ordinal;
    Instant issued_at;
    std::string issued_on;  // ISO, China
    std::string short_code;  // for verification by hand; only its keyed hash is stored
    std::string face;  // JSON shown to verifiers (masked names …), sealed
    std::string pdf;  // sealed
    std::string pdf_sha256;
};
struct CertificateRevoked {  // still valid, or VersionConflict
    std::string certificate_id;
    Instant at;
    std::string reason, office;  // catalogue code; the deciding officer's office
};
struct RevocationProposed {  // one open for each certificate, or RevocationOpen
    std::string id, certificate_id, case_id, reason, officer_id;
    std::string words;  // read by both holders, sealed
    Instant at;
};
struct RevocationDecided {  // still open, or VersionConflict
    std::string id, officer_id;
    bool confirmed;
    Instant at;
};
struct CertificateVerified {  // somebody checked it: holders can see when and how
    std::string id, certificate_id, how;  // how: url | number | upload
    Instant at;
    std::string receipt{};  // eight digits: what the verifier and the holders call this check
};

struct IdempotencyRecorded {  // unique (account, key), or IdempotencyKeyReused
    std::string account_id, key, body_hash, receipt;  // receipt: the case's id
    Instant at;
};

struct JobScheduled {
    std::string id, kind, case_id;  // kind: recheck; or appointment, then of that appointment
    Instant run_at;
};
struct JobMoved {  // tried again later
    std::string id;
    Instant run_at;
    int attempts;
};
struct JobDone {
    std::string id;
};

/// Every kind there is. The store has an `append` for each, or does not build.
struct EveryChange
    : ChangeKinds<AccountOpened, PasswordSet, LanguageChosen, PersonVerified, SessionOpened, SessionSeen, SessionEnded,
                  OtherSessionsEnded, ExpiredSwept, CodeIssued, CodeTried, CodeUsed, AttemptFailed, DraftOpened, DraftSaved,
                  DraftClosed, CaseOpened, PartyOpened, PartiesClosed, CaseMoved, CaseCorrected, CaseClaimed, CaseReleased,
                  EventRecorded, CertificateIssued, CertificateRevoked, RevocationProposed, RevocationDecided,
                  CertificateVerified, IdempotencyRecorded, JobScheduled, JobMoved, JobDone,
                 // casework/staff/staff_changes.hpp
                  OfficerAppointed, OfficerMoved, OfficerDismissed, OfficerPasswordSet, OfficerIdentified, TotpEnrolled, TotpUsed,
                  SecondFactorReset, RecoveryCodesMade, RecoveryCodeUsed, OfficerSessionOpened, OfficerSessionSeen,
                  OfficerSessionEnded, OfficerSessionsEnded, OfficerEventRecorded,
                 // casework/messages/message_changes.hpp
                  MessageQueued, MessageMoved, GatewayAsked, GatewayAnswered, DeliveryReported, SecondWayTaken, MessageSeen,
                 // casework/scans/scan_changes.hpp
                  ScanAttached, ScanRemoved,
                 // casework/review/review_changes.hpp
                  MessagePhoned, CasesLookedAtAgain, PartyCorrected,
                 // casework/counter/appointment_changes.hpp
                  AppointmentBooked, AppointmentMoved, AppointmentStepped, AppointmentReminded, ReceptionHoursPublished,
                  SpecialDaySet,
                 // casework/counter/registration_changes.hpp
                  CaseRegistered, MaterialNoted,
                 // casework/feedback/rating_changes.hpp
                  CaseRated, RatingMoved,
                 // casework/review/clock_changes.hpp
                  SpecialProcedureStarted, SpecialProcedureEnded, ClockSet, LooksBroughtForward, CaseRerouted, OfficerNoticed,
                  NoticesDone, OfficerMobileSet, InquirySent, InquiryMoved,
                 // casework/paper/paper_changes.hpp
                  PaperRequested, PaperPrinted, SheetVoided, PaperHandedOver, PaperCancelled, CertificateSuperseded,
                 // casework/identity/identity_changes.hpp
                  SignInAnswered, AccountMobileChanged, AccountFolded, AccountEventRecorded,
                 // casework/privacy/privacy_changes.hpp
                  NoticeKept, AccountClosed, CasePurged, MessagePurged, ReceiptsForgotten> {};
using Change = AnyChange<EveryChange>;
using Changes = std::vector<Change>;

}  // namespace kuaiban::casework
