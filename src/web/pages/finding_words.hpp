#pragma once

#include <string>
#include <string_view>

#include "definition/service.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// What a fact is called, as the form's own field or the item's texts say it; `subject`: woman | man | couple | child:N.
std::string fact_in_words(const Frame& frame, const definition::ServiceVersion* version, std::string_view subject,
                          std::string_view fact);
/// "女方", "第 2 个子女".
std::string subject_in_words(const Frame& frame, std::string_view subject);
/// As the form's own field says it; a fact that is no field, as it was declared or recorded.
std::string value_in_words(const Frame& frame, const definition::ServiceVersion* version, std::string_view subject,
                           std::string_view fact, const std::string& value);

}  // namespace kuaiban::web::pages
