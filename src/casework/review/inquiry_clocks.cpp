#include <algorithm>
#include <chrono>
#include <utility>

#include "casework/review/clock.hpp"
#include "casework/review/decision_messages.hpp"
#include "casework/review/inquire.hpp"
#include "casework/review/inquiry_parts.hpp"
#include "casework/review/tell_officer.hpp"

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;
using domain::CaseEvent;
using domain::CaseState;

constexpr int inquiries_at_once = 100;
constexpr auto longest_without_a_look = 24h;

/// One look at one inquiry, as one unit of work that holds to the state it was in.
class InquiryLook {
public:
    InquiryLook(const Bench& bench, const CaseFile& file, Inquiry inquiry, Instant now)
        : bench_{bench},
          file_{file},
          duties_{file.version.duties()},
          before_{inquiry.state},
          act_at_{inquiry.act_at},
          inquiry_{std::move(inquiry)},
          now_{now} {
        inquiry_.act_at = now + longest_without_a_look;
    }

    Changes take() && {
        const bool awaits = before_ == InquiryState::Sent || before_ == InquiryState::Received;
        if (!domain::is_open(file_.record.state))
            awaits ? end("inquiry-ended") : tell_result();
        else if (awaits && now_ >= inquiry_.answer_by)
            give_up_waiting();
        else if (awaits)
            remind();
        changes_.insert(changes_.begin(), InquiryMoved{inquiry_, before_, act_at_});
        return std::move(changes_);
    }

private:
    void tell(const std::string& officer_id, std::string kind, std::optional<Instant> due) {
        std::ranges::move(tell_officer(bench_, officer_id,
                                       {std::move(kind), file_.record.id, inquiry_.id, inquiry_.number, due,
                                        file_.divisions.name(file_.office())},
                                       now_),
                          std::back_inserter(changes_));
    }
    void record(std::string kind) { changes_.push_back(inquiry_event(inquiry_, "system", std::move(kind), now_)); }

    void remind() {
        inquiry_.act_at = inquiry_.answer_by;
        tell(inquiry_.to_officer.empty() ? inquiry_.asked_by : inquiry_.to_officer, "inquiry-due-soon", inquiry_.answer_by);
    }

    /// No answer in time is neither a yes nor a no: a person decides, with the time that was left.
    void give_up_waiting() {
        inquiry_.state = InquiryState::Unanswered;
        if (file_.record.state != CaseState::InInquiry)
            return;
        constexpr auto reason = "inquiry-unanswered";
        const auto due = due_after_inquiry(bench_.ledger, file_, now_);
        changes_.push_back(SpecialProcedureEnded{file_.record.id, "unanswered", now_});
        changes_.push_back(move_of(file_, CaseState::InReview, reason, due));
        changes_.push_back(event_of(file_.record, CaseEvent::InquiryUnanswered, CaseState::InReview, "system", reason, "", now_));
        std::ranges::move(answer_both(bench_, file_,
                                      {.key = "message.in-review",
                                       .kind = "in-review",
                                       .reason = reason,
                                       .words = {},
                                       .due_at = due,
                                       .certificate = {},
                                       .where = {},
                                       .bring = {}},
                                      now_),
                          std::back_inserter(changes_));
        tell(file_.record.officer_id, "inquiry-unanswered", due);
    }

    /// The third clock: inside this installation the place hears at once; elsewhere somebody has to write to it.
    void tell_result() {
        if (!inquiry_.to_office.empty())
            return end("inquiry-result");
        if (inquiry_.notify_by) {
            if (now_ >= *inquiry_.notify_by)
                tell(inquiry_.asked_by, "notify-place", inquiry_.notify_by);
            return;
        }
        inquiry_.notify_by = end_of_working_day(file_.divisions, now_, duties_.inquiry_notify);
        inquiry_.act_at = reminder_before(file_.divisions, *inquiry_.notify_by, duties_.due_soon);
        tell(inquiry_.asked_by, "notify-place", inquiry_.notify_by);
    }

    void end(std::string kind) {
        inquiry_.state = InquiryState::Closed;
        inquiry_.closed_at = now_;
        inquiry_.closed_by = "system";
        record("inquiry-result-told");
        tell(inquiry_.to_officer, std::move(kind), std::nullopt);
    }

    const Bench& bench_;
    const CaseFile& file_;
    const definition::Duties& duties_;
    InquiryState before_;
    Instant act_at_;
    Inquiry inquiry_;
    Instant now_;
    Changes changes_;
};

}  // namespace

int run_inquiry_clocks(const Bench& bench, Instant now) {
    const auto due = bench.ledger.inquiries_due(now, inquiries_at_once);
    for (auto inquiry : due) {
        const auto file = open_case_file(bench, inquiry.case_id);
        if (file) {
            bench.ledger.commit(InquiryLook{bench, *file, std::move(inquiry), now}.take());
            continue;
        }
        const auto act_at = std::exchange(inquiry.act_at, now + 1h);  // a definition taken away meanwhile: again once it is there
        bench.ledger.commit({InquiryMoved{inquiry, inquiry.state, act_at}});
    }
    return static_cast<int>(due.size());
}

}  // namespace kuaiban::casework
