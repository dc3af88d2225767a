#include "certificate/pdf_certificate_printer.hpp"

#include <fmt/format.h>

#include "certificate/pdf_signature.hpp"
#include "certificate/pdf_strings.hpp"
#include "certificate/qr_code.hpp"
#include "certificate/utf8.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::certificate {
namespace {

void add_page(PdfObjects& objects, const SetFace& face, const std::string& qr_url) {
    EmbeddedFonts fonts;
    Canvas canvas{fonts};
    canvas.raw("/K Do\n");
    draw_variable_part(canvas, face, qr_url);
    const auto font_entries = fonts.embed(objects, 0);
    objects.add_deflated_stream(object::content, "", canvas.content(), 1);
    objects.add(object::page,
                fmt::format("<< /Type /Page /Parent {} 0 R /MediaBox [0 0 {:.2f} {:.2f}] /Contents {} 0 R /Annots [{} 0 R] "
                            "/Resources << /Font << {}>> /XObject << /K {} 0 R >> >> >>",
                            object::pages, Canvas::page_width, Canvas::page_height, object::content, object::field, font_entries,
                            object::constant_form));
}

/// Neither names the couple nor the number: file managers and search engines show these.
void add_description(PdfObjects& objects, const casework::CertificateFace& face, domain::Instant at) {
    objects.add(object::information, fmt::format("<< /Title <feff{}> /Producer (Kuaiban) /CreationDate ({}) >>",
                                                 utf16_hex(code_points(face.title)), pdf_date(at)));
    objects.add_stream(
        object::metadata, "/Type /Metadata /Subtype /XML",
        fmt::format("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                    "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><dc:format>application/pdf</dc:format>"
                    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>"
                    "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>"
                    "<xmp:CreateDate>{}</xmp:CreateDate><pdf:Producer>Kuaiban</pdf:Producer>"
                    "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
                    xml_text(face.title), iso_date_time(at)));
}

}  // namespace

PdfCertificatePrinter::PdfCertificatePrinter(FontLibrary& fonts, std::shared_ptr<const SigningKey> key)
    : fonts_{fonts}, key_{std::move(key)}, signer_{key_->certificate_der()} {}

std::shared_ptr<const CertificateTemplate> PdfCertificatePrinter::template_for(const casework::CertificateFace& face,
                                                                               const SetFace& set) {
    constexpr std::size_t most_kept = 32;  // a dozen items with two versions in use; a statement that names people would thrash
    auto texts = constant_texts(face);
    {
        const std::lock_guard lock{mutex_};
        if (const auto known = templates_.find(texts); known != templates_.end())
            return known->second;
    }
    auto made = std::make_shared<const CertificateTemplate>(make_template(set));
    const std::lock_guard lock{mutex_};
    if (templates_.size() >= most_kept)
        templates_.clear();
    return templates_.emplace(std::move(texts), std::move(made)).first->second;
}

std::expected<casework::SignedCertificate, domain::Refusal> PdfCertificatePrinter::print(const casework::CertificateFace& face,
                                                                                         domain::Instant at) {
    const auto set = set_face(face, fonts_);
    if (!set.missing.empty())
        return std::unexpected{
            domain::Refusal{domain::RefusalCode::GlyphMissing, "", {{"code_points", code_point_names(set.missing)}}}};

    const auto common = template_for(face, set);
    PdfObjects objects = common->objects;
    const std::size_t common_size = objects.bytes.size();
    add_page(objects, set, face.qr_url);
    add_description(objects, face, at);
    const auto place = add_signature_objects(objects, face.number, at, signature_room(*key_));
    const auto id = crypto::hex(Sha256{}.add(face.number).add(pdf_date(at)).digest().substr(0, 16));
    objects.finish(fmt::format("/Root {} 0 R /Info {} 0 R /ID [<{}> <{}>]", object::catalog, object::information, id, id));

    auto& pdf = objects.bytes;
    fill_byte_range(pdf, place);
    Sha256 sum = common->digest;
    const auto content_digest = sum.add(std::string_view{pdf}.substr(common_size, place.contents - common_size))
                                    .add(std::string_view{pdf}.substr(place.contents_end))
                                    .digest();
    fill_contents(pdf, place, cms_sign(signer_, *key_, content_digest));

    Sha256 whole = common->digest;
    auto whole_digest = whole.add(std::string_view{pdf}.substr(common_size)).digest();
    return casework::SignedCertificate{std::move(pdf), crypto::hex(whole_digest)};
}

std::string PdfCertificatePrinter::sign_payload(std::string_view payload) {
    return crypto::base64url(raw_signature(key_->sign_digest(Sha256{}.add(payload).digest())));
}

bool PdfCertificatePrinter::is_own_signature(std::string_view payload, std::string_view signature) const {
    return is_signature(key_->public_key_der(), Sha256{}.add(payload).digest(), signature);
}

std::string PdfCertificatePrinter::qr_svg(std::string_view text) const {
    return qr_as_svg(encode_qr(std::string{text}));
}

std::string PdfCertificatePrinter::public_key_base64() const {
    const auto& der = key_->public_key_der();
    std::string base64(4 * ((der.size() + 2) / 3) + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(base64.data()),
                                     reinterpret_cast<const unsigned char*>(der.data()), static_cast<int>(der.size()));
    base64.resize(static_cast<std::size_t>(size));
    return base64;
}

}  // namespace kuaiban::certificate
