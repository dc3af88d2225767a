#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <new>
#include <span>
#include <utility>

#include "scans/clean_scan.hpp"
#include "scans/orientation.hpp"

namespace kuaiban::scans {

namespace {

constexpr int longest_side_kept = 4096, quality = 85;

struct Destroy {
    void operator()(void* handle) const noexcept { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Destroy>;

const unsigned char* unsigned_bytes(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// The largest of the sizes the decoder makes by itself that is not longer than we keep.
std::pair<int, int> size_kept(int width, int height) {
    int count = 0;
    auto* const all = tjGetScalingFactors(&count);
    std::pair<int, int> best{0, 0};
    for (const auto& factor : std::span{all, static_cast<std::size_t>(count)}) {
        const int scaled_width = TJSCALED(width, factor), scaled_height = TJSCALED(height, factor);
        const bool fits = factor.num <= factor.denom && std::max(scaled_width, scaled_height) <= longest_side_kept;
        if (fits && scaled_width > best.first)
            best = {scaled_width, scaled_height};
    }
    return best;
}

std::expected<Picture, domain::Refusal> decode(std::string_view bytes) {
    const Handle decoder{tjInitDecompress()};
    if (!decoder)
        throw std::bad_alloc{};
    int width = 0, height = 0, sampling = 0, colours = 0;
    if (tjDecompressHeader3(decoder.get(), unsigned_bytes(bytes), bytes.size(), &width, &height, &sampling, &colours) != 0 ||
        width <= 0 || height <= 0 || colours == TJCS_CMYK || colours == TJCS_YCCK)
        return unreadable();
    if (static_cast<std::size_t>(width) * static_cast<std::size_t>(height) > casework::most_photograph_points)
        return too_large("points");
    const auto [kept_width, kept_height] = size_kept(width, height);
    if (kept_width == 0 || kept_height == 0)
        return too_large("points");
    const int channels = colours == TJCS_GRAY ? 1 : 3;
    Picture picture{kept_width, kept_height, channels,
                    std::string(static_cast<std::size_t>(kept_width) * static_cast<std::size_t>(kept_height) *
                                    static_cast<std::size_t>(channels),
                                '\0')};
    // A warning is a part of the picture that is missing or made up; many scans in few bytes are a bomb.
    if (tjDecompress2(decoder.get(), unsigned_bytes(bytes), bytes.size(), reinterpret_cast<unsigned char*>(picture.points.data()),
                      kept_width, 0, kept_height, channels == 1 ? TJPF_GRAY : TJPF_RGB,
                      TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS) != 0)
        return unreadable();
    return picture;
}

std::string encode(const Picture& picture) {
    const Handle encoder{tjInitCompress()};
    const bool grey = picture.channels == 1;
    const int sampling = grey ? TJSAMP_GRAY : TJSAMP_420;
    std::string jpeg(tjBufSize(picture.width, picture.height, sampling), '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(jpeg.data());
    auto size = static_cast<unsigned long>(jpeg.size());
    if (!encoder || tjCompress2(encoder.get(), unsigned_bytes(picture.points), picture.width, 0, picture.height,
                                grey ? TJPF_GRAY : TJPF_RGB, &bytes, &size, sampling, quality, TJFLAG_NOREALLOC) != 0)
        throw std::bad_alloc{};
    jpeg.resize(size);
    return jpeg;
}

}  // namespace

Cleaned clean_jpeg(std::string_view bytes) {
    auto picture = decode(bytes);
    if (!picture)
        return std::unexpected{std::move(picture.error())};
    return CleanScan{"image/jpeg", 1, encode(turned_upright(*std::move(picture), orientation_of_jpeg(bytes)))};
}

}  // namespace kuaiban::scans
