#include "scans/orientation.hpp"

#include <cstddef>
#include <utility>

namespace kuaiban::scans {

namespace {

using namespace std::string_view_literals;

/// Reads numbers of TIFF's byte order; beyond the end everything is nought.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : bytes_{bytes}, little_{bytes.starts_with("II")} {}
    bool is_valid() const noexcept { return (bytes_.starts_with("II") || bytes_.starts_with("MM")) && number(2, 2) == 42; }
    std::size_t number(std::size_t at, std::size_t size) const noexcept {
        if (at > bytes_.size() || bytes_.size() - at < size)
            return 0;
        std::size_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes_[at + (little_ ? size - 1 - i : i)]);
        return value;
    }

private:
    std::string_view bytes_;
    bool little_;
};

int orientation_in(std::string_view bytes) noexcept {
    constexpr std::size_t entry_size = 12, tag_of_orientation = 0x0112, most_entries = 200;
    const Tiff tiff{bytes};
    if (!tiff.is_valid())
        return 1;
    const auto directory = tiff.number(4, 4);
    const auto entries = tiff.number(directory, 2);
    for (std::size_t i = 0; i < entries && i < most_entries; ++i) {
        const auto entry = directory + 2 + i * entry_size;
        if (tiff.number(entry, 2) != tag_of_orientation)
            continue;
        const auto value = tiff.number(entry + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

}  // namespace

int orientation_of_jpeg(std::string_view jpeg) noexcept {
    constexpr auto exif = "Exif\0\0"sv;
    constexpr unsigned char application_1 = 0xE1, start_of_scan = 0xDA;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(jpeg[at]); };
    for (std::size_t at = 2; at + 4 <= jpeg.size() && byte(at) == 0xFF && byte(at + 1) != start_of_scan;) {
        const std::size_t length = static_cast<std::size_t>(byte(at + 2)) << 8 | byte(at + 3);
        if (length < 2 || jpeg.size() - at - 2 < length)
            break;
        const auto segment = jpeg.substr(at + 4, length - 2);
        if (byte(at + 1) == application_1 && segment.starts_with(exif))
            return orientation_in(segment.substr(exif.size()));
        at += 2 + length;
    }
    return 1;
}

Picture turned_upright(Picture picture, int orientation) {
    if (orientation <= 1 || orientation > 8)
        return picture;
    const bool sideways = orientation >= 5;
    const int width = sideways ? picture.height : picture.width, height = sideways ? picture.width : picture.height;
    Picture turned{width, height, picture.channels, std::string(picture.points.size(), '\0')};
    const auto channels = static_cast<std::size_t>(picture.channels);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            int from_x = sideways ? y : x, from_y = sideways ? x : y;
            if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
                from_x = picture.width - 1 - from_x;
            if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
                from_y = picture.height - 1 - from_y;
            const auto to = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            const auto from =
                static_cast<std::size_t>(from_y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(from_x);
            for (std::size_t channel = 0; channel < channels; ++channel)
                turned.points[to * channels + channel] = picture.points[from * channels + channel];
        }
    return turned;
}

}  // namespace kuaiban::scans
