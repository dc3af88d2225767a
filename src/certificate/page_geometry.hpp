#pragma once

#include <algorithm>
#include <cstddef>

namespace kuaiban::certificate::geometry {

// A4 in points, y from the top edge.
inline constexpr double left = 74, right = 521.28, middle = 297.64;
inline constexpr double label_1_end = 152, value_1_end = 280, label_2_end = 358;
inline constexpr double table_top = 232, row_height = 33, most_table_height = 231;
inline constexpr double cell_padding = 11.5;
inline constexpr double qr_left = 74, qr_top = 578, qr_side = 117;
inline constexpr double notes_rule = 727;

inline double row_height_of(std::size_t rows) {
    return std::min(row_height, most_table_height / static_cast<double>(std::max<std::size_t>(rows, 1)));
}
inline double table_bottom(std::size_t rows) {
    return table_top + row_height_of(rows) * static_cast<double>(rows);
}

}  // namespace kuaiban::certificate::geometry
