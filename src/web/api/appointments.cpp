#include <boost/json.hpp>

#include "casework/draft_document.hpp"
#include "web/api/answers.hpp"
#include "web/api/field_reader.hpp"
#include "web/api/handlers.hpp"
#include "web/api/json_body.hpp"
#include "web/api/problem.hpp"

namespace kuaiban::web::api {

namespace {

namespace json = boost::json;
using casework::CounterAppointment;
using casework::Visitor;
using casework::VisitSubject;
using http::Request;
using http::Response;
using enum domain::RefusalCode;

json::object to_json(const CounterAppointment& appointment, Services& services) {
    const auto record = services.ledger.case_by_id(appointment.case_id);
    return {{"id", appointment.id},
            {"service", appointment.service},
            {"purpose", domain::name_of(appointment.purpose)},
            {"draft", appointment.draft_id.empty() ? json::value(nullptr) : json::value(appointment.draft_id)},
            {"case", record ? json::value(record->number.text()) : json::value(nullptr)},
            {"office", appointment.seat.office},
            {"day", appointment.seat.day.iso()},
            {"time", appointment.seat.time.text()},
            {"number", appointment.number()},
            {"state", domain::name_of(appointment.state)},
            {"version", appointment.version},
            {"booked_at", casework::rfc3339(appointment.booked_at)}};
}

Response show(const CounterAppointment& appointment, Services& services) {
    auto response = answer(200, to_json(appointment, services));
    response.headers.emplace_back("ETag", etag_of(appointment.version));
    return response;
}

// GET /api/v1/offices/{code}/slots: every day from today to the last one can book, with what is free.
Response get_slots(const Request& request, Services& services) {
    const auto catalogue = services.catalogue();
    const auto code = domain::DivisionCode::parse(request.path_value("code"));
    const auto office = code ? catalogue->divisions().office(*code) : std::nullopt;
    if (!office)
        return refuse({NotFound, "code"}, request, services);
    json::array days;
    for (const auto& day : casework::offered_days(services.ledger, catalogue->divisions(), office->code, request.received_at)) {
        json::array slots;
        for (const auto& slot : day.slots)
            slots.push_back(json::object{{"time", slot.time.text()}, {"free", slot.free}});
        days.push_back(json::object{{"day", day.day.iso()}, {"open", day.is_open}, {"slots", std::move(slots)}});
    }
    return answer(200, json::object{{"office", office->code}, {"days", std::move(days)}});
}

/// What it is for: exactly one of a draft, a case (by its number), or an item with an office.
std::expected<VisitSubject, domain::Refusal> read_subject(FieldReader& fields, Services& services, const Visitor& visitor) {
    const auto draft = fields.optional_text("draft"), case_number = fields.optional_text("case");
    const auto service = fields.optional_text("service"), office = fields.optional_text("office");
    if (!draft.empty())
        return casework::visit_for_draft(services.ledger, *services.catalogue(), visitor.account, draft);
    if (case_number.empty())
        return casework::visit_for_service(*services.catalogue(), service, office);
    const auto number = domain::CaseNumber::parse(case_number);
    const auto record = number ? services.ledger.case_by_number(*number) : std::nullopt;
    return casework::visit_for_case(services.ledger, visitor.account, record ? record->id : "");
}

// POST /api/v1/appointments: a time at the counter; the database gives the places, the last one once.
Response post_appointment(const Request& request, Services& services, const Visitor& visitor) {
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto day = fields.value<domain::CalendarDate>("day");
    const auto time = fields.value<domain::ClockTime>("time");
    const auto subject = read_subject(fields, services, visitor);
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);
    if (!subject)
        return refuse(subject.error(), request, services);

    const auto booked = services.appointments.book(services.catalogue()->divisions(), visitor.account, *subject, *day, *time,
                                                   request.received_at);
    return booked ? created("/api/v1/appointments/" + booked->id, to_json(*booked, services))
                  : refuse(booked.error(), request, services);
}

// GET /api/v1/appointments: the account's own, latest day first.
Response get_appointments(const Request&, Services& services, const Visitor& visitor) {
    json::array list;
    for (const auto& appointment : services.ledger.appointments_of(visitor.account.id))
        list.push_back(to_json(appointment, services));
    return answer(200, json::object{{"appointments", std::move(list)}});
}

/// The appointment of the path, or why not: nobody else's, and the version the caller saw.
std::expected<CounterAppointment, domain::Refusal> appointment_of(const Request& request, Services& services,
                                                                  const Visitor& visitor) {
    auto appointment = services.appointments.find(visitor.account, request.path_value("id"));
    if (!appointment)
        return std::unexpected{domain::Refusal{NotFound, "id"}};
    if (request.method != http::Method::Get && !may_change(request, appointment->version))
        return std::unexpected{domain::Refusal{VersionConflict, ""}};
    return std::move(*appointment);
}

// GET /api/v1/appointments/{id}
Response get_appointment(const Request& request, Services& services, const Visitor& visitor) {
    const auto appointment = appointment_of(request, services, visitor);
    return appointment ? show(*appointment, services) : refuse(appointment.error(), request, services);
}

// PUT /api/v1/appointments/{id}/slot: another time; the old one stays where the new one is refused.
Response put_slot(const Request& request, Services& services, const Visitor& visitor) {
    const auto appointment = appointment_of(request, services, visitor);
    if (!appointment)
        return refuse(appointment.error(), request, services);
    const auto body = read_json(request);
    if (!body)
        return refuse(body.error(), request, services);
    FieldReader fields{*body};
    const auto day = fields.value<domain::CalendarDate>("day");
    const auto time = fields.value<domain::ClockTime>("time");
    if (auto refusals = fields.finish(); !refusals.empty())
        return refuse(refusals, request, services);

    const auto moved = services.appointments.move(services.catalogue()->divisions(), visitor.account, *appointment, *day, *time,
                                                  request.received_at);
    return moved ? show(*moved, services) : refuse(moved.error(), request, services);
}

// DELETE /api/v1/appointments/{id}: cancels it; the place is another's at once.
Response delete_appointment(const Request& request, Services& services, const Visitor& visitor) {
    const auto appointment = appointment_of(request, services, visitor);
    if (!appointment)
        return refuse(appointment.error(), request, services);
    if (auto refusal =
            services.appointments.cancel(services.catalogue()->divisions(), visitor.account, *appointment, request.received_at))
        return refuse(std::move(*refusal), request, services);
    return no_content();
}

}  // namespace

void add_appointment_routes(Routes& routes) {
    using enum http::Method;
    routes.open(Get, "/api/v1/offices/{code}/slots", get_slots);
    routes.personal(Post, "/api/v1/appointments", post_appointment);
    routes.personal(Get, "/api/v1/appointments", get_appointments);
    routes.personal(Get, "/api/v1/appointments/{id}", get_appointment);
    routes.personal(Put, "/api/v1/appointments/{id}/slot", put_slot);
    routes.personal(Delete, "/api/v1/appointments/{id}", delete_appointment);
}

}  // namespace kuaiban::web::api
