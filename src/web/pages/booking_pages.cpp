#include <fmt/format.h>

#include "web/pages/appointment_words.hpp"
#include "web/pages/booking_view.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::CounterAppointment;
using casework::VisitSubject;
using domain::Refusal;
using domain::Refusals;

/// What the address asks to book: a draft, a case, or an item at an office.
std::expected<VisitSubject, Refusal> asked_subject(const Frame& frame) {
    auto& ledger = frame.services.ledger;
    const auto& request = frame.request;
    if (const auto draft = request.query_value("draft"); !draft.empty())
        return casework::visit_for_draft(ledger, *frame.catalogue, frame.account(), draft);
    if (const auto found = request.query_value("case"); !found.empty())
        return casework::visit_for_case(ledger, frame.account(), found);
    return casework::visit_for_service(*frame.catalogue, request.query_value("service"), request.query_value("office"));
}

/// The address of this page for the same subject.
std::string subject_query(const VisitSubject& subject) {
    if (!subject.draft_id.empty())
        return "draft=" + subject.draft_id;
    if (!subject.case_id.empty())
        return "case=" + subject.case_id;
    return fmt::format("service={}&office={}", subject.service, subject.office);
}

std::string back_of(const VisitSubject& subject) {
    if (!subject.draft_id.empty())
        return "/drafts/" + subject.draft_id;
    return subject.case_id.empty() ? "/services/" + subject.service : "/cases/" + subject.case_id;
}

BookingView read_view(const Frame& frame, std::string_view office, std::string here, std::optional<Slot> chosen) {
    if (!chosen)
        chosen = parse_slot(frame.request.query_value("slot"));
    std::optional<domain::CalendarDate> day = chosen ? std::optional{chosen->first} : std::nullopt;
    if (const auto asked = domain::CalendarDate::parse(frame.request.query_value("day")); asked && !day)
        day = *asked;
    return {casework::offered_days(frame.services.ledger, frame.catalogue->divisions(), office, frame.now()), day, chosen,
            [here = std::move(here)](std::string_view added) {
                return fmt::format("{}{}{}", here, here.contains('?') ? "&" : "?", added);
            }};
}

/// A refusal of the time is told at the times; any other concerns the whole page.
Refusals at_slot(Refusal refusal) {
    refusal.field = refusal.field == "time" ? "slot" : "";
    return {std::move(refusal)};
}

void fill_booking(PageData& page, const Frame& frame, const BookingView& view, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    add_booking(page, frame, view, errors);
    if (!refusals.empty() && refusals.front().field == "slot" && view.chosen)
        add_nearest(page, frame, view, *view.chosen);
    errors.summarise(page);
}

http::Response show_new(Frame& frame, const VisitSubject& subject, std::optional<Slot> chosen, const Refusals& refusals) {
    auto page = start_page(frame);
    page.set("BACK_HREF", back_of(subject)).set("SERVICE_NAME", service_name(frame, subject.service));
    page.set("OFFICE", office_name(frame, subject.office)).set("PURPOSE", purpose_text(frame, subject.purpose)).show("NEW");
    if (!subject.draft_id.empty())
        page.set_optional("OFFICE_CHANGE_HREF", fmt::format("/drafts/{}/office", subject.draft_id));
    else if (subject.case_id.empty())
        page.set_optional("OFFICE_CHANGE_HREF", fmt::format("/services/{}/visit", subject.service));
    const auto view = read_view(frame, subject.office, "/appointments/new?" + subject_query(subject), chosen);
    fill_booking(page, frame, view, refusals);
    return show(frame, "appointment-new", page, refusals.empty() ? 200 : 422);
}

http::Response show_refused_subject(const Frame& frame, const Refusal& refusal) {
    if (refusal.code != domain::RefusalCode::VisitNotNeeded)
        return show_not_found(frame);
    return redirect(frame, fmt::format("/cases/{}", frame.request.query_value("case")));
}

