#include "casework/counter/look_up.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/draft_document.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using domain::Refusal;
using enum domain::RefusalCode;

constexpr auto cause = "at-counter";

std::vector<domain::ResidentId> people_of(const WhoIsHere& who) {
    std::vector<domain::ResidentId> people;
    for (const auto* person : {&who.woman, &who.man})
        if (*person)
            people.push_back(**person);
    return people;
}

template <class T>
void add_new(std::vector<T>& all, std::vector<T> more) {
    for (auto& one : more)
        if (std::ranges::find(all, one.id, &T::id) == all.end())
            all.push_back(std::move(one));
}

/// Of the mobile, and those verified as one of the two.
std::vector<Account> accounts_of(Ledger& ledger, CounterRecords& records, const WhoIsHere& who) {
    std::vector<Account> accounts;
    if (who.mobile)
        if (auto account = ledger.account_of(*who.mobile))
            accounts.push_back(std::move(*account));
    for (const auto& person : people_of(who))
        add_new(accounts, records.accounts_of(person));
    return accounts;
}

void add_today(std::vector<CounterAppointment>& all, Ledger& ledger, const Account& account, const Officer& officer,
               domain::CalendarDate today) {
    auto theirs = ledger.appointments_of(account.id);
    std::erase_if(theirs, [&](const CounterAppointment& one) {
        const bool is_over = one.state != domain::AppointmentState::Booked && one.state != domain::AppointmentState::CheckedIn;
        return one.seat.day != today || one.seat.office != officer.office.padded() || is_over;
    });
    add_new(all, std::move(theirs));
}

Found find_all(Ledger& ledger, CounterRecords& records, const Officer& officer, const WhoIsHere& who, Instant now) {
    Found found;
    std::vector<CaseRecord> cases;
    for (const auto& account : accounts_of(ledger, records, who)) {
        add_new(found.drafts, ledger.drafts_of(account.id));
        add_today(found.appointments, ledger, account, officer, domain::china_date(now));
        add_new(cases, ledger.cases_of(account));
    }
    for (const auto& person : people_of(who))
        add_new(cases, records.cases_naming(person));
    for (auto& record : cases)
        if (domain::is_open(record.state))
            found.open_cases.push_back(std::move(record));
        else if (auto certificate = ledger.certificate_of_case(record.id);
                 certificate && certificate->status == domain::CertificateStatus::Valid)
            found.certificates.push_back(std::move(*certificate));
    return found;
}

std::string masked_detail(const WhoIsHere& who) {
    json::object detail;
    if (who.woman)
        detail["woman"] = who.woman->masked();
    if (who.man)
        detail["man"] = who.man->masked();
    if (who.mobile)
        detail["mobile"] = who.mobile->masked();
    return json::serialize(detail);
}

}  // namespace

std::expected<Found, Refusal> look_up(const Bench& bench, CounterRecords& records, const Officer& officer, const WhoIsHere& who,
                                      Instant now) {
    if (!who.woman && !who.man && !who.mobile)
        return std::unexpected{Refusal{NothingToLookFor, "woman"}};
    auto found = find_all(bench.ledger, records, officer, who, now);
    Changes looked{OfficerEventRecorded{officer.id, now, officer.id, "looked-up", "", "", cause, masked_detail(who)}};
    for (const auto& record : found.open_cases)
        looked.push_back(EventRecorded{record.id, now, officer.id, "viewed", "", "", cause, ""});
    for (const auto& certificate : found.certificates)
        looked.push_back(EventRecorded{certificate.case_id, now, officer.id, "viewed", "", "", cause, ""});
    bench.ledger.commit(looked);
    return found;
}

std::expected<Draft, Refusal> take_draft(const Bench& bench, CounterRecords& records, const Officer& officer,
                                         const WhoIsHere& who, std::string_view draft_id, Instant now) {
    auto found = find_all(bench.ledger, records, officer, who, now);
    const auto draft = std::ranges::find(found.drafts, draft_id, &Draft::id);
    if (draft == found.drafts.end())
        return std::unexpected{Refusal{NotFound}};
    if (!bench.catalogue.divisions().office(officer.office))
        return std::unexpected{Refusal{OfficeUnknown}};
    const auto office = officer.office.padded();
    if (draft->office == office)
        return std::move(*draft);
    Changes changes{DraftSaved{draft->id, draft->account_id, draft->version, office.substr(0, 6), office, draft->document, now},
                    OfficerEventRecorded{officer.id, now, officer.id, "draft-taken", draft->office, office, cause, ""}};
    if (const auto missed = bench.ledger.commit(changes))
        return std::unexpected{Refusal{*missed}};
    return bench.ledger.draft(draft_id).value();
}

}  // namespace kuaiban::casework
