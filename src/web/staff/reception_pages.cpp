#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "casework/counter/appointment_words.hpp"
#include "casework/counter/appointments.hpp"
#include "casework/counter/publish_reception.hpp"
#include "web/pages/booking_view.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::TypedHours;
using casework::TypedSpecialDay;
using domain::Action;
using domain::Refusals;

struct Typed {
    TypedHours hours;
    TypedSpecialDay special;
};

std::string own_code(const StaffFrame& frame) {
    return frame.officer().office.padded();
}

domain::CalendarDate today(const StaffFrame& frame) {
    return domain::china_date(frame.now());
}

/// What is in force, as it would be typed: one changes what one wants and publishes.
Typed in_force(const StaffFrame& frame) {
    const auto plan =
        casework::reception_plan(frame.services.ledger, frame.catalogue->divisions(), own_code(frame), today(frame));
    const auto& hours = plan.hours_of(today(frame));
    Typed typed;
    typed.hours = {today(frame).plus_days(1).iso(),
                   std::to_string(hours.slot_minutes),
                   std::to_string(hours.places),
                   std::to_string(hours.days_ahead),
                   {}};
    for (std::size_t i = 0; i < hours.week.size(); ++i)
        typed.hours.week[i] = domain::text_of(hours.week[i]);
    return typed;
}

TypedHours posted_hours(const StaffFrame& frame) {
    TypedHours typed{std::string{frame.posted("valid_from")},
                     std::string{frame.posted("slot_minutes")},
                     std::string{frame.posted("places")},
                     std::string{frame.posted("days_ahead")},
                     {}};
    for (std::size_t i = 0; i < typed.week.size(); ++i)
        typed.week[i] = frame.posted(fmt::format("week.{}", i));
    return typed;
}

void add_hours_form(PageData& page, const StaffFrame& frame, const Errors& errors, const TypedHours& typed) {
    auto& form = page.section("HOURS_FORM");
    const auto field = [&](std::string_view kind, const std::string& name, std::string_view key, std::string_view value) {
        add_field(form, errors, kind, name, frame.text(fmt::format("run.staff.reception.{}", key)),
                  frame.text(fmt::format("run.staff.reception.{}-hint", key)))
            .set("VALUE", value);
    };
    field("SHORT_FIELD", "valid_from", "valid-from", typed.valid_from);
    for (std::size_t i = 0; i < typed.week.size(); ++i)
        add_field(form, errors, "TEXT_FIELD", fmt::format("week.{}", i), frame.text(fmt::format("run.staff.reception.day-{}", i)))
            .set("VALUE", typed.week[i]);
    field("WHOLE_NUMBER_FIELD", "slot_minutes", "slot-minutes", typed.slot_minutes);
    field("WHOLE_NUMBER_FIELD", "places", "places", typed.places);
    field("WHOLE_NUMBER_FIELD", "days_ahead", "days-ahead", typed.days_ahead);
}

void add_special_form(PageData& page, const StaffFrame& frame, const Errors& errors, const TypedSpecialDay& typed) {
    auto& form = page.section("DAY_FORM");
    add_field(form, errors, "SHORT_FIELD", "day", frame.text("run.staff.reception.special-day"),
              frame.text("run.staff.reception.valid-from-hint"))
        .set("VALUE", typed.day);
    auto& kinds = add_field(form, errors, "CHOICE_FIELD", "kind", frame.text("run.staff.reception.special-kind"));
    for (const char* kind : {"closed", "open", "as-usual"}) {
        auto& option = kinds.section("OPTION").set("NAME", "kind").set("VALUE", kind);
        option.set("TEXT", frame.text(fmt::format("run.staff.reception.special-{}", kind)));
        if (typed.kind == kind)
            option.show("CHECKED");
    }
    add_field(form, errors, "TEXT_FIELD", "hours", frame.text("run.staff.reception.special-hours"),
              frame.text("run.staff.reception.special-hours-hint"))
        .set("VALUE", typed.hours);
}

/// Of each day what was said last, where it is not as usual again.
void add_special_days(PageData& page, const StaffFrame& frame, const std::vector<domain::SpecialDay>& said) {
    std::map<domain::CalendarDate, domain::ClockSpans> days;
    for (const auto& special : said)
        if (special.hours)
            days[special.day] = *special.hours;
        else
            days.erase(special.day);
    for (const auto& [day, hours] : days)
        page.section("SPECIAL")
            .set("SPECIAL_DAY", casework::day_in_words(day, frame.tag()))
            .set("SPECIAL_HOURS", hours.empty() ? frame.text("run.staff.reception.special-closed") : domain::text_of(hours));
}

