#pragma once

#include <string>
#include <string_view>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

/// The bytes that go out: head and body in one gather write, the shared body never copied.
struct Wire {
    std::string head;
    std::string body;
    std::shared_ptr<const std::string> shared_body;

    std::string_view body_view() const noexcept { return shared_body ? std::string_view{*shared_body} : std::string_view{body}; }
};

/// Status line and headers; `common_head` is ready-made lines. To HEAD, and with 204 or 304, no body goes out.
/// Throws std::invalid_argument where a header would break the head (control characters): header injection.
Wire to_wire(Response&& response, const Request& request, std::string_view common_head, bool keep_alive);

std::string_view reason_of(int status) noexcept;

}  // namespace kuaiban::web::http
