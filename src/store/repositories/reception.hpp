#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::ReceptionHoursPublished& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SpecialDaySet& change);

casework::PublishedReception published_reception(const Shelf& shelf, std::string_view office, domain::CalendarDate from);

}  // namespace kuaiban::store
