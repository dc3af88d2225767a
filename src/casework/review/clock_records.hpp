#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar_date.hpp"
#include "domain/numbers.hpp"
#include "domain/records.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// 特别程序: recorded time that does not count against the limit. One at a time for each case.
struct SpecialProcedure {
    std::string id, case_id, kind, reason;      ///< kind: inquiry
    Instant started_at;
    std::string started_by;                     ///< officer id
    std::optional<Instant> due_before;          ///< what the couple had been promised
    std::optional<Instant> ended_at;
    std::string result;                         ///< how it ended: answered, unanswered, case-closed
};

/// When the machine looks at an open case next, and what it has told whom already.
struct CaseClock {
    std::string case_id;
    Instant act_at;
    std::int64_t turn{};                        ///< one more with each look and each move
    std::string told_officer;                   ///< who was told that the case is theirs
    std::optional<Instant> told_due;            ///< the due time that was reminded of
    int reported{};                             ///< how many offices up its being overdue was reported
};

/// What an officer ought to know at the next log-in.
struct OfficerNotice {
    std::string id, officer_id, kind;  ///< assigned | due-soon | overdue | escalated | inquiry-received | inquiry-answered | …
    std::string case_id, inquiry_id;  ///< either may be empty
    Instant at;
    std::optional<Instant> due_at;
};

enum class InquiryState : std::uint8_t { Sent, Received, Answered, Unanswered, Closed };
std::string_view name_of(InquiryState state) noexcept;  ///< "sent" …
std::optional<InquiryState> inquiry_state(std::string_view name) noexcept;

/// 协查: a question to the place that supplied a record.
struct Inquiry {
    std::string id, number, case_id;  ///< number: the reference both sides quote
    domain::Register kind;
    std::string division, addressee;  ///< the place asked; what the body is called there
    std::string to_office, to_officer;  ///< who of this installation answers; empty: by letter
    std::string asked_office, asked_by;
    InquiryState state;
    Instant sent_at, answer_by;
    std::optional<Instant> received_at;
    std::string received_by;
    std::optional<Instant> answered_at;
    std::string answered_by, answer;  ///< confirmed | corrected | not-confirmed; empty: none
    std::optional<Instant> notify_by, closed_at;
    std::string closed_by;
    std::string question, reply;  ///< JSON: what was asked, what was answered; personal data, sealed
    Instant act_at;  ///< when the machine looks at it next
};

/// How orderly the open cases are; all but `open` and `overdue` ought to be nought.
struct CaseHealth {
    int open{}, overdue{}, without_owner{}, without_clock{}, without_reason{};
    int disorderly() const noexcept { return without_owner + without_clock + without_reason; }
};

/// A case that needed a person, from submission to its end.
struct FinishedCase {
    Instant submitted_at, closed_at;
};

}  // namespace kuaiban::casework
