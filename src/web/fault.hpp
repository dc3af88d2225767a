#pragma once

#include "web/http/message.hpp"
#include "web/services.hpp"

namespace kuaiban::web {

/// For Hooks::fault: what the server itself refuses (400, 408, 413 …) and exceptions (500), in the portal's look, problem+json
/// under /api. Touches neither database nor session: those may be what is broken, and the io thread cannot wait for them.
http::Response show_fault(int status, const http::Request& request, Services& services);

}  // namespace kuaiban::web
