#pragma once

#include <boost/json/fwd.hpp>

#include <string>
#include <string_view>

#include "definition/service.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// An answer as people say it: full names of places, days in words, texts of choices, numbers of persons masked.
std::string in_words(const Frame& frame, const definition::ServiceVersion& version, const definition::Field& field,
                     std::string_view value);
/// 第一孩, First child.
std::string ordinal_in_words(const Frame& frame, std::string_view number);

/// A saved answer as a form sends it: text, whatever it is kept as; "" where it is not there.
std::string text_of(const boost::json::object& answers, std::string_view name);

/// The label of a field, "field.woman.name" of the version's texts.
std::string_view label_of(const Frame& frame, const definition::ServiceVersion& version, std::string_view section, std::string_view field);

}  // namespace kuaiban::web::pages
