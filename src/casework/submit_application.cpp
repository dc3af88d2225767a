#include "casework/submit_application.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/case_access.hpp"
#include "casework/counter/registration.hpp"
#include "casework/paper/ask_for_paper.hpp"
#include "casework/privacy/notice.hpp"
#include "casework/read_application.hpp"
#include "casework/review/case_file.hpp"
#include "casework/rule_on_case.hpp"
#include "crypto/crypto.hpp"
#include "definition/validate.hpp"

namespace kuaiban::casework {

namespace {

using domain::CaseEvent;
using domain::CaseState;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

std::string digest(std::string_view text) {
    const auto bytes = crypto::sha256(text);
    return crypto::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::string body_hash(const Submission& submission) {
    return digest(
        fmt::format("{}|{}|{}", submission.service, submission.promise.text_version, boost::json::serialize(submission.answers)));
}

EventRecorded event(const std::string& case_id, CaseEvent kind, CaseState from, CaseState to, std::string actor,
                    std::string reason, Instant now) {
    return {case_id,
            now,
            std::move(actor),
            std::string{domain::name_of(kind)},
            std::string{domain::name_of(from)},
            std::string{domain::name_of(to)},
            std::move(reason),
            ""};
}

/// What a ruling adds to the unit of work that opens a case.
void add_consequences(Changes& changes, const CaseAtHand& at_hand, const Ruling& ruling, Instant now) {
    changes.push_back(event(at_hand.id, ruling.event, CaseState::Checking, ruling.to, "system", ruling.reason, now));
    if (ruling.certificate)
        add_certificate(changes, at_hand.application, *ruling.certificate, now);
    if (!domain::is_open(ruling.to))
        changes.push_back(PartiesClosed{at_hand.id, now, true});
}

/// Who handed it in, and where the couple had to come in person, that they did.
void add_submitting(Changes& changes, const CaseAtHand& at_hand, const Submission& submission, const CounterCheck& check,
                    Instant now) {
    const auto* counter = submission.counter;
    const auto& who = counter ? counter->officer.id : submission.account.id;
    auto submitted = event(at_hand.id, CaseEvent::Submitted, CaseState::Draft, CaseState::Submitted, who, "", now);
    if (counter)
        submitted.detail = event_detail(*counter);
    changes.push_back(std::move(submitted));
    changes.push_back(event(at_hand.id, CaseEvent::CheckStarted, CaseState::Submitted, CaseState::Checking, "system", "", now));
    if (!counter || !check.wanted_counter)
        return;
    changes.push_back(event(at_hand.id, CaseEvent::CounterNeeded, CaseState::Checking, CaseState::ToCounter, "system", "", now));
    auto registered = event(at_hand.id, CaseEvent::RegisteredAtCounter, CaseState::ToCounter, CaseState::Checking, who, "", now);
    registered.detail = event_detail(*counter);
    changes.push_back(std::move(registered));
}

/// What an officer adds: the registration, the papers, who was recognised, and the case on the officer's own desk.
void add_counter(Changes& changes, const CaseAtHand& at_hand, const AtCounter& counter, const Ruling& ruling,
                 const std::optional<PersonVerified>& seen, Ledger& ledger, const Wording& wording, Instant now) {
    std::ranges::move(registration_changes(at_hand, counter, ledger, wording, now), std::back_inserter(changes));
    if (seen)
        changes.push_back(*seen);
    if (ruling.to == CaseState::InReview)
        changes.push_back(CaseClaimed{at_hand.id, counter.officer.id, "", now});
}

/// A spouse who did not file it is told that a registration names them.
void add_naming_messages(Changes& changes, const CaseAtHand& at_hand, Readers& readers, const Wording& wording,
                         const Account& account, Instant now) {
    for (const auto* spouse : living_spouses(at_hand.application))
        if (spouse->mobile != account.mobile && !(account.person && account.person->id_number == spouse->id_number)) {
            const auto reader = readers.of(spouse->mobile);
            changes.push_back(MessageQueued{crypto::uuid7(), at_hand.id, reader.account_id, spouse->mobile, "named",
                                            wording.say(reader.language, "message.named",
                                                        {{"name", std::string{spouse->name.reveal()}},
                                                         {"service", std::string{at_hand.item.say(reader.language, "name")}},
                                                         {"number", at_hand.number.in_fours()}}),
                                            now});
        }
}

}  // namespace

std::optional<Refusal> Desk::find_rival(const Submission& submission, const domain::Application& application) {
    const auto may_know = [&](const CaseRecord& record) {
        return submission.counter || may_see(ledger_, submission.account, record);  // an officer has the people before them
    };
    const auto rivals = ledger_.rivals_of(application.woman.id_number, application.man.id_number, application.child_ordinal);
    for (const auto* id : {&rivals.open_case_of_woman, &rivals.open_case_of_man})
        if (const auto open = id->empty() ? std::nullopt : ledger_.case_by_id(*id)) {
            if (may_know(*open))
                return Refusal{ApplicationOpen, "", {{"number", open->number.in_fours()}, {"case", open->id}}};
            return Refusal{ApplicationExistsVerifyFirst, ""};
        }
    if (rivals.valid_certificate.empty())
        return std::nullopt;
    const auto of_case = ledger_.case_by_id(rivals.valid_certificate_case);
    if (of_case && may_know(*of_case))
        return Refusal{CertificateExists,
                       "application.child_ordinal",
                       {{"number", rivals.valid_certificate}, {"case", rivals.valid_certificate_case}}};
    return Refusal{ApplicationExistsVerifyFirst, ""};
}

std::expected<Receipt, Refusals> Desk::repeat(const Submission& submission, std::string_view body) {
    const auto earlier = ledger_.receipt_of(submission.account.id, submission.key);
    const auto found = earlier && earlier->body_hash == body ? ledger_.case_by_id(earlier->receipt) : std::nullopt;
    if (!found)
        return std::unexpected{Refusals{{IdempotencyKeyReused, ""}}};
    return Receipt{found->id, found->number, found->state, found->submitted_at};
}

void Desk::name_officer(Ruling& ruling, const domain::DivisionCode& office, Instant now) {
    if (ruling.to == CaseState::InReview || ruling.to == CaseState::ToCounter)
        ruling.officer_id = roster_.next(office, now);
}

std::expected<Receipt, Refusals> Desk::submit(const definition::Catalogue& catalogue, const Submission& submission, Instant now) {
    const auto body = body_hash(submission);
    if (ledger_.receipt_of(submission.account.id, submission.key))
        return repeat(submission, body);

    const auto today = domain::china_date(now);
    const auto* item = catalogue.find(submission.service);
    const auto* version = item ? item->version_on(today) : nullptr;
    if (!version)
        return std::unexpected{Refusals{{item ? ServiceNotInForce : ServiceUnknown, "service"}}};
    if (submission.promise.text_version != version->promise_version())
        return std::unexpected{
            Refusals{{submission.promise.text_version.empty() ? PromiseNotGiven : PromiseOutdated, "promise"}}};
    auto given = submission.answers;
    if (!submission.promise.consent)
        drop_sensitive(version->privacy(), given);
    auto answers = definition::validate(version->form(), given, catalogue.divisions(), today);
    if (!answers)
        return std::unexpected{std::move(answers.error())};
    const auto application = read_application(*answers, today);
    if (auto rival = find_rival(submission, application)) {
        if (ledger_.receipt_of(submission.account.id, submission.key))  // the rival is this very form, sent twice at once
            return repeat(submission, body);
        return std::unexpected{Refusals{std::move(*rival)}};
    }

    const auto recorded = registers_.facts_of(application.woman.id_number, application.man.id_number);
    const auto found = check_application(*version, *answers, application, recorded, catalogue.divisions(), today);
    const auto* counter = submission.counter;
    const auto check = counter ? check_at_counter(*version, found, {}, *counter, now) : CounterCheck{found, {}, false};
    const auto serial = ledger_.next_serial(fmt::format("case/{}", today.iso()));
    const CaseAtHand at_hand{crypto::uuid7(),      domain::CaseNumber::make(today, serial), application, *item, *version,
                             catalogue.divisions()};
    auto ruling = rule_on_case(at_hand, check.counted, ledger_, printer_, public_url_, now + patience_.first_retry, now);
    name_officer(ruling, application.office, now);
    if (counter && ruling.to == CaseState::InReview)    // it stays with who has the people before them
        ruling.officer_id = counter->officer.id;

    const auto& account = submission.account;
    const auto seen = counter ? person_seen(*counter, version->materials(), registers_, account, application, now) : std::nullopt;
    Changes changes{IdempotencyRecorded{account.id, submission.key, body, at_hand.id, now}};
    changes.push_back(CaseOpened{at_hand.id,
                                 at_hand.number,
                                 account.id,
                                 submission.service,
                                 version->effective_from(),
                                 std::string{application.office.county()},
                                 application.office.padded(),
                                 ruling.to,
                                 ruling.owner,
                                 ruling.reason,
                                 now,
                                 today.iso(),
                                 ruling.due_at,
                                 ruling.next_check_at,
                                 boost::json::serialize(*answers),
                                 findings_json(found, check.deemed),
                                 account.person.has_value() || seen.has_value(),
                                 submission.promise.text_version,
                                 submission.promise.accepted_at,
                                 ruling.officer_id});
    changes.push_back(notice_kept(at_hand.id, version->privacy(), submission.promise.consent, now));
    changes.push_back(
        PartyOpened{at_hand.id, application.woman.id_number, "woman", application.woman.mobile, application.woman.name});
    changes.push_back(PartyOpened{at_hand.id, application.man.id_number, "man", application.man.mobile, application.man.name});
    add_submitting(changes, at_hand, submission, check, now);
    add_consequences(changes, at_hand, ruling, now);
    if (counter)
        add_counter(changes, at_hand, *counter, ruling, seen, ledger_, wording_, now);
    if (ruling.to == CaseState::Waiting)
        changes.push_back(JobScheduled{crypto::uuid7(), "recheck", at_hand.id, now + patience_.first_retry});
    Readers readers{ledger_, account};
    add_naming_messages(changes, at_hand, readers, wording_, account, now);
    std::ranges::copy(messages_for(at_hand, ruling, check.counted, readers, wording_, now), std::back_inserter(changes));
    if (!submission.draft_id.empty())
        changes.push_back(DraftClosed{submission.draft_id, account.id});

    if (const auto missed = ledger_.commit(changes)) {
        if (*missed == IdempotencyKeyReused)    // the same form came twice at once: both hold the first one's receipt
            return repeat(submission, body);
        if (auto rival = find_rival(submission, application))
            return std::unexpected{Refusals{std::move(*rival)}};
        return std::unexpected{Refusals{{*missed, ""}}};
    }
    return Receipt{at_hand.id, at_hand.number, ruling.to, now};
}

}  // namespace kuaiban::casework
