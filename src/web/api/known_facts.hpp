#pragma once

#include <boost/json/object.hpp>

#include "casework/prefill.hpp"

namespace kuaiban::web::api {

boost::json::object to_json(const casework::KnownFacts& facts);

}  // namespace kuaiban::web::api
