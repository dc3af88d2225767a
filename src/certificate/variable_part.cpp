
#include <algorithm>
#include <memory>
#include <stdexcept>

#include <fmt/format.h>

#include "certificate/layout.hpp"
#include "certificate/ornaments.hpp"
#include "certificate/page_geometry.hpp"
#include "certificate/paragraph.hpp"
#include "certificate/qr_code.hpp"
#include "certificate/seal.hpp"

namespace kuaiban::certificate {
namespace {

void draw_value(Canvas& canvas, const Glyphs& value, double from, double to, double top, double high) {
    constexpr double largest = 12;
    const auto set = fitted(value, to - from - 2 * geometry::cell_padding, high - 3, largest);
    const double first = top + high / 2 - (static_cast<double>(set.lines.size()) - 1) * set.leading / 2 + set.size * 0.36;
    for (std::size_t i = 0; i < set.lines.size(); ++i)
        canvas.text(set.lines[i], from + geometry::cell_padding, first + static_cast<double>(i) * set.leading, set.size);
}

void draw_values(Canvas& canvas, const SetFace& face) {
    namespace g = geometry;
    const double high = g::row_height_of(face.rows.size());
    for (std::size_t i = 0; i < face.rows.size(); ++i) {
        const auto& cells = face.rows[i];
        const double top = g::table_top + static_cast<double>(i) * high;
        if (!cells.empty())
            draw_value(canvas, cells[0].value, g::label_1_end, cells.size() > 1 ? g::value_1_end : g::right, top, high);
        if (cells.size() > 1)
            draw_value(canvas, cells[1].value, g::label_2_end, g::right, top, high);
    }
}

/// The issuer above the seal, the date across it below the star: the seal covers the date as custom wants, and hides nothing.
void draw_issuer(Canvas& canvas, const SetFace& face) {
    constexpr double issuer_size = 12.5, date_size = 11, widest = 300;
    constexpr double usual_centre = 418, tracking = 0.4;
    const double size = std::min(issuer_size, widest / std::max(1.0, width(face.issuer, 1)));
    const Seal seal{std::min(usual_centre, geometry::right - width(face.issuer, size, tracking) / 2), 650};
    canvas.begin_bold(ink, 0.25);
    canvas.centred(face.issuer, seal.x, seal.y - Seal::radius - 9, size, tracking);
    canvas.end_bold();
    draw_seal(canvas, seal, face.seal_ring, face.seal_bottom);
    canvas.fill_with(ink);
    canvas.centred(face.issued_on, seal.x, seal.y + Seal::date_below_centre + 2, date_size);
}

}  // namespace

void draw_variable_part(Canvas& canvas, const SetFace& face, const std::string& qr_url) {
    constexpr double number_size = 10.5, number_baseline = 219, licence_size = 7.6;
    canvas.fill_with(grey);
    canvas.text(face.licence_label, geometry::left, number_baseline, licence_size);
    canvas.text(face.licence_id, geometry::left + width(face.licence_label, licence_size) + 5, number_baseline, licence_size);
    canvas.fill_with(ink);
    canvas.right_aligned(face.number, geometry::right, number_baseline, number_size);
    const double number_wide = width(face.number, number_size);
    canvas.right_aligned(face.number_label, geometry::right - number_wide - 7, number_baseline, number_size);
    draw_values(canvas, face);
    draw_qr(canvas, encode_qr(qr_url), geometry::qr_left, geometry::qr_top, geometry::qr_side);
    draw_issuer(canvas, face);
}

}  // namespace kuaiban::certificate
