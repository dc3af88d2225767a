#pragma once

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// How long registrations that need a person take at this office, from those finished of late, with their number; nothing where
/// there are not enough yet.
std::optional<std::string> waiting_words(const Frame& frame, const definition::ServiceItem& item,
                                         const domain::DivisionCode& office);

}  // namespace kuaiban::web::pages
