#include "web/http/negotiation.hpp"

#include <algorithm>

namespace kuaiban::web::http {

namespace {

std::string_view trim(std::string_view text) noexcept {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::string_view take(std::string_view& list, char separator) noexcept {
    const auto end = std::min(list.find(separator), list.size());
    const auto item = trim(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    return item;
}

bool is_zero_weight(std::string_view parameters) noexcept {
    while (!parameters.empty()) {
        const auto parameter = take(parameters, ';');
        if (parameter.starts_with("q=0") && parameter.find_first_not_of("0.", 2) == std::string_view::npos)
            return true;
    }
    return false;
}

}  // namespace

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) noexcept {
    while (!accept_encoding.empty()) {
        auto item = take(accept_encoding, ',');
        if (take(item, ';') == coding)
            return !is_zero_weight(item);
    }
    return false;
}

bool lists_etag(std::string_view header, std::string_view etag) noexcept {
    while (!header.empty()) {
        auto item = take(header, ',');
        if (item == "*")
            return true;
        if (item.starts_with("W/"))
            item.remove_prefix(2);
        if (item == etag)
            return true;
    }
    return false;
}

}  // namespace kuaiban::web::http
