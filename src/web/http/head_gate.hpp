#pragma once

#include <optional>
#include <string_view>

namespace kuaiban::web::http {

/// Judges a raw request head, its last CRLF CRLF included, more strictly than Beast does: whatever two servers could
/// read in two ways (RFC 9112 11.2, request smuggling) is refused. Returns the status to refuse with; nothing: let it in.
std::optional<int> head_fault(std::string_view head);

/// A byte a method may begin with; anything else on a fresh connection is no HTTP (a TLS hello, say).
bool may_begin_a_request(char first) noexcept;

}  // namespace kuaiban::web::http
