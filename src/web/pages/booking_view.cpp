#include "web/pages/booking_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/counter/appointment_words.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::DayOffer;
using domain::CalendarDate;

unsigned iso_weekday(CalendarDate day) {
    return std::chrono::weekday{day.days()}.iso_encoding();
}

std::string words(const Frame& frame, CalendarDate day) {
    return casework::day_in_words(day, frame.tag());
}

const DayOffer* first_with_a_place(const std::vector<DayOffer>& days) {
    const auto found = std::ranges::find_if(days, [](const DayOffer& day) { return day.free() > 0; });
    return found == days.end() ? nullptr : &*found;
}

void add_cell(PageData& week, const Frame& frame, const BookingView& view, const DayOffer& day, bool is_shown) {
    const auto ymd = day.day.ymd();
    auto& cell = week.section("CELL");
    const bool begins_month = static_cast<unsigned>(ymd.day()) == 1;
    cell.set("CELL_DAY", begins_month ? fmt::format("{}/{}", static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()))
                                      : fmt::format("{}", static_cast<unsigned>(ymd.day())));
    const int free = day.free();
    const auto* label = !day.is_open ? "run.appointment.day-closed"
                        : free > 0   ? "run.appointment.day-free"
                                     : "run.appointment.day-full";
    cell.set("CELL_LABEL", frame.text(label, {{"day", words(frame, day.day)}, {"count", std::to_string(free)}}));
    cell.set("CELL_HREF", view.href("day=" + day.day.iso())).set("CELL_FREE", std::to_string(free));
    cell.show(!day.is_open ? "CLOSED" : free > 0 ? "FREE" : "FULL");
    if (is_shown)
        cell.show("CHOSEN");
}

void add_times(PageData& times, const Frame& frame, const DayOffer& day, const std::optional<Slot>& chosen) {
    constexpr int noon = 12 * 60, evening = 18 * 60;
    const auto part_of = [](domain::ClockTime time) {
        return time.minutes() < noon ? "morning" : time.minutes() < evening ? "afternoon" : "evening";
    };
    PageData* part = nullptr;
    std::string_view present;
    for (const auto& slot : day.slots) {
        if (part_of(slot.time) != present) {
            present = part_of(slot.time);
            part = &times.section("PART").set("PART_NAME", frame.text(fmt::format("run.appointment.{}", present)));
        }
        const Slot here{day.day, slot.time};
        auto& row = part->section("TIME").set("TIME_VALUE", value_of(here)).set("TIME_TEXT", slot.time.text());
        row.set("TIME_HINT", slot.free > 0 ? frame.text("run.appointment.free", {{"count", std::to_string(slot.free)}})
                                           : frame.text("run.appointment.full"));
        row.show(slot.free > 0 ? "OPEN" : "TAKEN");
        if (chosen == here && slot.free > 0)
            row.show("CHECKED");
    }
}

}  // namespace

std::string value_of(const Slot& slot) {
    return slot.first.iso() + "T" + slot.second.text();
}

std::optional<Slot> parse_slot(std::string_view value) {
    const auto middle = value.find('T');
    if (middle == value.npos)
        return std::nullopt;
    const auto day = CalendarDate::parse(value.substr(0, middle));
    const auto time = domain::ClockTime::parse(value.substr(middle + 1));
    return day && time ? std::optional{Slot{*day, *time}} : std::nullopt;
}

void add_calendar(PageData& page, const Frame& frame, const BookingView& view, std::optional<CalendarDate> shown) {
    PageData* week = nullptr;
    const auto pad = [&](unsigned cells) {
        for (; cells > 0; --cells)
            week->section("CELL").set("CELL_DAY", "").show("OUTSIDE");
    };
    for (const auto& day : view.days) {
        if (!week || iso_weekday(day.day) == 1) {
            const bool is_first = !week;
            week = &page.section("WEEK");
            if (is_first)
                pad(iso_weekday(day.day) - 1);
        }
        add_cell(*week, frame, view, day, shown == day.day);
    }
    pad(7 - iso_weekday(view.days.back().day));
}

void add_booking(PageData& page, const Frame& frame, const BookingView& view, const Errors& errors) {
    page.set("LAST_DAY", words(frame, view.days.back().day));
    const auto* first = first_with_a_place(view.days);
    if (!first) {
        page.show("NONE_FREE");
        return;
    }
    auto& part = page.section("HAS_DAYS");
    const auto today = view.days.front().day;
    if (first->day > today.plus_days(7 - static_cast<int>(iso_weekday(today))))
        part.set_optional("LATE", frame.text("run.appointment.late", {{"day", words(frame, first->day)}}));
    const auto asked = std::ranges::find_if(view.days, [&](const DayOffer& day) { return day.day == view.asked_day; });
    const DayOffer& shown = asked == view.days.end() ? *first : *asked;
    add_calendar(part, frame, view, shown.day);
    part.set("DAY_TITLE", words(frame, shown.day));
    if (shown.free() == 0) {
        part.set_optional("DAY_FULL",
                          frame.text(shown.is_open ? "run.appointment.this-day-full" : "run.appointment.this-day-closed"));
        part.set("DAY_NEXT_HREF", view.href("day=" + first->day.iso()))
            .set("DAY_NEXT", frame.text("run.appointment.next", {{"day", words(frame, first->day)}}));
        return;
    }
    auto& times = part.section("TIMES");
    times.set_optional("SLOT_ERROR", errors.at("slot"));
    add_times(times, frame, shown, view.chosen);
}

void add_nearest(PageData& page, const Frame& frame, const BookingView& view, const Slot& wanted) {
    constexpr std::size_t offered = 3;
    const auto near = casework::nearest_free(view.days, wanted.first, wanted.second, offered);
    if (near.empty())
        return;
    auto& list = page.section("NEAREST");
    for (const auto& slot : near)
        list.section("NEAR")
            .set("NEAR_HREF", view.href("slot=" + value_of(slot)))
            .set("NEAR_TEXT", casework::slot_in_words(slot.first, slot.second, frame.tag()));
}

}  // namespace kuaiban::web::pages
