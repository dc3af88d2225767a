#pragma once

#include <fmt/format.h>
#include <png.h>
#include <turbojpeg.h>

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::scans::testing_support {

/// A picture whose left upper corner is dark and whose rest is light.
inline std::string points(int width, int height, int channels) {
    std::string all(static_cast<std::size_t>(width * height * channels), '\xF0');
    for (int y = 0; y < height / 2; ++y)
        for (int x = 0; x < width / 2 * channels; ++x)
            all[static_cast<std::size_t>(y * width * channels + x)] = '\x10';
    return all;
}

inline std::string jpeg(int width, int height, int flags = 0) {
    const auto source = points(width, height, 3);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    auto* const handle = tjInitCompress();
    tjCompress2(handle, reinterpret_cast<const unsigned char*>(source.data()), width, 0, height, TJPF_RGB, &bytes, &size,
                TJSAMP_444, 95, flags);
    std::string made{reinterpret_cast<char*>(bytes), size};
    tjFree(bytes);
    tjDestroy(handle);
    return made;
}

/// With an Exif block that says how the telephone was held, and where it was.
inline std::string held(std::string jpeg, char orientation) {
    using namespace std::string_view_literals;
    std::string exif{"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv};
    exif += orientation;
    exif += "\0\0\0\0\0\0GPS 29.5630 106.5516"sv;
    const auto length = exif.size() + 2;
    return jpeg.insert(2, std::string{"\xFF\xE1"} + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + exif);
}

inline std::string png(png_uint_32 width, png_uint_32 height, png_uint_32 format = PNG_FORMAT_RGB) {
    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = format;
    const std::string source(PNG_IMAGE_SIZE(image), '\x40');
    std::string made(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
    png_alloc_size_t size = made.size();
    png_image_write_to_memory(&image, made.data(), &size, 0, source.data(), 0, nullptr);
    made.resize(size);
    return made;
}

/// A file of these objects (1 …), the first of them its catalogue; as strict readers want it.
inline std::string pdf(const std::vector<std::string>& objects, std::string_view trailer = "") {
    std::string file = "%PDF-1.7\n";
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places.push_back(file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const auto table = file.size();
    file += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (const auto place : places)
        file += fmt::format("{:010} 00000 n \n", place);
    return file + fmt::format("trailer\n<</Size {}/Root 1 0 R{}>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, trailer, table);
}

inline std::string stream(std::string_view content, std::string_view more = "") {
    return fmt::format("<</Length {}{}>>\nstream\n{}\nendstream", content.size(), more, content);
}

/// One page with a line on it; `catalogue`, `page` and `others` (objects from 5 on) are what a test adds.
inline std::string page_pdf(std::string_view catalogue = "", std::string_view page = "",
                            const std::vector<std::string>& others = {}, std::string_view trailer = "") {
    std::vector<std::string> objects{
        fmt::format("<</Type/Catalog/Pages 2 0 R{}>>", catalogue), "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
        fmt::format("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>{}>>", page), stream("100 100 m 300 100 l S")};
    objects.insert(objects.end(), others.begin(), others.end());
    return pdf(objects, trailer);
}

}  // namespace kuaiban::scans::testing_support
