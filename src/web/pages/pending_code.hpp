#pragma once

#include <optional>
#include <string>

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// Where a one-time code was sent and for what, carried from page to page: sealed, so that it is neither readable nor changeable.
struct PendingCode {
    std::string code_id, mobile;
    std::string purpose;  ///< register | login | national | mobile
    std::string next;
};

void keep_pending(http::Response& response, const Frame& frame, const PendingCode& pending);
std::optional<PendingCode> read_pending(const Frame& frame);
/// Sends a code of the kind the purpose demands; the code's id.
std::expected<std::string, domain::Refusal> send_pending_code(const Frame& frame, const domain::Mobile& mobile,
                                                              std::string_view purpose);
/// Sends it and goes to the page that asks for it; the refusal where it cannot be sent.
std::expected<http::Response, domain::Refusal> ask_for_pending_code(const Frame& frame, const domain::Mobile& mobile,
                                                                    std::string_view purpose, std::string_view next);

/// A cookie of this portal's own for `seconds`; an empty value takes it away.
std::string short_cookie(const Frame& frame, std::string_view name, std::string_view value, int seconds);
/// Where people go after logging in: `next`, with their session's cookie.
http::Response enter(const Frame& frame, const casework::OpenedSession& opened, std::string_view next);
/// The page's `next`, posted or in the address, if it is one of ours.
std::string next_of(const Frame& frame);

}  // namespace kuaiban::web::pages
