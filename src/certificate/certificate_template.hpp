#pragma once

#include "certificate/layout.hpp"
#include "certificate/pdf_objects.hpp"
#include "certificate/sha256.hpp"

namespace kuaiban::certificate {

/// Object numbers every certificate has at the same place.
namespace object {
inline constexpr int catalog = 1, pages = 2, page = 3, field = 4, signature = 5, information = 6, metadata = 7, constant_form = 8,
                     content = 9, first_free = 10;
}

/// The beginning of every file of one face: header, catalog, ornaments, labels and their fonts, and the digest up to there.
struct CertificateTemplate {
    PdfObjects objects{object::first_free};
    Sha256 digest{};
};
CertificateTemplate make_template(const SetFace& face);

}  // namespace kuaiban::certificate
