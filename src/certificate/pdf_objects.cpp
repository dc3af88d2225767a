#include "certificate/pdf_objects.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <iterator>
#include <stdexcept>

namespace kuaiban::certificate {

void PdfObjects::add(int number, std::string_view body) {
    offsets_[number] = bytes.size();
    fmt::format_to(std::back_inserter(bytes), "{} 0 obj\n{}\nendobj\n", number, body);
}

void PdfObjects::add_stream(int number, std::string_view entries, std::string_view data) {
    offsets_[number] = bytes.size();
    fmt::format_to(std::back_inserter(bytes), "{} 0 obj\n<< {} /Length {} >>\nstream\n", number, entries, data.size());
    bytes.append(data).append("\nendstream\nendobj\n");
}

void PdfObjects::add_deflated_stream(int number, std::string_view entries, std::string_view data, int level) {
    add_stream(number, fmt::format("{} /Filter /FlateDecode", entries), deflated(data, level));
}

void PdfObjects::finish(std::string_view trailer_entries) {
    const std::size_t table = bytes.size();
    fmt::format_to(std::back_inserter(bytes), "xref\n0 {}\n0000000000 65535 f \n", next_);
    for (int number = 1; number < next_; ++number)
        fmt::format_to(std::back_inserter(bytes), "{:010} 00000 n \n", offsets_.at(number));
    fmt::format_to(std::back_inserter(bytes), "trailer\n<< /Size {} {} >>\nstartxref\n{}\n%%EOF\n", next_, trailer_entries,
                   table);
}

std::string deflated(std::string_view data, int level) {
    uLongf size = compressBound(static_cast<uLong>(data.size()));
    std::string result(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(result.data()), &size, reinterpret_cast<const Bytef*>(data.data()),
                  static_cast<uLong>(data.size()), level) != Z_OK)
        throw std::runtime_error("zlib: cannot deflate");
    result.resize(size);
    return result;
}

}  // namespace kuaiban::certificate
