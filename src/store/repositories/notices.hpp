#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerNoticed& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::NoticesDone& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerMobileSet& change);

std::vector<casework::OfficerNotice> notices_of(const Shelf& shelf, std::string_view officer_id, int most);
std::optional<domain::Mobile> mobile_of_officer(const Shelf& shelf, std::string_view officer_id);

}  // namespace kuaiban::store
