#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

/// The built styles, scripts and pictures, read into memory once at start; answers on the io thread, copying nothing.
/// `name.gz` and `name.br` beside a file are its compressed forms. A name with a hash in it never changes its content.
class StaticFiles {
public:
    /// Every file below `folder`, at `prefix` ("/assets/") and its path there. Throws where the folder cannot be read.
    StaticFiles(const std::filesystem::path& folder, std::string prefix);

    /// For Hooks::inline_handler: answers GET and HEAD of its own files, leaves all else alone.
    bool answer(Request& request, Response& response) const;
    std::size_t size() const noexcept { return files_.size(); }

private:
    struct Form {
        std::shared_ptr<const std::string> bytes;
        std::string etag;
    };
    struct File {
        std::string content_type, cache_control;
        Form plain, gzip, brotli;
    };
    void add(const std::filesystem::path& file, const std::string& name);

    std::string prefix_, route_;
    std::unordered_map<std::string, File> files_;
};

}  // namespace kuaiban::web::http
