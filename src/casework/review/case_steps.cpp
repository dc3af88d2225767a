#include "casework/review/case_steps.hpp"

#include <algorithm>
#include <chrono>

#include "casework/review/clock.hpp"
#include "casework/review/decision_messages.hpp"
#include "casework/review/tell_officer.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;
using domain::CaseState;
using domain::Role;

constexpr auto longest_without_a_look = 24h;
constexpr auto patience_with_a_lost_job = 2h;

bool is_with_an_office(CaseState state) {
    return state == CaseState::InReview || state == CaseState::ToCounter;
}

/// One look being taken: what it found to do so far.
class Look {
public:
    Look(const Bench& bench, const CaseFile& file, const CaseClock& clock, Instant now)
        : bench_{bench}, file_{file}, record_{file.record}, now_{now}, steps_{clock, {}} {
        steps_.clock.act_at = now + longest_without_a_look;
    }

    CaseSteps take() && {
        name_to_officer();
        if (record_.due_at && (is_with_an_office(record_.state) || record_.state == CaseState::AwaitingCorrection))
            remind();
        if (record_.due_at && is_with_an_office(record_.state))
            escalate();
        if (record_.state == CaseState::Waiting)
            watch_the_machine();
        return std::move(steps_);
    }

private:
    void add(Changes changes) { std::ranges::move(changes, std::back_inserter(steps_.changes)); }
    void look_again_at(Instant at) {
        if (at > now_)
            steps_.clock.act_at = std::min(steps_.clock.act_at, at);
    }
    Told about(std::string kind) const {
        return {std::move(kind), record_.id, "", record_.number.in_fours(), record_.due_at, file_.divisions.name(file_.office())};
    }
    void tell_couple(const char* key, const char* kind) {
        for (auto& message : answer_both(bench_, file_,
                                         {.key = key,
                                          .kind = kind,
                                          .reason = record_.reason,
                                          .words = {},
                                          .due_at = record_.due_at,
                                          .certificate = {},
                                          .where = {},
                                          .bring = {}},
                                         now_))
            steps_.changes.push_back(std::move(message));
    }

    void name_to_officer() {
        if (record_.officer_id.empty() || steps_.clock.told_officer == record_.officer_id)
            return;
        steps_.clock.told_officer = record_.officer_id;
        add(tell_officer(bench_, record_.officer_id, about("assigned"), now_));
    }

    /// Once for each due time: who has to act, while there is still time.
    void remind() {
        const auto soon = reminder_before(file_.divisions, *record_.due_at, file_.version.duties().due_soon);
        look_again_at(soon);
        if (now_ < soon || steps_.clock.told_due == record_.due_at)
            return;
        steps_.clock.told_due = record_.due_at;
        if (record_.state != CaseState::AwaitingCorrection)
            add(tell_officer(bench_, record_.officer_id, about("due-soon"), now_));
        if (record_.state != CaseState::InReview)
            tell_couple(record_.state == CaseState::ToCounter ? "message.counter-soon" : "message.correction-soon", "reminder");
    }

    /// Overdue: at once to the office above, then one office higher each time. The owner stays responsible.
    void escalate() {
        const int every = file_.version.duties().escalate_every;
        if (now_ < *record_.due_at)
            steps_.clock.reported = 0;
        for (auto above = domain::office_above(file_.office()); above; above = domain::office_above(*above)) {
            ++offices_up_;
            const auto when = offices_up_ == 1 ? *record_.due_at
                                               : end_of_working_day(file_.divisions, *record_.due_at, every * (offices_up_ - 1));
            look_again_at(when);
            if (now_ < when || offices_up_ <= steps_.clock.reported)
                continue;
            steps_.clock.reported = offices_up_;
            report_to(*above);
        }
    }
    void report_to(const domain::DivisionCode& above) {
        for (const auto& officer : bench_.ledger.officers_of(above))
            if (officer.role == Role::DistrictSupervisor || officer.role == Role::CityAdministrator ||
                officer.role == Role::OfficeHead)
                add(tell_officer(bench_, officer.id, about("escalated"), now_));
        steps_.changes.push_back(EventRecorded{record_.id, now_, "system", "escalated", "", "", std::string{above.text()}, ""});
        if (offices_up_ > 1)
            return;
        add(tell_officer(bench_, record_.officer_id, about("overdue"), now_));
        tell_couple("message.overdue", "overdue");
    }

    /// A waiting case whose next try never came: its job is lost, so it gets another. Two tries are as good as one.
    void watch_the_machine() {
        const auto expected = record_.next_check_at.value_or(record_.submitted_at);
        look_again_at(expected + patience_with_a_lost_job);
        if (now_ >= expected + patience_with_a_lost_job)
            steps_.changes.push_back(JobScheduled{crypto::uuid7(), "recheck", record_.id, now_});
    }

    const Bench& bench_;
    const CaseFile& file_;
    const CaseRecord& record_;
    Instant now_;
    CaseSteps steps_;
    int offices_up_ = 0;
};

/// By somebody of the office or one above it, who has not left.
bool may_answer_for(Ledger& ledger, const CaseFile& file, const std::string& officer_id) {
    const auto officer = officer_id.empty() ? std::nullopt : ledger.officer_by_id(officer_id);
    return officer && domain::area_of(file.office(), officer->office) != domain::Area::Elsewhere;
}

/// Whom the roster names; asked again where it still believes in somebody who left.
std::string successor(Ledger& ledger, Roster& roster, const CaseFile& file, Instant now) {
    auto officer = roster.next(file.office(), now);
    if (may_answer_for(ledger, file, officer))
        return officer;
    roster.forget();
    return roster.next(file.office(), now);
}

}  // namespace

CaseSteps steps_due(const Bench& bench, const CaseFile& file, const CaseClock& clock, Instant now) {
    return Look{bench, file, clock, now}.take();
}

Changes mend(const Bench& bench, Roster& roster, const CaseFile& file, Instant now) {
    const auto& record = file.record;
    const bool with_machine = record.owner == "system";
    std::optional<std::string> officer;
    if (!with_machine && !may_answer_for(bench.ledger, file, record.officer_id))
        officer = successor(bench.ledger, roster, file, now);
    const bool nobody = officer && (officer->empty() || officer == record.officer_id);
    if (!record.owner.empty() && record.due_at && !record.reason.empty() && (!officer || nobody))
        return {};
    const auto due_at =
        record.due_at ? *record.due_at : end_of_working_day(file.divisions, now, file.version.promised_working_days());
    const bool handed_over = officer && !nobody && !record.officer_id.empty();
    return {CaseMoved{record.id, record.version, record.state, with_machine ? "system" : file.office().padded(),
                      record.reason.empty() ? "under-review" : record.reason, due_at, record.next_check_at, std::nullopt,
                      nobody ? std::nullopt : officer},
            EventRecorded{record.id, now, "system", handed_over ? "handed-over" : "put-in-order", "", "", "", ""}};
}

}  // namespace kuaiban::casework
