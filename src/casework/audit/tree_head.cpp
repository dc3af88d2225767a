#include "casework/audit/tree_head.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <stdexcept>

#include "casework/strict_json.hpp"
#include "crypto/merkle.hpp"
#include "definition/json_text.hpp"

namespace kuaiban::casework {
namespace {

using definition::text_at;

std::optional<std::int64_t> count_at(const boost::json::object& object, std::string_view key) {
    const auto* found = object.if_contains(key);
    const auto* count = found ? found->if_int64() : nullptr;
    return count && *count >= 0 ? std::optional{*count} : std::nullopt;
}

std::optional<std::string> signature_in(const boost::json::object& object) {
    try {
        return crypto::from_base64url(text_at(object, "signature"));
    } catch (const std::invalid_argument&) {
        return std::nullopt;
    }
}

}  // namespace

std::string words_of(const TreeHead& head) {
    return fmt::format("kuaiban audit log\n{}\n{}\n{}\n{}\n", head.log_size, crypto::hex(head.root),
                       head.at.time_since_epoch().count(), head.key_id);
}

std::string to_json(const TreeHead& head) {
    return boost::json::serialize(boost::json::object{{"at", head.at.time_since_epoch().count()},
                                                      {"size", static_cast<std::int64_t>(head.log_size)},
                                                      {"root", crypto::hex(head.root)},
                                                      {"key", head.key_id},
                                                      {"signature", crypto::base64url(head.signature)}});
}

std::optional<TreeHead> read_tree_head(std::string_view line) {
    const auto read = parse_strict_json(line);
    const auto* const object = read ? read->if_object() : nullptr;
    if (!object)
        return std::nullopt;
    const auto at = count_at(*object, "at"), size = count_at(*object, "size");
    const auto root = crypto::read_digest(text_at(*object, "root"));
    auto signature = signature_in(*object);
    if (!at || !size || !root || !signature)
        return std::nullopt;
    return TreeHead{domain::Instant{std::chrono::milliseconds{*at}}, static_cast<std::uint64_t>(*size), *root,
                    text_at(*object, "key"), std::move(*signature)};
}

}  // namespace kuaiban::casework
