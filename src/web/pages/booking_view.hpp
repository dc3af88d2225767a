#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "casework/counter/appointments.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

using Slot = std::pair<domain::CalendarDate, domain::ClockTime>;

/// "2026-11-24T09:30": a slot's value in forms and addresses.
std::string value_of(const Slot& slot);
std::optional<Slot> parse_slot(std::string_view value);

/// What an office offers, and what the reader has chosen of it so far.
struct BookingView {
    std::vector<casework::DayOffer> days;
    std::optional<domain::CalendarDate> asked_day;              ///< of the address; else the first with a place
    std::optional<Slot> chosen;
    std::function<std::string(std::string_view)> href;          ///< of this page with "day=…" or "slot=…" added
};

/// The calendar and the slots of the day shown (appointment-new.tpl).
void add_booking(PageData& page, const Frame& frame, const BookingView& view, const Errors& errors);
/// Free slots near the one wanted, as links.
void add_nearest(PageData& page, const Frame& frame, const BookingView& view, const Slot& wanted);
/// The weeks of the calendar alone (parts/calendar.tpl).
void add_calendar(PageData& page, const Frame& frame, const BookingView& view, std::optional<domain::CalendarDate> shown);

}  // namespace kuaiban::web::pages
