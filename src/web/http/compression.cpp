#include "web/http/compression.hpp"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>

#include "web/http/negotiation.hpp"

namespace kuaiban::web::http {

namespace {

constexpr std::size_t least_worth = 1024;

/// One deflate state for each thread: making one costs more than packing a small page.
class Deflater {
public:
    Deflater() {
        constexpr int gzip_wrapper = 16;
        if (deflateInit2(&stream_, 1, Z_DEFLATED, 15 + gzip_wrapper, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::runtime_error{"zlib cannot start"};
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
    ~Deflater() { deflateEnd(&stream_); }

    std::string pack(std::string_view bytes) {
        deflateReset(&stream_);
        std::string out(deflateBound(&stream_, bytes.size()), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END)
            throw std::runtime_error{"zlib did not finish"};
        out.resize(stream_.total_out);
        return out;
    }

private:
    z_stream stream_{};
};

bool is_text(std::string_view type) noexcept {
    return type.starts_with("text/") || type.starts_with("application/json") || type.starts_with("application/problem+json") ||
           type.starts_with("application/yaml") || type.starts_with("image/svg+xml");
}

bool has(const Response& response, std::string_view name) {
    return std::ranges::find(response.headers, name, &Pairs::value_type::first) != response.headers.end();
}

}  // namespace

std::string gzip(std::string_view bytes) {
    thread_local Deflater deflater;
    return deflater.pack(bytes);
}

void compress_for(const Request& request, Response& response) {
    if (response.body.size() < least_worth || response.shared_body || !is_text(response.content_type) || has(response, "ETag") ||
        has(response, "Content-Encoding"))
        return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!accepts_coding(request.header("accept-encoding"), "gzip"))
        return;
    response.body = gzip(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace kuaiban::web::http
