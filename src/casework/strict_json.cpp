#include "casework/strict_json.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "domain/utf8.hpp"

namespace kuaiban::casework {
namespace {

namespace json = boost::json;

/// The keys of one object. A list, sorted once at its end: objects are small, and a large one must not cost its square.
class Keys {
public:
    void add(std::string_view written) {
        if (written.find('\\') == std::string_view::npos)
            keys_.emplace_back(written.substr(1, written.size() - 2));
        else
            keys_.emplace_back(json::parse(written).as_string());
    }
    bool has_one_twice() {
        std::ranges::sort(keys_);
        return std::ranges::adjacent_find(keys_) != keys_.end();
    }

private:
    std::vector<std::string> keys_;
};

// Boost keeps the last of two equal keys; two readers of one document must never see two documents.
// Precondition: valid JSON, so a string before a colon is a key.
bool has_a_key_twice(std::string_view text) {
    std::vector<Keys> objects;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{')
            objects.emplace_back();
        else if (text[i] == '}') {
            if (objects.back().has_one_twice())
                return true;
            objects.pop_back();
        }
        if (text[i] != '"')
            continue;
        const auto start = i;
        for (++i; text[i] != '"'; ++i)
            i += text[i] == '\\';
        const auto after = text.find_first_not_of(" \t\r\n", i + 1);
        if (after != text.npos && text[after] == ':')
            objects.back().add(text.substr(start, i + 1 - start));
    }
    return false;
}

// "1e400" would be read as infinity, which JSON has no word for.
bool has_an_endless_number(const json::value& value) {
    if (const auto* object = value.if_object())
        return std::ranges::any_of(*object, [](const auto& entry) { return has_an_endless_number(entry.value()); });
    if (const auto* array = value.if_array())
        return std::ranges::any_of(*array, has_an_endless_number);
    return value.is_double() && !std::isfinite(value.get_double());
}

}  // namespace

std::optional<json::value> parse_strict_json(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    if (!domain::is_valid_utf8(text))
        return std::nullopt;
    json::error_code problem;
    auto value = json::parse(text, problem);
    if (problem || has_a_key_twice(text) || has_an_endless_number(value))
        return std::nullopt;
    return value;
}

}  // namespace kuaiban::casework
