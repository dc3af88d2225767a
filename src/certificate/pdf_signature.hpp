#pragma once

#include <string>
#include <string_view>

#include "certificate/pdf_objects.hpp"
#include "certificate/signing_key.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::certificate {

/// Where in the file the signature's own bytes stand: `<hex>` from contents up to contents_end.
struct SignaturePlace {
    std::size_t byte_range, contents, contents_end;
};

/// Bytes of DER to leave room for.
std::size_t signature_room(const SigningKey& key);
/// Adds the signature dictionary, which also carries the certificate number, and its invisible field.
SignaturePlace add_signature_objects(PdfObjects& objects, std::string_view number, domain::Instant at, std::size_t room);
/// Writes the final ByteRange: the whole file but /Contents.
void fill_byte_range(std::string& pdf, const SignaturePlace& place);
void fill_contents(std::string& pdf, const SignaturePlace& place, std::string_view signature);

}  // namespace kuaiban::certificate
