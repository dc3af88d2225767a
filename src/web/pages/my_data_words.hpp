#pragma once

#include <boost/json/object.hpp>

#include "casework/printing/sheet_port.hpp"
#include "definition/service.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

using ReportRows = std::vector<casework::Report::Row>;

/// "run.data.<key>"
std::string data_label(const Frame& frame, std::string_view key);
/// A moment of `my_data`, as the clocks of China showed it; "" where there is none.
std::string moment(const Frame& frame, const boost::json::object& entry, std::string_view key);
std::string day(const Frame& frame, const std::string& iso);
const boost::json::array& list(const boost::json::object& of, std::string_view key);

/// Leaves out what is not there.
void add_row(ReportRows& rows, std::string label, std::string value);
/// Says so where nothing is kept.
void add_chapter(casework::Report& report, const Frame& frame, std::string title, ReportRows rows);
/// Leaves out a part of which nothing is kept.
void add_part(casework::Report& report, std::string title, ReportRows rows);
/// `typed` lies over `answers`: what was typed last counts, valid or not.
void add_answer_parts(casework::Report& report, const Frame& frame, const definition::ServiceVersion& version,
                      const boost::json::object& answers, const boost::json::object& typed = {});

/// my_data_cases.cpp
void add_case(casework::Report& report, const Frame& frame, const boost::json::object& held);
void add_certificate(casework::Report& report, const Frame& frame, const boost::json::object& held);

}  // namespace kuaiban::web::pages
