#include "web/http/client_address.hpp"

#include <algorithm>

namespace kuaiban::web::http {

namespace {

bool may_be_address(std::string_view text) noexcept {
    return !text.empty() && text.size() <= 45 && text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

std::string_view take_last(std::string_view& list) noexcept {
    const auto comma = list.rfind(',');
    auto last = comma == std::string_view::npos ? list : list.substr(comma + 1);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(0, comma);
    last.remove_prefix(std::min(last.find_first_not_of(" \t"), last.size()));
    return last.substr(0, last.find_last_not_of(" \t") + 1);
}

}  // namespace

std::string client_address(const std::string& peer, std::string_view forwarded_for, std::span<const std::string> trusted) {
    const auto is_trusted = [&](std::string_view address) { return std::ranges::find(trusted, address) != trusted.end(); };
    std::string client = peer;
    while (is_trusted(client) && !forwarded_for.empty()) {
        const auto hop = take_last(forwarded_for);
        if (!may_be_address(hop))
            break;
        client = hop;
    }
    return client;
}

}  // namespace kuaiban::web::http
