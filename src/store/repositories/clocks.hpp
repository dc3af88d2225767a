#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::ClockSet& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::LooksBroughtForward& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CasesLookedAtAgain& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SpecialProcedureStarted& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SpecialProcedureEnded& change);

/// What ends with a case: a special procedure; and an inquiry is looked at.
void finish_clocks(UnitOfWork& unit, const casework::PartiesClosed& change);

std::vector<casework::CaseClock> clocks_due(const Shelf& shelf, Instant now, int most);
std::vector<std::string> disorderly_cases(const Shelf& shelf, int most);
casework::CaseHealth case_health(const Shelf& shelf, Instant now);
std::vector<casework::SpecialProcedure> special_procedures_of(const Shelf& shelf, std::string_view case_id);
std::vector<casework::FinishedCase> finished_cases(const Shelf& shelf, std::string_view service, std::string_view office,
                                                   Instant since, int most);

}  // namespace kuaiban::store
