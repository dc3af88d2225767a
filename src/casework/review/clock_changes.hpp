#pragma once

#include <optional>
#include <string>

#include "casework/review/clock_records.hpp"
#include "domain/mobile.hpp"

namespace kuaiban::casework {

struct SpecialProcedureStarted {                // none open for the case, or VersionConflict
    std::string id, case_id, kind, reason;
    Instant at;
    std::string officer_id;
    std::optional<Instant> due_before;
};
struct SpecialProcedureEnded {                  // one open for the case, or VersionConflict
    std::string case_id, result;
    Instant at;
};

/// The machine has looked at a case: its turn still the one it began to look at, or VersionConflict. Moving a case asks for a new
/// look at once.
struct ClockSet {
    CaseClock clock;
};
/// No open case may be left alone for longer: what is to be looked at later than `latest` is looked at `at`.
struct LooksBroughtForward {
    Instant at, latest;
};

struct CaseRerouted {  // in one unit with the CaseMoved that checks the version
    std::string case_id, district, office;
};

struct OfficerNoticed {
    OfficerNotice notice;
};
struct NoticesDone {  // of one officer; `case_id` empty: all
    std::string officer_id, case_id;
    Instant at;
};
struct OfficerMobileSet {  // reminders go there; nothing: none known
    std::string officer_id;
    std::optional<domain::Mobile> mobile;
};

struct InquirySent {  // unique number
    Inquiry inquiry;
};
/// The whole row as it is now; still as it was seen, or VersionConflict. Question and addressee stay.
struct InquiryMoved {
    Inquiry inquiry;
    InquiryState expected_state;
    Instant expected_act_at;
};

}  // namespace kuaiban::casework
