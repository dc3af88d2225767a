#include "casework/qr_payload.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

#include "crypto/crypto.hpp"

namespace kuaiban::casework {
namespace {

constexpr std::string_view version = "v1.";
constexpr std::size_t longest_fragment = 1000, signature_size = 64;

std::string field(std::string text) {
    std::ranges::replace(text, '|', ' ');
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0;;) {
        const auto to = text.find(separator, from);
        parts.push_back(text.substr(from, to - from));
        if (to == std::string_view::npos)
            return parts;
        from = to + 1;
    }
}

std::optional<std::string> decoded(std::string_view text) {
    try {
        return crypto::from_base64url(text);
    } catch (const std::invalid_argument&) {
        return std::nullopt;
    }
}

std::optional<QrPayload> read_payload(std::string_view text) {
    const auto fields = split(text, '|');
    if (fields.size() != 5)
        return std::nullopt;
    QrPayload payload{std::string{fields[0]}, std::string{fields[1]}, std::string{fields[2]}, std::string{fields[3]}, 0};
    const char* const end = fields[4].data() + fields[4].size();
    const auto [read_to, error] = std::from_chars(fields[4].data(), end, payload.child_ordinal);
    if (error != std::errc{} || read_to != end)
        return std::nullopt;
    return payload;
}

}  // namespace

std::string qr_url(std::string_view public_url, const QrPayload& payload,
                   const std::function<std::string(std::string_view)>& sign) {
    while (public_url.ends_with('/'))
        public_url.remove_suffix(1);
    const auto text = field(payload.number) + '|' + field(payload.issued_on) + '|' + field(payload.woman_masked) + '|' +
                      field(payload.man_masked) + '|' + std::to_string(payload.child_ordinal);
    const auto signed_text = std::string{version} + crypto::base64url(text);
    return std::string{public_url} + "/verify#" + signed_text + '.' + sign(signed_text);
}

std::expected<QrFragment, domain::Refusal> parse_qr_fragment(std::string_view fragment) {
    const auto not_ours = std::unexpected{domain::Refusal{domain::RefusalCode::CertificateNotOurs, "url"}};
    const auto parts = split(fragment, '.');
    if (fragment.size() > longest_fragment || parts.size() != 3 || !fragment.starts_with(version))
        return not_ours;
    const auto text = decoded(parts[1]);
    const auto payload = text ? read_payload(*text) : std::nullopt;
    auto signature = decoded(parts[2]);
    if (!payload || !signature || signature->size() != signature_size)
        return not_ours;
    return QrFragment{*payload, std::string{version} + std::string{parts[1]}, std::move(*signature)};
}

}  // namespace kuaiban::casework
