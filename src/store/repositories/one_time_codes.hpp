#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CodeIssued& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CodeTried& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CodeUsed& change);

std::optional<casework::OneTimeCode> code(const Shelf& shelf, std::string_view id);
int codes_sent_to(const Shelf& shelf, const domain::Mobile& mobile, Instant since);
int codes_sent_from(const Shelf& shelf, std::string_view remote_address, Instant since);

}  // namespace kuaiban::store
