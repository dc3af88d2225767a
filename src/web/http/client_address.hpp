#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kuaiban::web::http {

/// Who is asking: `peer`, or, where the peer is a trusted proxy, the last address of X-Forwarded-For that is none
/// (whatever stands left of it is the client's own claim).
std::string client_address(const std::string& peer, std::string_view forwarded_for, std::span<const std::string> trusted);

}  // namespace kuaiban::web::http
