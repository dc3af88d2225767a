#include "casework/privacy/my_data.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "casework/draft_document.hpp"

namespace kuaiban::casework {
namespace {

namespace json = boost::json;
constexpr int most_messages = 1000;

json::value when(const std::optional<Instant>& instant) {
    return instant ? json::value(rfc3339(*instant)) : json::value(nullptr);
}

json::object about(const Account& account) {
    json::object told{
        {"mobile", account.mobile.reveal()}, {"language", account.language}, {"opened_at", rfc3339(account.opened_at)}};
    if (account.person)
        told["person"] = {{"name", account.person->name.reveal()},
                          {"id_number", account.person->id_number.reveal()},
                          {"verified_at", rfc3339(account.person->verified_at)}};
    return told;
}

json::array sessions(Ledger& ledger, const Account& account) {
    json::array all;
    for (const auto& session : ledger.sessions_of(account.id))
        all.push_back({{"opened_at", rfc3339(session.opened_at)}, {"seen_at", rfc3339(session.seen_at)}});
    return all;
}

json::array drafts(Ledger& ledger, const Account& account) {
    json::array all;
    for (const auto& draft : ledger.drafts_of(account.id)) {
        const auto document = DraftDocument::parse(draft.document);
        all.push_back({{"service", draft.service},
                       {"saved_at", rfc3339(draft.saved_at)},
                       {"answers", document.answers},
                       {"typed", document.typed}});
    }
    return all;
}

/// All of it for whoever filed; for the other spouse their own part and what concerns both.
json::value answers_for(const Account& account, const CaseRecord& record) {
    auto answers = json::parse(record.document);
    if (record.account_id == account.id || !account.person)
        return answers;
    answers.as_object().erase(account.person->id_number.sex() == domain::Sex::Female ? "man" : "woman");
    return answers;
}

json::object told_of(PrivacyRecords& privacy, const CaseRecord& record) {
    const auto notice = privacy.notice_of(record.id);
    if (!notice)
        return {};
    return {{"version", notice->notice_version},
            {"shown_at", rfc3339(notice->shown_at)},
            {"consent", notice->consent},
            {"consent_version", notice->consent_version}};
}

json::array cases(Ledger& ledger, PrivacyRecords& privacy, const Account& account) {
    json::array all;
    for (const auto& record : ledger.cases_of(account)) {
        json::array course;
        for (const auto& event : ledger.events_of(record.id))
            course.push_back({{"at", rfc3339(event.at)}, {"what", event.kind}, {"to", event.to}, {"reason", event.reason}});
        all.push_back({{"number", record.number.text()},
                       {"service", record.service},
                       {"office", record.office},
                       {"state", domain::name_of(record.state)},
                       {"submitted_at", rfc3339(record.submitted_at)},
                       {"due_at", when(record.due_at)},
                       {"answers", answers_for(account, record)},
                       {"privacy_notice", told_of(privacy, record)},
                       {"course", std::move(course)}});
    }
    return all;
}

json::array certificates(Ledger& ledger, const Account& account) {
    json::array all;
    for (const auto& certificate : ledger.certificates_of(account)) {
        json::array checks;
        for (const auto& verification : ledger.verifications_of(certificate.id))
            checks.push_back({{"at", rfc3339(verification.at)}, {"how", verification.how}, {"receipt", verification.receipt}});
        all.push_back({{"number", certificate.number},
                       {"issued_on", certificate.issued_on},
                       {"status", domain::name_of(certificate.status)},
                       {"checked", std::move(checks)}});
    }
    return all;
}

json::array appointments(Ledger& ledger, const Account& account) {
    json::array all;
    for (const auto& appointment : ledger.appointments_of(account.id))
        all.push_back({{"office", appointment.seat.office},
                       {"day", appointment.seat.day.iso()},
                       {"time", appointment.seat.time.text()},
                       {"state", domain::name_of(appointment.state)}});
    return all;
}

json::array messages(Ledger& ledger, const Account& account) {
    json::array all;
    for (const auto& message : ledger.messages_of(account, most_messages))
        all.push_back({{"at", rfc3339(message.queued_at)}, {"state", domain::name_of(message.state)}, {"text", message.text}});
    return all;
}

}  // namespace

json::object my_data(Ledger& ledger, PrivacyRecords& privacy, const Account& account, Instant now) {
    return {{"made_at", rfc3339(now)},
            {"account", about(account)},
            {"sessions", sessions(ledger, account)},
            {"drafts", drafts(ledger, account)},
            {"cases", cases(ledger, privacy, account)},
            {"certificates", certificates(ledger, account)},
            {"appointments", appointments(ledger, account)},
            {"messages", messages(ledger, account)}};
}

Holdings holdings_of(Ledger& ledger, const Account& account) {
    Holdings held{.drafts = static_cast<int>(ledger.drafts_of(account.id).size()),
                  .certificates = static_cast<int>(ledger.certificates_of(account).size())};
    for (const auto& record : ledger.cases_of(account)) {
        if (!domain::is_open(record.state))
            ++held.finished_cases;
        else if (record.account_id == account.id)
            ++held.open_cases;
    }
    for (const auto& appointment : ledger.appointments_of(account.id))
        held.open_appointments += domain::is_open(appointment.state) ? 1 : 0;
    return held;
}

std::optional<domain::RefusalCode> delete_account(Ledger& ledger, const Account& account) {
    return ledger.commit({AccountClosed{account.id}});
}

}  // namespace kuaiban::casework
