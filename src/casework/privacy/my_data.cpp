#include "casework/privacy/my_data.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "casework/draft_document.hpp"
#include "casework/privacy/my_cases.hpp"

namespace kuaiban::casework {
namespace {

namespace json = boost::json;
constexpr int most_messages = 1000;

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
        all.push_back({{"at", rfc3339(message.queued_at)},
                       {"state", domain::name_of(message.state)},
                       {"state_since", rfc3339(message.moved_at.value_or(message.sent_at.value_or(message.queued_at)))},
                       {"text", message.text}});
    return all;
}

}  // namespace

json::object my_data(const HeldRecords& held, const Account& account, Instant now) {
    return {{"made_at", rfc3339(now)},
            {"account", about(account)},
            {"sessions", sessions(held.ledger, account)},
            {"drafts", drafts(held.ledger, account)},
            {"cases", my_cases(held, account)},
            {"certificates", my_certificates(held, account)},
            {"appointments", appointments(held.ledger, account)},
            {"messages", messages(held.ledger, account)}};
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
