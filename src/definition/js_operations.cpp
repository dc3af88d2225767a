#include "definition/js_operations.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>
#include <optional>
#include <stdexcept>
#include <unordered_map>

#include "domain/utf8.hpp"

namespace kuaiban::definition::js {

namespace json = boost::json;

namespace {

using Arguments = std::vector<Value>;

Value at(const Arguments& arguments, std::size_t i) {
    return i < arguments.size() ? arguments[i] : Value{};
}

/// Whole numbers are kept as integers, so that 1 + 1 prints as 2.
Value number(double value) {
    constexpr double exact = 9007199254740992.0;
    if (std::trunc(value) == value && std::fabs(value) < exact && !(value == 0 && std::signbit(value)))
        return Value::own(static_cast<std::int64_t>(value));
    return Value::own(value);
}

Value yes_or_no(bool value) {
    static const json::value yes(true), no(false);
    return Value::refer(value ? yes : no);
}

bool less(const Value& a, const Value& b) {
    return compare(a, b) == Order::Less;
}

bool less_or_equal(const Value& a, const Value& b) {
    const auto order = compare(a, b);
    return order == Order::Less || order == Order::Equal;
}

template <bool (*Holds)(const Value&, const Value&)>
Value between(const Arguments& arguments, const Value&) {
    const bool first = Holds(at(arguments, 0), at(arguments, 1));
    return yes_or_no(at(arguments, 2).is_undefined() ? first : first && Holds(at(arguments, 1), at(arguments, 2)));
}

Value contains(const Arguments& arguments, const Value&) {
    const auto needle = at(arguments, 0), hay = at(arguments, 1);
    if (hay.is_string())
        return yes_or_no(!hay.json().get_string().empty() &&
                         hay.json().get_string().find(to_string(needle)) != json::string::npos);
    if (!hay.is_array())
        return yes_or_no(false);
    return yes_or_no(std::ranges::any_of(hay.json().get_array(),
                                         [&](const json::value& item) { return strictly_equal(hay.part(item), needle); }));
}

Value concatenated(const Arguments& arguments, const Value&) {
    std::string text;
    for (const auto& argument : arguments)
        if (!argument.is_nothing())
            text += to_string(argument);
    return Value::own(json::string{text});
}

std::u16string to_utf16(const std::string& text) {
    std::u16string units;
    for (const char32_t c : domain::decode_utf8(text).value_or(U"")) {
        if (c < 0x10000) {
            units.push_back(static_cast<char16_t>(c));
        } else {
            units.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
            units.push_back(static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
        }
    }
    return units;
}

std::string to_utf8(const std::u16string& units) {
    std::u32string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const char32_t unit = units[i];
        const bool pair =
            unit >= 0xD800 && unit < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000;
        if (pair)
            text.push_back(0x10000 + ((unit - 0xD800) << 10) + (units[++i] - 0xDC00U));
        else
            text.push_back(unit >= 0xD800 && unit < 0xE000 ? U'\uFFFD' : unit);      // half a pair cannot be said in UTF-8
    }
    return domain::encode_utf8(text);
}

double whole(const Value& value) {
    const double converted = to_number(value);
    return std::isnan(converted) ? 0 : std::trunc(converted);
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// String.prototype.substr, in UTF-16 units.
template <class Text>
Text cut(const Text& text, double start, std::optional<double> length) {
    const double size = static_cast<double>(text.size());
    const double from = start < 0 ? std::max(size + start, 0.0) : std::min(start, size);
    const double count = std::min(std::max(length.value_or(size), 0.0), size - from);
    return text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(count));
}

/// JsonLogic's third operand: a length, or where negative, how much to leave out at the end.
template <class Text>
Text part_of(const Text& text, const Arguments& arguments) {
    const double start = whole(at(arguments, 1));
    const auto end = at(arguments, 2);
    if (!end.is_undefined() && to_number(end) < 0) {
        const auto rest = cut(text, start, std::nullopt);
        return cut(rest, 0, std::trunc(static_cast<double>(rest.size()) + to_number(end)));
    }
    return cut(text, start, end.is_undefined() ? std::nullopt : std::optional{whole(end)});
}

Value substring(const Arguments& arguments, const Value&) {
    const auto text = to_string(at(arguments, 0));
    return Value::own(json::string{is_ascii(text) ? part_of(text, arguments) : to_utf8(part_of(to_utf16(text), arguments))});
}

Value sum(const Arguments& arguments, const Value&) {
    double total = 0;
    for (const auto& argument : arguments)
        total += parse_float(argument);
    return number(total);
}

Value product(const Arguments& arguments, const Value&) {
    if (arguments.empty())
        throw std::invalid_argument{"\"*\" needs an operand"};
    if (arguments.size() == 1)
        return arguments.front();
    double total = parse_float(arguments.front());
    for (std::size_t i = 1; i < arguments.size(); ++i)
        total *= parse_float(arguments[i]);
    return number(total);
}

Value difference(const Arguments& arguments, const Value&) {
    const double first = to_number(at(arguments, 0));
    return number(at(arguments, 1).is_undefined() ? -first : first - to_number(at(arguments, 1)));
}

template <bool Least>
Value extreme(const Arguments& arguments, const Value&) {
    double best = Least ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
    for (const auto& argument : arguments) {
        const double candidate = to_number(argument);
        if (std::isnan(candidate))
            return Value::own(candidate);
        best = Least ? std::min(best, candidate) : std::max(best, candidate);
    }
    return number(best);
}

Value merged(const Arguments& arguments, const Value&) {
    json::array all;
    for (const auto& argument : arguments) {
        if (argument.is_array())
            for (const auto& item : argument.json().get_array())
                all.push_back(item);
        else
            all.push_back(argument.json());
    }
    return Value::own(std::move(all));
}

std::optional<std::size_t> index_of(std::string_view key, std::size_t size) {
    const bool digits = !key.empty() && key.size() < 10 && std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (key.size() > 1 && key.front() == '0'))
        return std::nullopt;
    const auto index = static_cast<std::size_t>(std::stoul(std::string{key}));
    return index < size ? std::optional{index} : std::nullopt;
}

/// data[key], as JavaScript reads it; undefined where there is none.
Value property(const Value& data, std::string_view key) {
    if (data.is_object()) {
        const auto* found = data.json().get_object().if_contains(key);
        return found ? data.part(*found) : Value{};
    }
    if (data.is_array()) {
        const auto& items = data.json().get_array();
        if (key == "length")
            return Value::own(static_cast<std::int64_t>(items.size()));
        const auto index = index_of(key, items.size());
        return index ? data.part(items[*index]) : Value{};
    }
    if (data.is_string()) {
        const auto units = to_utf16(std::string{data.json().get_string()});
        if (key == "length")
            return Value::own(static_cast<std::int64_t>(units.size()));
        const auto index = index_of(key, units.size());
        return index ? Value::own(json::string{to_utf8(units.substr(*index, 1))}) : Value{};
    }
    return {};
}

Value variable(const Arguments& arguments, const Value& data) {
    const auto path = at(arguments, 0);
    if (path.is_nothing() || (path.is_string() && path.json().get_string().empty()))
        return data;
    const auto fallback = at(arguments, 1);
    const auto not_found = fallback.is_undefined() ? Value::own(nullptr) : fallback;
    const auto text = to_string(path);
    Value current = data;
    for (std::size_t start = 0; start <= text.size();) {
        const auto dot = std::min(text.find('.', start), text.size());
        if (current.is_nothing())
            return not_found;
        current = property(current, std::string_view{text}.substr(start, dot - start));
        if (current.is_undefined())
            return not_found;
        start = dot + 1;
    }
    return current;
}

Value missing(const Arguments& arguments, const Value& data) {
    const bool listed = at(arguments, 0).is_array();
    const std::size_t count = listed ? arguments[0].json().get_array().size() : arguments.size();
    json::array absent;
    for (std::size_t i = 0; i < count; ++i) {
        const auto key = listed ? arguments[0].part(arguments[0].json().get_array()[i]) : arguments[i];
        Arguments of_var{key};
        if (key.is_array()) {
            of_var.clear();
            for (const auto& item : key.json().get_array())
                of_var.push_back(key.part(item));
        }
        const auto value = variable(of_var, data);
        if (value.is_nothing() || (value.is_string() && value.json().get_string().empty()))
            absent.push_back(key.json());
    }
    return Value::own(std::move(absent));
}

Value missing_some(const Arguments& arguments, const Value& data) {
    const auto options = at(arguments, 1);
    if (!options.is_array())
        throw std::invalid_argument{"\"missing_some\" needs a list of names"};
    auto absent = missing({options}, data);
    const auto present = options.json().get_array().size() - absent.json().get_array().size();
    const double needed = to_number(at(arguments, 0));
    return static_cast<double>(present) >= needed ? Value::own(json::array{}) : absent;
}

Value logged(const Arguments& arguments, const Value&) {
    std::clog << json::serialize(at(arguments, 0).json()) << '\n';
    return at(arguments, 0);
}

const std::unordered_map<std::string_view, Operation>& operations() {
    static const std::unordered_map<std::string_view, Operation> all{
        {"==", [](const Arguments& a, const Value&) { return yes_or_no(loosely_equal(at(a, 0), at(a, 1))); }},
        {"===", [](const Arguments& a, const Value&) { return yes_or_no(strictly_equal(at(a, 0), at(a, 1))); }},
        {"!=", [](const Arguments& a, const Value&) { return yes_or_no(!loosely_equal(at(a, 0), at(a, 1))); }},
        {"!==", [](const Arguments& a, const Value&) { return yes_or_no(!strictly_equal(at(a, 0), at(a, 1))); }},
        {">", [](const Arguments& a, const Value&) { return yes_or_no(less(at(a, 1), at(a, 0))); }},
        {">=", [](const Arguments& a, const Value&) { return yes_or_no(less_or_equal(at(a, 1), at(a, 0))); }},
        {"<", between<less>},
        {"<=", between<less_or_equal>},
        {"!!", [](const Arguments& a, const Value&) { return yes_or_no(truthy(at(a, 0))); }},
        {"!", [](const Arguments& a, const Value&) { return yes_or_no(!truthy(at(a, 0))); }},
        {"%", [](const Arguments& a, const Value&) { return number(std::fmod(to_number(at(a, 0)), to_number(at(a, 1)))); }},
        {"/", [](const Arguments& a, const Value&) { return number(to_number(at(a, 0)) / to_number(at(a, 1))); }},
        {"in", contains},
        {"cat", concatenated},
        {"substr", substring},
        {"+", sum},
        {"*", product},
        {"-", difference},
        {"min", extreme<true>},
        {"max", extreme<false>},
        {"merge", merged},
        {"var", variable},
        {"missing", missing},
        {"missing_some", missing_some},
        {"log", logged},
    };
    return all;
}

}  // namespace

Operation operation(std::string_view name) {
    const auto found = operations().find(name);
    return found == operations().end() ? nullptr : found->second;
}

}  // namespace kuaiban::definition::js
