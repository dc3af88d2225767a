#include <png.h>

#include <cstring>
#include <new>

#include "scans/clean_scan.hpp"

namespace kuaiban::scans {

namespace {

/// libpng's own frame around an image, freed whatever happens.
struct Image {
    png_image it;
    Image() {
        std::memset(&it, 0, sizeof it);
        it.version = PNG_IMAGE_VERSION;
    }
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;
    ~Image() { png_image_free(&it); }
};

constexpr png_color paper{255, 255, 255};       // what shines through where a picture is transparent

}  // namespace

Cleaned clean_png(std::string_view bytes) {
    Image read;
    if (png_image_begin_read_from_memory(&read.it, bytes.data(), bytes.size()) == 0)
        return unreadable();
    if (static_cast<std::size_t>(read.it.width) * static_cast<std::size_t>(read.it.height) > casework::most_drawing_points)
        return too_large("points");
    const bool colours = (read.it.format & PNG_FORMAT_FLAG_COLOR) != 0;
    read.it.format = colours ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    std::string points(PNG_IMAGE_SIZE(read.it), '\0');
    if (png_image_finish_read(&read.it, &paper, points.data(), 0, nullptr) == 0)
        return unreadable();

    Image written;
    written.it.width = read.it.width;
    written.it.height = read.it.height;
    written.it.format = read.it.format;
    std::string png(PNG_IMAGE_PNG_SIZE_MAX(written.it), '\0');
    png_alloc_size_t size = png.size();
    if (png_image_write_to_memory(&written.it, png.data(), &size, 0, points.data(), 0, nullptr) == 0)
        throw std::bad_alloc{};
    png.resize(size);
    return CleanScan{"image/png", 1, std::move(png)};
}

}  // namespace kuaiban::scans
