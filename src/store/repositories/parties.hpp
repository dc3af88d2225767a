#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PartyOpened& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PartyCorrected& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PartiesClosed& change);

bool is_party(const Shelf& shelf, std::string_view case_id, const domain::ResidentId& person);
bool is_party_mobile(const Shelf& shelf, std::string_view case_id, const domain::Mobile& mobile);

}  // namespace kuaiban::store
