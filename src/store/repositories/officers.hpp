#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerAppointed& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerMoved& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerDismissed& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerPasswordSet& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerIdentified& change);

std::optional<casework::Officer> officer(const Shelf& shelf, std::string_view account);
std::optional<casework::Officer> officer_by_id(const Shelf& shelf, std::string_view id);
std::vector<casework::Officer> officers_of(const Shelf& shelf, const domain::DivisionCode& office);
std::vector<casework::Officer> officers(const Shelf& shelf);
bool is_officer(const Shelf& shelf, std::string_view officer_id, const domain::ResidentId& person);

}  // namespace kuaiban::store
