#include "certificate/layout.hpp"

#include <algorithm>

namespace kuaiban::certificate {

SetFace set_face(const casework::CertificateFace& face, FontLibrary& fonts) {
    SetFace set;
    const auto glyphs = [&](std::string_view text, Weight weight = Weight::Medium) {
        return fonts.glyphs(text, weight, set.missing);
    };
    set.country_line = glyphs(face.country_line);
    set.title = glyphs(face.title, Weight::Black);
    set.subtitle = glyphs(face.subtitle);
    set.number_label = glyphs("证照编号");
    set.number = glyphs(face.number);
    set.licence_label = face.licence_id.empty() ? Glyphs{} : glyphs("电子证照标识");
    set.licence_id = glyphs(face.licence_id);
    for (const auto& row : face.rows) {
        auto& cells = set.rows.emplace_back();
        for (const auto& [label, value] : row)
            cells.push_back({glyphs(label, Weight::SemiBold), glyphs(value)});
    }
    set.statement = glyphs(face.statement);
    set.issuer = glyphs(face.issuer);
    set.issued_on = glyphs(face.issued_on_text);
    set.seal_ring = glyphs(face.seal_ring_text);
    set.seal_bottom = glyphs(face.seal_bottom_text);
    set.qr_caption = glyphs(face.qr_caption, Weight::SemiBold);
    set.notes_label = glyphs("说明：", Weight::SemiBold);
    for (const auto& note : face.notes)
        set.notes.push_back(glyphs(note));
    return set;
}

std::string constant_texts(const casework::CertificateFace& face) {
    constexpr char field = '\x1f', record = '\x1e';
    std::string texts =
        face.country_line + field + face.title + field + face.subtitle + field + face.statement + field + face.qr_caption;
    for (const auto& row : face.rows) {
        texts += record;
        for (const auto& [label, value] : row)
            texts += label + field;
    }
    for (const auto& note : face.notes)
        texts += record + note;
    return texts;
}

}  // namespace kuaiban::certificate
