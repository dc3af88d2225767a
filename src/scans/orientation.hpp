#pragma once

#include <string>
#include <string_view>

namespace kuaiban::scans {

/// How a telephone held the camera: 1 … 8 as Exif says it (tag 0x0112), 1 where it says nothing sensible.
int orientation_of_jpeg(std::string_view jpeg) noexcept;

struct Picture {
    int width, height, channels;                ///< 1 grey, 3 colours; rows without padding
    std::string points;
};
/// As it is to be looked at, so that nothing beside the points has to say it.
Picture turned_upright(Picture picture, int orientation);

}  // namespace kuaiban::scans
