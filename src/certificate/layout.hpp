#pragma once

#include <string>
#include <vector>

#include "casework/certificate_port.hpp"
#include "certificate/canvas.hpp"

namespace kuaiban::certificate {

/// Every text of a face as glyphs, or the characters no font can draw.
struct SetFace {
    struct Cell {
        Glyphs label, value;
    };
    Glyphs country_line, title, subtitle, number_label, number, licence_label, licence_id, statement, issuer, issued_on,
        seal_ring, seal_bottom, qr_caption, notes_label;
    std::vector<std::vector<Cell>> rows;
    std::vector<Glyphs> notes;
    std::vector<char32_t> missing;
};
SetFace set_face(const casework::CertificateFace& face, FontLibrary& fonts);

/// What every certificate of one definition shares: ornaments, titles, labels, statement, notes.
void draw_constant_part(Canvas& canvas, const SetFace& face);
/// What is this couple's: number, values, QR code, issuer, date and seal.
void draw_variable_part(Canvas& canvas, const SetFace& face, const std::string& qr_url);

/// Everything draw_constant_part depends on, as one text.
std::string constant_texts(const casework::CertificateFace& face);

}  // namespace kuaiban::certificate
