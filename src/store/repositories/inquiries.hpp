#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::InquirySent& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::InquiryMoved& change);

std::optional<casework::Inquiry> inquiry(const Shelf& shelf, std::string_view id);
std::vector<casework::Inquiry> inquiries_of(const Shelf& shelf, std::string_view case_id);
std::vector<casework::Inquiry> inquiries_to(const Shelf& shelf, const domain::DivisionCode& office, int most);
std::vector<casework::Inquiry> inquiries_from(const Shelf& shelf, const domain::DivisionCode& office, int most);
std::vector<casework::Inquiry> inquiries_due(const Shelf& shelf, Instant now, int most);

}  // namespace kuaiban::store
