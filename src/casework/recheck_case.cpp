#include <boost/json.hpp>

#include <algorithm>

#include "casework/read_application.hpp"
#include "casework/review/deemed.hpp"
#include "casework/review/inquiry_words.hpp"
#include "casework/rule_on_case.hpp"
#include "casework/ruling_outcome.hpp"
#include "casework/submit_application.hpp"

namespace kuaiban::casework {

namespace {

using domain::CaseEvent;
using domain::CaseState;

/// Each pause twice the one before, up to the longest.
std::chrono::milliseconds pause(const Patience& patience, int attempts) {
    const std::chrono::milliseconds doubled = patience.first_retry * (1LL << std::min(attempts, 20));
    return std::min(doubled, patience.longest_retry);
}

EventRecorded step(const CaseRecord& waiting, CaseEvent kind, CaseState from, CaseState to, const std::string& reason,
                   Instant now) {
    return {waiting.id,
            now,
            "system",
            std::string{domain::name_of(kind)},
            std::string{domain::name_of(from)},
            std::string{domain::name_of(to)},
            reason,
            ""};
}

}  // namespace

void Desk::recheck(const definition::Catalogue& catalogue, const Job& job, Instant now) {
    const auto waiting = ledger_.case_by_id(job.case_id);
    if (!waiting || waiting->state != CaseState::Waiting) {
        ledger_.commit({JobDone{job.id}});
        return;
    }
    const auto* item = catalogue.find(waiting->service);
    const auto* version = item ? item->version(waiting->service_version) : nullptr;
    if (!version) {                             // a definition taken away meanwhile: the case waits until it is there again
        const auto next_try = now + patience_.longest_retry;
        ledger_.commit({CaseMoved{waiting->id, waiting->version, CaseState::Waiting, "system", waiting->reason, waiting->due_at,
                                  next_try, std::nullopt},
                        JobMoved{job.id, next_try, job.attempts}});
        return;
    }
    const auto answers = boost::json::parse(waiting->document).as_object();
    const auto submitted_on = domain::CalendarDate::parse(waiting->submitted_on).value();
    auto application = read_application(answers, submitted_on);
    application.office = domain::DivisionCode::parse(waiting->office).value();
    const auto recorded = with_replies(registers_.facts_of(application.woman.id_number, application.man.id_number),
                                       ledger_.inquiries_of(waiting->id));
    const auto deemed = deemed_in(waiting->findings);
    const auto found =
        check_application(*version, answers, application, recorded, catalogue.divisions(), domain::china_date(now));
    const auto check = settled(*version, found, deemed);
    const CaseAtHand at_hand{waiting->id, waiting->number, application, *item, *version, catalogue.divisions()};
    const auto limit = end_of_working_day(catalogue.divisions(), waiting->submitted_at, patience_.working_days_until_a_person);

    if (check.outcome == comparison::Outcome::Waiting && now < limit) {
        const auto next_try = now + pause(patience_, job.attempts + 1);
        ledger_.commit({CaseMoved{waiting->id, waiting->version, CaseState::Waiting, "system", check.reasons.front(),
                                  waiting->due_at, next_try, std::nullopt},
                        JobMoved{job.id, next_try, job.attempts + 1}});
        return;
    }
    auto ruling = check.outcome == comparison::Outcome::Waiting
                      ? Ruling{CaseEvent::WaitingLimitPassed,
                               CaseState::InReview,
                               application.office.padded(),
                               "waiting-limit-passed",
                               waiting->due_at,
                               std::nullopt,
                               std::nullopt}
                      : rule_on_case(at_hand, check, ledger_, printer_, public_url_, now, now);
    if (ruling.to == CaseState::InReview)
        ruling.due_at = waiting->due_at;        // our waiting does not lengthen what the couple was promised
    if (waiting->officer_id.empty())
        name_officer(ruling, application.office, now);

    Changes changes{CaseMoved{waiting->id, waiting->version, ruling.to, ruling.owner, ruling.reason, ruling.due_at, std::nullopt,
                              findings_json(found, deemed),
                              ruling.officer_id.empty() ? std::nullopt : std::optional{ruling.officer_id}}};
    if (ruling.event == CaseEvent::WaitingLimitPassed) {
        changes.push_back(step(*waiting, ruling.event, CaseState::Waiting, ruling.to, ruling.reason, now));
    } else {
        changes.push_back(step(*waiting, CaseEvent::Retried, CaseState::Waiting, CaseState::Checking, "", now));
        changes.push_back(step(*waiting, ruling.event, CaseState::Checking, ruling.to, ruling.reason, now));
    }
    add_outcome(changes, waiting->id, application, ruling, now);
    changes.push_back(JobDone{job.id});
    Readers readers{ledger_};
    std::ranges::copy(messages_for(at_hand, ruling, check, readers, wording_, now), std::back_inserter(changes));
    ledger_.commit(changes);
}

}  // namespace kuaiban::casework
