#include "web/http/percent.hpp"

#include "domain/utf8.hpp"

namespace kuaiban::web::http {

namespace {

int digit(char c) noexcept {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (text.size() - i < 3)
                return {};
            const int high = digit(text[i + 1]), low = digit(text[i + 2]);
            if (high < 0 || low < 0)
                return {};
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plus == Plus::Space) {
            c = ' ';
        }
        if (c == '\0')
            return {};
        out.push_back(c);
    }
    if (!domain::is_valid_utf8(out))
        return {};
    return out;
}

}  // namespace kuaiban::web::http
