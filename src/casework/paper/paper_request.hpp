#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

using domain::Instant;

enum class PaperState : std::uint8_t { Requested, Printed, HandedOver, Cancelled };
std::string_view name_of(PaperState state) noexcept;    ///< "requested" … "handed-over"
std::optional<PaperState> paper_state(std::string_view name) noexcept;
bool is_open(PaperState state) noexcept;

/// 纸质证: a certificate somebody wants on paper, from being asked for to being handed over.
struct PaperRequest {
    std::string id, certificate_id, case_id;
    std::string office;                         ///< twelve digits
    PaperState state;
    std::int64_t version;
    std::string requested_by;                   ///< account id, or "system": the application asked for it
    Instant requested_at;
    std::string serial;                         ///< of the sheet it is on; empty: not printed
    std::optional<Instant> printed_at;
    std::optional<Instant> closed_at;           ///< handed over or cancelled
    std::string closed_by, reason;              ///< officer or account; reason: why cancelled
    std::string collector;                      ///< woman | man | agent; empty: not handed over
    std::string collected;                      ///< JSON: name, and of an agent id_number and letter; personal data, sealed
};

/// A numbered sheet of certificate paper that was used.
struct PaperSheet {
    std::string serial, printed_by;
    Instant printed_at;
    std::optional<Instant> voided_at;
    std::string void_reason;                    ///< misprinted | damaged, or why the request ended
};

}  // namespace kuaiban::casework
