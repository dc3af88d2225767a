#include "certificate/cff_charset.hpp"

#include <map>
#include <stdexcept>

namespace kuaiban::certificate {
namespace {

constexpr unsigned charset_operator = 15, ros_operator = 0x0c1e;

class Reader {
public:
    Reader(std::string_view bytes, std::size_t at) : bytes_{bytes}, at_{at} {}

    unsigned read(unsigned width) {
        if (at_ > bytes_.size() || width > bytes_.size() - at_)
            throw std::runtime_error("font: CFF table ends early");
        unsigned value = 0;
        for (; width > 0; --width)
            value = value << 8 | static_cast<unsigned char>(bytes_[at_++]);
        return value;
    }
    std::size_t at() const noexcept { return at_; }

private:
    std::string_view bytes_;
    std::size_t at_;
};

struct Index {
    std::size_t first_begin, first_end, end;
};

Index read_index(std::string_view cff, std::size_t at) {
    Reader reader{cff, at};
    const unsigned count = reader.read(2);
    if (count == 0)
        return {at + 2, at + 2, at + 2};
    const unsigned width = reader.read(1);
    std::vector<std::size_t> offsets;
    for (unsigned i = 0; i <= count; ++i)
        offsets.push_back(reader.read(width));
    const std::size_t data = reader.at() - 1;
    return {data + offsets[0], data + offsets[1], data + offsets.back()};
}

/// The last operand of every operator; reals are skipped, no operator read here has one.
std::map<unsigned, unsigned> read_dict(std::string_view cff, Index dict) {
    std::map<unsigned, unsigned> last_operand;
    Reader reader{cff, dict.first_begin};
    unsigned operand = 0;
    while (reader.at() < dict.first_end) {
        const unsigned byte = reader.read(1);
        if (byte == 12)
            last_operand[0x0c00 | reader.read(1)] = operand;
        else if (byte <= 21)
            last_operand[byte] = operand;
        else if (byte == 28)
            operand = reader.read(2);
        else if (byte == 29)
            operand = reader.read(4);
        else if (byte == 30)
            while ((reader.read(1) & 0x0f) != 0x0f) {
            }
        else if (byte <= 246)
            operand = byte - 139;
        else
            operand = (byte <= 250 ? (byte - 247) : (byte - 251)) * 256 + reader.read(1) + 108;
    }
    return last_operand;
}

}  // namespace

std::vector<std::uint16_t> cff_charset(std::string_view cff, unsigned glyph_count) {
    const unsigned header_size = Reader{cff, 2}.read(1);
    const auto names = read_index(cff, header_size);
    const auto dict = read_dict(cff, read_index(cff, names.end));
    if (!dict.contains(ros_operator) || !dict.contains(charset_operator))
        return {};

    Reader reader{cff, dict.at(charset_operator)};
    const unsigned format = reader.read(1);
    std::vector<std::uint16_t> cids{0};
    while (cids.size() < glyph_count) {
        const unsigned first = reader.read(2);
        const unsigned more = format == 0 ? 0 : reader.read(format == 1 ? 1 : 2);
        for (unsigned i = 0; i <= more && cids.size() < glyph_count; ++i)
            cids.push_back(static_cast<std::uint16_t>(first + i));
    }
    return cids;
}

}  // namespace kuaiban::certificate