http::Response book(Frame& frame) {
    const auto subject = asked_subject(frame);
    if (!subject)
        return show_refused_subject(frame, subject.error());
    const auto slot = parse_slot(frame.posted("slot"));
    if (!slot)
        return show_new(frame, *subject, std::nullopt, {{domain::RefusalCode::Required, "slot"}});
    const auto booked = frame.services.appointments.book(frame.catalogue->divisions(), frame.account(), *subject, slot->first,
                                                         slot->second, frame.now());
    return booked ? redirect(frame, "/appointments/" + booked->id) : show_new(frame, *subject, slot, at_slot(booked.error()));
}

http::Response show_move(Frame& frame, const CounterAppointment& appointment, std::optional<Slot> chosen,
                         const Refusals& refusals) {
    auto page = start_page(frame);
    const auto here = "/appointments/" + appointment.id;
    page.set("BACK_HREF", here).set("SERVICE_NAME", service_name(frame, appointment.service));
    page.set("OFFICE", office_name(frame, appointment.seat.office)).set("PURPOSE", purpose_text(frame, appointment.purpose));
    page.section("MOVING").set("NOW_WHEN", when_of(frame, appointment));
    page.set("NOW_WHEN", when_of(frame, appointment));
    const auto view = read_view(frame, appointment.seat.office, here + "/move", chosen);
    fill_booking(page, frame, view, refusals);
    return show(frame, "appointment-new", page, refusals.empty() ? 200 : 422);
}

http::Response move(Frame& frame, const CounterAppointment& appointment) {
    const auto slot = parse_slot(frame.posted("slot"));
    if (!slot)
        return show_move(frame, appointment, std::nullopt, {{domain::RefusalCode::Required, "slot"}});
    const auto moved = frame.services.appointments.move(frame.catalogue->divisions(), frame.account(), appointment, slot->first,
                                                        slot->second, frame.now());
    return moved ? redirect(frame, "/appointments/" + appointment.id)
                 : show_move(frame, appointment, slot, at_slot(moved.error()));
}

/// A page about an appointment of this account that can still be changed; else its own page, which says why not.
PageHandler of_changeable(std::function<http::Response(Frame&, const CounterAppointment&)> handler) {
    return [handler = std::move(handler)](Frame& frame) {
        const auto appointment = frame.services.appointments.find(frame.account(), frame.request.path_value("id"));
        if (!appointment)
            return show_not_found(frame);
        if (appointment->state != domain::AppointmentState::Booked || appointment->starts_at() <= frame.now())
            return redirect(frame, "/appointments/" + appointment->id);
        return handler(frame, *appointment);
    };
}

http::Response show_cancel(Frame& frame, const CounterAppointment& appointment, const Refusals& refusals) {
    auto page = start_page(frame);
    page.set("BACK_HREF", "/appointments/" + appointment.id).set("SERVICE_NAME", service_name(frame, appointment.service));
    page.set("WHEN", when_of(frame, appointment)).set("OFFICE", office_name(frame, appointment.seat.office));
    Errors{frame, refusals}.summarise(page);
    return show(frame, "appointment-cancel", page, refusals.empty() ? 200 : 422);
}

http::Response cancel(Frame& frame, const CounterAppointment& appointment) {
    if (frame.was_posted("cancel"))
        if (const auto refusal =
                frame.services.appointments.cancel(frame.catalogue->divisions(), frame.account(), appointment, frame.now()))
            return show_cancel(frame, appointment, {*refusal});
    return redirect(frame, "/appointments/" + appointment.id);
}

}  // namespace

void add_booking_pages(http::Router& router, Services& services) {
    member_get(router, services, "/appointments/new", [](Frame& frame) {
        const auto subject = asked_subject(frame);
        return subject ? show_new(frame, *subject, std::nullopt, {}) : show_refused_subject(frame, subject.error());
    });
    member_form(router, services, "/appointments/new", book);
    member_get(router, services, "/appointments/{id}/move",
               of_changeable([](Frame& frame, const CounterAppointment& appointment) {
                   return show_move(frame, appointment, std::nullopt, {});
               }));
    member_form(router, services, "/appointments/{id}/move", of_changeable(move));
    member_get(
        router, services, "/appointments/{id}/cancel",
        of_changeable([](Frame& frame, const CounterAppointment& appointment) { return show_cancel(frame, appointment, {}); }));
    member_post(router, services, "/appointments/{id}/cancel", of_changeable(cancel));
}

}  // namespace kuaiban::web::pages
