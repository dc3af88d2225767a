#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "casework/ports.hpp"
#include "casework/wording_port.hpp"
#include "definition/divisions.hpp"

namespace kuaiban::casework {

/// Why an office takes an appointment back: "run.appointment.why.<name>" says it to who had it.
inline constexpr std::string_view cancellation_reasons[] = {"staff", "equipment", "closed", "weather"};

/// Appointments as the window serves them. Every step is refused NotAllowed where the officer's role may not take it there.
class AppointmentDesk {
public:
    AppointmentDesk(Ledger& ledger, const Wording& wording, std::string public_url)
        : ledger_{ledger}, wording_{wording}, public_url_{std::move(public_url)} {}

    /// Checked in, served, no-show, and each of them taken back. Refuses NotFound, TransitionNotAllowed (not this step, not
    /// this day, no-show before it began), VersionConflict, AppointmentOpen (another was booked since).
    std::optional<domain::Refusal> step(const Officer& officer, std::string_view id, std::int64_t seen_version,
                                        domain::AppointmentState to, Instant now);
    /// The office cannot receive them: they are told why, and where to book again. Refuses besides NotAChoice (the reason).
    std::optional<domain::Refusal> cancel(const definition::Divisions& divisions, const Officer& officer, std::string_view id,
                                          std::int64_t seen_version, std::string_view reason, Instant now);
    /// All that are still booked on a day, each as above; how many were cancelled.
    std::expected<int, domain::Refusal> cancel_day(const definition::Divisions& divisions, const Officer& officer,
                                                   std::string_view office, domain::CalendarDate day, std::string_view reason,
                                                   Instant now);

private:
    Ledger& ledger_;
    const Wording& wording_;
    std::string public_url_;
};

/// True where the officer's role may do it at that office (twelve digits).
bool may_at(const Officer& officer, domain::Action action, std::string_view office);

}  // namespace kuaiban::casework
