#include "web/own_business.hpp"

#include <algorithm>
#include <string_view>

namespace kuaiban::web {

bool is_own_business(const http::Request& request) {
    constexpr std::string_view sessions[] = {"__Host-kb_session", "kb_session", "__Host-kb_staff", "kb_staff"};
    return request.path == "/staff" || request.path.starts_with("/staff/") || !request.header("authorization").empty() ||
           std::ranges::any_of(sessions, [&](auto name) { return request.cookie(name).has_value(); });
}

}  // namespace kuaiban::web
