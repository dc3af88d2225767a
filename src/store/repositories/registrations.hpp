#pragma once

#include "casework/counter/counter_records.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseRegistered& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MaterialNoted& change);

std::vector<std::string> account_ids_of(const Shelf& shelf, const domain::ResidentId& person);         // ids, oldest first
std::vector<std::string> cases_naming(const Shelf& shelf, const domain::ResidentId& person);        // ids, newest first
bool was_revoked_for(const Shelf& shelf, const domain::ResidentId& person, const std::vector<std::string>& reasons);
std::optional<casework::Registration> registration_of(const Shelf& shelf, std::string_view case_id);
std::vector<casework::CaseMaterial> materials_of(const Shelf& shelf, std::string_view case_id);

}  // namespace kuaiban::store
