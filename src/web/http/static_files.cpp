#include "web/http/static_files.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "web/http/negotiation.hpp"

namespace kuaiban::web::http {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> types{{
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".html", "text/html; charset=utf-8"},
    {".yaml", "application/yaml; charset=utf-8"},
}};

std::string_view type_of(const fs::path& name) {
    for (const auto& [extension, type] : types)
        if (name.extension() == extension)
            return type;
    return "application/octet-stream";
}

/// "app-3F2A9C1B.css": eight or more letters and digits between the last hyphen or dot of the stem and the extension.
bool is_hashed(const fs::path& name) {
    const auto stem = name.stem().string();
    const auto hash = stem.substr(std::min(stem.find_last_of("-.") + 1, stem.size()));
    return hash.size() < stem.size() && hash.size() >= 8 &&
           hash.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos &&
           hash.find_first_of("0123456789") != std::string::npos;
}

std::string read(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (!in.good() && !in.eof())
        throw std::runtime_error{"cannot read " + file.string()};
    return bytes;
}

/// FNV-1a: nobody can choose these bytes, so a fast hash tells versions apart well enough.
std::uint64_t hash_of(std::string_view bytes) noexcept {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    return hash;
}

}  // namespace

StaticFiles::StaticFiles(const fs::path& folder, std::string prefix) : prefix_{std::move(prefix)}, route_{prefix_ + "*"} {
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && extension != ".gz" && extension != ".br")
            add(entry.path(), fs::relative(entry.path(), folder).generic_string());
    }
}

void StaticFiles::add(const fs::path& file, const std::string& name) {
    const auto form_of = [](const fs::path& path) {
        auto bytes = read(path);
        auto etag = fmt::format("\"{:016x}\"", hash_of(bytes));
        return Form{std::make_shared<const std::string>(std::move(bytes)), std::move(etag)};
    };
    File made{std::string{type_of(file)},
              is_hashed(file) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
              form_of(file),
              {},
              {}};
    if (auto packed = file; fs::exists(packed += ".gz"))
        made.gzip = form_of(packed);
    if (auto packed = file; fs::exists(packed += ".br"))
        made.brotli = form_of(packed);
    files_.emplace(prefix_ + name, std::move(made));
}

bool StaticFiles::answer(Request& request, Response& response) const {
    if ((request.method != Method::Get && request.method != Method::Head) || !request.path.starts_with(prefix_))
        return false;
    const auto found = files_.find(request.path);
    if (found == files_.end())
        return false;
    const auto& file = found->second;
    request.route = route_;

    const auto* form = &file.plain;
    if (file.gzip.bytes || file.brotli.bytes) {
        response.headers.emplace_back("Vary", "Accept-Encoding");
        const auto accepted = request.header("accept-encoding");
        if (file.brotli.bytes && accepts_coding(accepted, "br")) {
            form = &file.brotli;
            response.headers.emplace_back("Content-Encoding", "br");
        } else if (file.gzip.bytes && accepts_coding(accepted, "gzip")) {
            form = &file.gzip;
            response.headers.emplace_back("Content-Encoding", "gzip");
        }
    }
    response.headers.emplace_back("ETag", form->etag);
    response.headers.emplace_back("Cache-Control", file.cache_control);
    response.content_type = file.content_type;
    if (lists_etag(request.header("if-none-match"), form->etag))
        response.status = 304;
    else
        response.shared_body = form->bytes;
    return true;
}

}  // namespace kuaiban::web::http
