#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kuaiban::domain {

enum class CaseState : std::uint8_t {
    Draft,
    Submitted,
    Checking,
    Waiting,
    InReview,
    AwaitingCorrection,
    InInquiry,
    ToCounter,
    Issued,
    Refused,
    Withdrawn
};
/// "in-review" …: stored, and part of the API.
std::string_view name_of(CaseState state) noexcept;
std::optional<CaseState> case_state(std::string_view name) noexcept;

/// Why a case moves. The table below is the whole truth about what may follow what.
enum class CaseEvent : std::uint8_t {
    Submitted,
    CheckStarted,
    Consistent,
    RegisterSilent,
    NeedsReview,
    NotEligibleProposed,
    CounterNeeded,
    Retried,
    WaitingLimitPassed,
    IssuedByOfficer,
    CorrectionAsked,
    Resubmitted,
    CorrectionDeadlinePassed,
    InquirySent,
    InquiryAnswered,
    InquiryUnanswered,
    CalledToCounter,
    RegisteredAtCounter,
    ReturnedFromCounter,
    Refused,
    Withdrawn
};
std::string_view name_of(CaseEvent event) noexcept;
std::optional<CaseEvent> case_event(std::string_view name) noexcept;

struct Transition {
    CaseState from;
    CaseEvent event;
    CaseState to;
};
std::span<const Transition> transitions() noexcept;
/// Where `event` takes a case in `from`; nothing: it may not happen there.
std::optional<CaseState> next(CaseState from, CaseEvent event) noexcept;
/// Open: somebody still owes the couple something. Every open state has an owner, a clock and a reason, and may be withdrawn.
/// A draft is not open: it is the couple's own, and is discarded rather than withdrawn.
bool is_open(CaseState state) noexcept;

enum class CertificateStatus : std::uint8_t { Valid, Revoked, Superseded, Expired };
std::string_view name_of(CertificateStatus status) noexcept;
std::optional<CertificateStatus> certificate_status(std::string_view name) noexcept;

}  // namespace kuaiban::domain
