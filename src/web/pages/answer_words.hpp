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

/// A row of ANSWER for each answer of a section, or of one child: ANSWER_NAME, ANSWER_VALUE. The office is shown apart.
void add_answers(PageData& group, const Frame& frame, const definition::ServiceVersion& version,
                 const definition::Section& section, const boost::json::object& answers);
/// All of a section: its answers, each child's, or that there is none.
void add_answers(PageData& group, const Frame& frame, const definition::ServiceVersion& version,
                 const definition::Section& section, const boost::json::value& answers);

/// The label of a field, "field.woman.name" of the version's texts.
std::string_view label_of(const Frame& frame, const definition::ServiceVersion& version, std::string_view section,
                          std::string_view field);

}  // namespace kuaiban::web::pages
