#include "domain/case_state.hpp"

#include <algorithm>
#include <array>

#include "domain/enumerator_names.hpp"

namespace kuaiban::domain {
namespace {

// Each list is in the order of its enumerators.
constexpr std::array<std::string_view, 11> state_names{
    "draft",      "submitted",  "checking", "waiting", "in-review", "awaiting-correction",
    "in-inquiry", "to-counter", "issued",   "refused", "withdrawn"};
constexpr std::array<std::string_view, 21> event_names{"submitted",
                                                       "check-started",
                                                       "consistent",
                                                       "register-silent",
                                                       "needs-review",
                                                       "not-eligible-proposed",
                                                       "counter-needed",
                                                       "retried",
                                                       "waiting-limit-passed",
                                                       "issued-by-officer",
                                                       "correction-asked",
                                                       "resubmitted",
                                                       "correction-deadline-passed",
                                                       "inquiry-sent",
                                                       "inquiry-answered",
                                                       "inquiry-unanswered",
                                                       "called-to-counter",
                                                       "registered-at-counter",
                                                       "returned-from-counter",
                                                       "refused",
                                                       "withdrawn"};
constexpr std::array<std::string_view, 4> certificate_status_names{"valid", "revoked", "superseded", "expired"};

using enum CaseState;
using Event = CaseEvent;
constexpr std::array table{
    Transition{Draft, Event::Submitted, Submitted},

    Transition{Submitted, Event::CheckStarted, Checking},

    Transition{Checking, Event::Consistent, Issued},
    Transition{Checking, Event::RegisterSilent, Waiting},
    Transition{Checking, Event::NeedsReview, InReview},
    Transition{Checking, Event::NotEligibleProposed, InReview},
    Transition{Checking, Event::CounterNeeded, ToCounter},

    Transition{Waiting, Event::Retried, Checking},
    Transition{Waiting, Event::WaitingLimitPassed, InReview},

    Transition{InReview, Event::IssuedByOfficer, Issued},
    Transition{InReview, Event::CorrectionAsked, AwaitingCorrection},
    Transition{InReview, Event::InquirySent, InInquiry},
    Transition{InReview, Event::CalledToCounter, ToCounter},
    Transition{InReview, Event::Refused, Refused},

    Transition{AwaitingCorrection, Event::Resubmitted, Checking},
    Transition{AwaitingCorrection, Event::CorrectionDeadlinePassed, InReview},

    Transition{InInquiry, Event::InquiryAnswered, Checking},
    Transition{InInquiry, Event::InquiryUnanswered, InReview},

    Transition{ToCounter, Event::RegisteredAtCounter, Checking},
    Transition{ToCounter, Event::ReturnedFromCounter, InReview},
    Transition{ToCounter, Event::Refused, Refused},

    Transition{Submitted, Event::Withdrawn, Withdrawn},
    Transition{Checking, Event::Withdrawn, Withdrawn},
    Transition{Waiting, Event::Withdrawn, Withdrawn},
    Transition{InReview, Event::Withdrawn, Withdrawn},
    Transition{AwaitingCorrection, Event::Withdrawn, Withdrawn},
    Transition{InInquiry, Event::Withdrawn, Withdrawn},
    Transition{ToCounter, Event::Withdrawn, Withdrawn},
};

}  // namespace

std::string_view name_of(CaseState state) noexcept {
    return state_names[static_cast<std::size_t>(state)];
}

std::optional<CaseState> case_state(std::string_view name) noexcept {
    return enumerator_named<CaseState>(state_names, name);
}

std::string_view name_of(CaseEvent event) noexcept {
    return event_names[static_cast<std::size_t>(event)];
}

std::optional<CaseEvent> case_event(std::string_view name) noexcept {
    return enumerator_named<CaseEvent>(event_names, name);
}

std::span<const Transition> transitions() noexcept {
    return table;
}

std::optional<CaseState> next(CaseState from, CaseEvent event) noexcept {
    const auto found = std::ranges::find_if(
        table, [&](const Transition& transition) { return transition.from == from && transition.event == event; });
    return found == table.end() ? std::nullopt : std::optional{found->to};
}

bool is_open(CaseState state) noexcept {
    switch (state) {
    case Submitted:
    case Checking:
    case Waiting:
    case InReview:
    case AwaitingCorrection:
    case InInquiry:
    case ToCounter: return true;
    case Draft:
    case Issued:
    case Refused:
    case Withdrawn: return false;
    }
    return false;
}

std::string_view name_of(CertificateStatus status) noexcept {
    return certificate_status_names[static_cast<std::size_t>(status)];
}

std::optional<CertificateStatus> certificate_status(std::string_view name) noexcept {
    return enumerator_named<CertificateStatus>(certificate_status_names, name);
}

}  // namespace kuaiban::domain
