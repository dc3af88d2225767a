#pragma once

#include <map>

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseOpened& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseMoved& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseRerouted& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseCorrected& change);

std::optional<casework::CaseRecord> case_by_id(const Shelf& shelf, std::string_view id);
std::optional<casework::CaseRecord> case_by_number(const Shelf& shelf, const domain::CaseNumber& number);
std::vector<casework::CaseRecord> cases_of(const Shelf& shelf, const casework::Account& account);
std::optional<casework::CaseRecord> open_case_of(const Shelf& shelf, const domain::ResidentId& person);
/// Of this office and those below.
std::map<std::string, int> open_cases_by_officer(const Shelf& shelf, const domain::DivisionCode& office);

}  // namespace kuaiban::store
