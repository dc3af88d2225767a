#include "web/pages/sealed_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kuaiban::web::pages {

namespace {

std::string context_of(const Frame& frame, std::string_view purpose) {
    return fmt::format("{}/{}", purpose, frame.visit.asker);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        lines.emplace_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

}  // namespace

std::string seal_parts(const Frame& frame, std::string_view purpose, const std::vector<std::string>& parts) {
    const auto sealed = frame.services.keys.seal(fmt::format("{}", fmt::join(parts, "\n")), context_of(frame, purpose));
    return crypto::base64url({reinterpret_cast<const char*>(sealed.data()), sealed.size()});
}

std::optional<std::vector<std::string>> open_parts(const Frame& frame, std::string_view purpose, std::string_view sealed,
                                                   std::size_t count) {
    try {
        const auto bytes = crypto::from_base64url(sealed);
        auto parts = lines_of(frame.services.keys.open({bytes.begin(), bytes.end()}, context_of(frame, purpose)));
        return parts.size() == count ? std::optional{std::move(parts)} : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace kuaiban::web::pages
