#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::web::http {

/// One part of multipart/form-data. The bytes are a view into the request's body.
struct Part {
    std::string name;
    std::string file_name;                      ///< as the browser claims; never a path to use
    std::string content_type;
    std::string_view bytes;
};

/// Reads a form with uploads (RFC 7578). Nothing where the content type is another, the body malformed, or it has more
/// than `most` parts. The body must outlive the parts.
std::optional<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body, std::size_t most = 20);

}  // namespace kuaiban::web::http
