#include "certificate/certificate_template.hpp"

#include <fmt/format.h>

namespace kuaiban::certificate {

CertificateTemplate make_template(const SetFace& face) {
    constexpr int best_deflate = 9;
    CertificateTemplate made;
    auto& objects = made.objects;
    objects.bytes = "%PDF-1.7\n%\xe5\xbf\xab\xe5\x8a\x9e\n";    // a comment with bytes above 127: not to be taken for text
    objects.add(object::catalog, fmt::format("<< /Type /Catalog /Version /1.7 /Pages {} 0 R /Lang (zh-CN) /Metadata {} 0 R "
                                             "/ViewerPreferences << /DisplayDocTitle true >> "
                                             "/AcroForm << /Fields [{} 0 R] /SigFlags 3 >> >>",
                                             object::pages, object::metadata, object::field));
    objects.add(object::pages, fmt::format("<< /Type /Pages /Kids [{} 0 R] /Count 1 >>", object::page));

    EmbeddedFonts fonts;
    Canvas canvas{fonts};
    draw_constant_part(canvas, face);
    const auto font_entries = fonts.embed(objects, best_deflate);
    objects.add_deflated_stream(
        object::constant_form,
        fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 {:.2f} {:.2f}] /Resources << /Font << {}>> >>", Canvas::page_width,
                    Canvas::page_height, font_entries),
        canvas.content(), best_deflate);
    made.digest.add(objects.bytes);
    return made;
}

}  // namespace kuaiban::certificate
