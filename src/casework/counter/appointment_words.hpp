#pragma once

#include <string>
#include <string_view>

#include "casework/ports.hpp"
#include "casework/wording_port.hpp"
#include "definition/divisions.hpp"

namespace kuaiban::casework {

/// "11 月 24 日（周二）09:30", "Tue 24 Nov, 09:30"; without the time: the day alone.
std::string day_in_words(domain::CalendarDate day, std::string_view language);
std::string slot_in_words(domain::CalendarDate day, domain::ClockTime time, std::string_view language);

/// A message to who booked it: `kind` is "booked", "moved", "cancelled", "cancelled-by-office" or "reminder"; `reason` only of an
/// office's cancellation.
MessageQueued appointment_message(const Wording& wording, const definition::Divisions& divisions, const Account& account,
                                  const CounterAppointment& appointment, std::string_view kind, const std::string& public_url,
                                  Instant now, std::string_view reason = {});

}  // namespace kuaiban::casework
