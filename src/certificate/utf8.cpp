#include "certificate/utf8.hpp"

#include <fmt/format.h>

namespace kuaiban::certificate {
namespace {

constexpr char32_t replacement = 0xfffd;

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
}

}  // namespace

std::u32string code_points(std::string_view utf8) {
    std::u32string result;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at++]);
        const int more = lead < 0x80                   ? 0
                         : lead >= 0xc2 && lead < 0xe0 ? 1
                         : lead >= 0xe0 && lead < 0xf0 ? 2
                         : lead >= 0xf0 && lead < 0xf5 ? 3
                                                       : -1;
        char32_t character = more <= 0 ? lead : lead & (0x3fU >> more);
        int read = 0;
        for (; read < more && continues(utf8, at); ++read)
            character = character << 6 | (static_cast<unsigned char>(utf8[at++]) & 0x3fU);
        result.push_back(read == more ? character : replacement);
    }
    return result;
}

std::string utf16_hex(std::u32string_view text) {
    std::string hex;
    for (const char32_t character : text)
        if (character < 0x10000)
            hex += fmt::format("{:04x}", static_cast<unsigned>(character));
        else
            hex += fmt::format("{:04x}{:04x}", 0xd7c0 + (static_cast<unsigned>(character) >> 10),
                               0xdc00 + (static_cast<unsigned>(character) & 0x3ff));
    return hex;
}

std::string code_point_names(const std::vector<char32_t>& characters) {
    std::string names;
    for (const char32_t character : characters)
        names += fmt::format("{}U+{:04X}", names.empty() ? "" : " ", static_cast<unsigned>(character));
    return names;
}

}  // namespace kuaiban::certificate
