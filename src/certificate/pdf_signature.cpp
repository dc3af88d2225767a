#include "certificate/pdf_signature.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "certificate/certificate_template.hpp"
#include "certificate/pdf_strings.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::certificate {
namespace {

std::string byte_range(std::size_t first, std::size_t second_from, std::size_t second) {
    return fmt::format("[0 {:08} {:08} {:08}]", first, second_from, second);
}

}  // namespace

std::size_t signature_room(const SigningKey& key) {
    constexpr std::size_t all_but_the_certificates = 768;
    return key.certificate_der().size() + all_but_the_certificates;
}

SignaturePlace add_signature_objects(PdfObjects& objects, std::string_view number, domain::Instant at, std::size_t room) {
    objects.add(
        object::field,
        fmt::format("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /F 132 /Rect [0 0 0 0] /P {} 0 R /V {} 0 R >>",
                    object::page, object::signature));
    objects.add(object::signature,
                fmt::format("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /KuaibanNumber ({}) /M ({}) "
                            "/ByteRange {} /Contents <{}> >>",
                            pdf_literal(number), pdf_date(at), byte_range(0, 0, 0), std::string(2 * room, '0')));
    // From the end: a number may look like anything, what follows it is ours.
    const std::size_t range = objects.bytes.rfind("/ByteRange ") + std::string_view{"/ByteRange "}.size();
    const std::size_t contents = objects.bytes.rfind("/Contents ") + std::string_view{"/Contents "}.size();
    return {range, contents, contents + 2 * room + 2};
}

void fill_byte_range(std::string& pdf, const SignaturePlace& place) {
    const auto range = byte_range(place.contents, place.contents_end, pdf.size() - place.contents_end);
    pdf.replace(place.byte_range, range.size(), range);
}

void fill_contents(std::string& pdf, const SignaturePlace& place, std::string_view signature) {
    const auto hex = crypto::hex(signature);
    if (place.contents + 1 + hex.size() >= place.contents_end)
        throw std::runtime_error("the signature does not fit the room left for it");
    pdf.replace(place.contents + 1, hex.size(), hex);
}

}  // namespace kuaiban::certificate