/// What citizens will see under `plan`, and who is booked at times it no longer has.
void add_preview(PageData& page, const StaffFrame& frame, const domain::ReceptionPlan& plan, bool is_proposed) {
    auto& preview = page.section("PREVIEW");
    preview.show(is_proposed ? "PROPOSED" : "IN_FORCE");
    const pages::BookingView view{casework::offered_days(frame.services.ledger, plan, own_code(frame), frame.now()), std::nullopt,
                                  std::nullopt, [](std::string_view) { return std::string{"#preview"}; }};
    pages::add_calendar(preview, frame, view, std::nullopt);
    const auto seats =
        frame.services.ledger.seats_taken(own_code(frame), today(frame), today(frame).plus_days(domain::most_days_ahead));
    const auto outside = std::ranges::count_if(seats, [&](const auto& seat) {
        const auto slots = plan.slots_on(seat.day);
        return seat.time.on(seat.day) > frame.now() && std::ranges::find(slots, seat.time) == slots.end();
    });
    if (outside > 0)
        preview.set_optional("OUTSIDE_LINE", frame.text("run.staff.reception.outside", {{"count", std::to_string(outside)}}));
}

http::Response show_reception(const StaffFrame& frame, const Typed& typed, const Refusals& refusals,
                              const std::optional<domain::DatedHours>& proposed = {}) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    page.set("OFFICE", office_in_words(frame, frame.officer().office));
    add_hours_form(page, frame, errors, typed.hours);
    add_special_form(page, frame, errors, typed.special);
    auto published = frame.services.ledger.published_reception(own_code(frame), today(frame));
    add_special_days(page, frame, published.special);
    if (proposed) {
        page.show("TO_PUBLISH");
        published.hours.push_back(*proposed);
    }
    const auto& divisions = frame.catalogue->divisions();
    add_preview(page, frame, {divisions.usual_reception(), published.hours, published.special, divisions.working_days()},
                proposed.has_value());
    errors.summarise(page);
    return show(frame, "staff-reception", page, refusals.empty() ? 200 : 422);
}

http::Response publish(StaffFrame& frame) {
    auto typed = in_force(frame);
    typed.hours = posted_hours(frame);
    const auto hours = casework::read_hours(typed.hours, today(frame));
    if (!hours)
        return show_reception(frame, typed, hours.error());
    if (frame.posted("then") != "publish")
        return show_reception(frame, typed, {}, *hours);
    if (const auto refusal =
            casework::publish_hours(frame.services.ledger, frame.officer(), own_code(frame), *hours, frame.now()))
        return show_reception(frame, typed, {*refusal});
    return redirect(frame, "/staff/appointments/hours");
}

/// A day that was closed with people booked on it leads to them: they stay until somebody cancels and tells them.
http::Response set_day(StaffFrame& frame) {
    auto typed = in_force(frame);
    typed.special = {std::string{frame.posted("day")}, std::string{frame.posted("kind")}, std::string{frame.posted("hours")}};
    const auto special = casework::read_special_day(typed.special, today(frame));
    if (!special)
        return show_reception(frame, typed, special.error());
    if (const auto refusal =
            casework::set_special_day(frame.services.ledger, frame.officer(), own_code(frame), *special, frame.now()))
        return show_reception(frame, typed, {*refusal});
    const bool has_people = !frame.services.ledger.seats_taken(own_code(frame), special->day, special->day).empty();
    const bool is_closed = special->hours && special->hours->empty();
    return redirect(frame,
                    is_closed && has_people ? "/staff/appointments?day=" + special->day.iso() : "/staff/appointments/hours");
}

}  // namespace

void add_reception_pages(StaffRouter& staff) {
    staff.get("/staff/appointments/hours", Action::PublishAppointments, own_office(),
              [](StaffFrame& frame) { return show_reception(frame, in_force(frame), {}); });
    staff.post("/staff/appointments/hours", Action::PublishAppointments, own_office(), publish);
    staff.post("/staff/appointments/days", Action::PublishAppointments, own_office(), set_day);
}

}  // namespace kuaiban::web::staff
