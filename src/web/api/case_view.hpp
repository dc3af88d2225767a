#pragma once

#include <boost/json/object.hpp>

#include <optional>

#include "casework/ports.hpp"

namespace kuaiban::web::api {

/// A case as its parties follow it: where it stands, why, until when; its certificate's number once there is one.
boost::json::object to_json(const casework::CaseRecord& record, const std::optional<casework::Certificate>& certificate);
boost::json::object with_events(boost::json::object view, const std::vector<casework::CaseEventRecord>& events);
boost::json::object to_json(const casework::Certificate& certificate);

}  // namespace kuaiban::web::api
