#pragma once

#include "casework/review/bench.hpp"

namespace kuaiban::casework {

/// What an officer is told, at the next log-in and by a message where a mobile is known. Nothing personal: case numbers and times.
struct Told {
    std::string kind;  ///< of the notice; its message is "message.officer.<kind>"
    std::string case_id, inquiry_id, number;  ///< number: of the case or the inquiry, as people read it
    std::optional<Instant> due_at{};
    std::string office{};  ///< whose case it is, for those further up
};
Changes tell_officer(const Bench& bench, const std::string& officer_id, const Told& told, Instant now);

}  // namespace kuaiban::casework
