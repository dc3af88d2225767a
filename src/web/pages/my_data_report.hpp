#pragma once

#include <boost/json/object.hpp>

#include "casework/printing/sheet_port.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// What `casework::my_data` holds, in the reader's words.
casework::Report my_data_report(const Frame& frame, const boost::json::object& held);

}  // namespace kuaiban::web::pages
