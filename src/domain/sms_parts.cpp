#include "domain/sms_parts.hpp"

namespace kuaiban::domain {
namespace {

// UTF-16 units of the character a UTF-8 byte begins: 0 for continuation bytes, 2 for four-byte characters.
std::size_t units_begun_by(unsigned char byte) {
    if ((byte & 0xC0U) == 0x80U)
        return 0;
    return byte >= 0xF0U ? 2 : 1;
}

}  // namespace

std::size_t sms_parts(std::string_view utf8) {
    constexpr std::size_t alone = 70, joined = 67;
    std::size_t units = 0, parts = 1, in_part = 0;
    for (const char c : utf8) {
        const auto width = units_begun_by(static_cast<unsigned char>(c));
        units += width;
        if (in_part + width > joined) {
            ++parts;
            in_part = 0;
        }
        in_part += width;
    }
    return units <= alone ? 1 : parts;
}

}  // namespace kuaiban::domain
