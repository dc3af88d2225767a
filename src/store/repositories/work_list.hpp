#pragma once

#include "casework/review/work_list.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

casework::WorkListPage work_list(const Shelf& shelf, const casework::WorkListFilter& filter,
                                 const std::optional<casework::WorkListPlace>& after, int most);
casework::WorkListCounts work_list_counts(const Shelf& shelf, const domain::DivisionCode& office, bool own_only,
                                          std::string_view officer_id, Instant now);

}  // namespace kuaiban::store
