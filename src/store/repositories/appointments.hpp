#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AppointmentBooked& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AppointmentMoved& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AppointmentStepped& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AppointmentReminded& change);

std::optional<casework::CounterAppointment> appointment(const Shelf& shelf, std::string_view id);
std::vector<casework::CounterAppointment> appointments_of(const Shelf& shelf, std::string_view account_id);
std::optional<casework::CounterAppointment> open_appointment_of_case(const Shelf& shelf, std::string_view case_id);
std::vector<casework::CounterAppointment> appointments_on(const Shelf& shelf, std::string_view office, domain::CalendarDate day);
std::vector<casework::Seat> seats_taken(const Shelf& shelf, std::string_view office, domain::CalendarDate from,
                                        domain::CalendarDate to);

}  // namespace kuaiban::store
