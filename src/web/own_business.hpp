#pragma once

#include "web/http/message.hpp"

namespace kuaiban::web {

/// Whether somebody is in the middle of something: an officer at work, a citizen logged in, an app with a session. Only what the
/// head says, unproved: it decides about a place in a queue, and nothing else.
bool is_own_business(const http::Request& request);

}  // namespace kuaiban::web
