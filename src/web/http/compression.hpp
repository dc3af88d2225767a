#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

/// gzip in one pass with Huffman codes that were made beforehand for the kind of text we send: as small as zlib's first level at a
/// third of its price (docs/adr/0008-page-cpu.md). Used by all threads.
class Compression {
public:
    /// `sample`: text like what is to be packed; other text is packed as well, only larger.
    explicit Compression(std::string_view sample = {});
    ~Compression();

    std::string gzip(std::string_view bytes) const;
    /// For Hooks::finish: packs text over 1 KB where the client takes gzip. What carries an ETag stays as it is: the tag
    /// names those very bytes.
    void finish(const Request& request, Response& response) const;

private:
    class Packers;
    std::unique_ptr<Packers> packers_;
};

}  // namespace kuaiban::web::http
