#include "definition/js_value.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

#include "domain/utf8.hpp"

namespace kuaiban::definition::js {

namespace json = boost::json;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\n\r\f\v";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The longest prefix that is a decimal literal; `used` is its length, 0 where there is none.
double decimal_prefix(std::string_view text, std::size_t& used) {
    used = 0;
    const bool sign = !text.empty() && (text.front() == '+' || text.front() == '-');
    const auto body = text.substr(sign ? 1 : 0);
    const double direction = sign && text.front() == '-' ? -1.0 : 1.0;
    if (body.starts_with("Infinity")) {
        used = 8 + (sign ? 1 : 0);
        return direction * std::numeric_limits<double>::infinity();
    }
    if (body.empty() || !(std::isdigit(static_cast<unsigned char>(body.front())) || body.front() == '.'))
        return not_a_number;
    double number = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), number);
    if (error == std::errc::invalid_argument)
        return not_a_number;
    if (error == std::errc::result_out_of_range) {
        const std::string_view literal{body.data(), static_cast<std::size_t>(end - body.data())};
        number = literal.find("e-") != std::string_view::npos || literal.find("E-") != std::string_view::npos
                     ? 0.0
                     : std::numeric_limits<double>::infinity();
    }
    used = static_cast<std::size_t>(end - text.data());
    return direction * number;
}

double string_number(std::string_view text) {
    text = trimmed(text);
    if (text.empty())
        return 0;
    if (text.size() > 2 && text.front() == '0' && (text[1] == 'x' || text[1] == 'X')) {
        unsigned long long number = 0;
        const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), number, 16);
        return error == std::errc{} && end == text.data() + text.size() ? static_cast<double>(number) : not_a_number;
    }
    std::size_t used = 0;
    const double number = decimal_prefix(text, used);
    return used == text.size() ? number : not_a_number;
}

std::string joined(const json::array& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            text += ',';
        if (!items[i].is_null())
            text += to_string(Value::refer(items[i]));
    }
    return text;
}

bool is_text_when_primitive(const Value& value) {
    return value.is_string() || value.is_array() || value.is_object();
}

Order order_of(double a, double b) {
    if (std::isnan(a) || std::isnan(b))
        return Order::None;
    return a < b ? Order::Less : (a > b ? Order::Greater : Order::Equal);
}

/// JavaScript orders strings by UTF-16 units: a surrogate pair comes before U+E000.
Order text_order(const std::string& a, const std::string& b) {
    const auto units = [](char32_t c) { return c >= 0x10000 ? 0xD800 + ((c - 0x10000) >> 10) : c; };
    const auto left = domain::decode_utf8(a).value_or(U""), right = domain::decode_utf8(b).value_or(U"");
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (units(left[i]) != units(right[i]))
            return units(left[i]) < units(right[i]) ? Order::Less : Order::Greater;
        if (left[i] != right[i])
            return left[i] < right[i] ? Order::Less : Order::Greater;
    }
    return left.size() == right.size() ? Order::Equal : (left.size() < right.size() ? Order::Less : Order::Greater);
}

}  // namespace

const json::value& Value::json() const {
    static const json::value nothing;
    return value_ ? *value_ : nothing;
}

bool truthy(const Value& value) {
    const auto& v = value.json();
    switch (v.kind()) {
    case json::kind::null: return false;
    case json::kind::bool_: return v.get_bool();
    case json::kind::string: return !v.get_string().empty();
    case json::kind::array: return !v.get_array().empty();
    case json::kind::object: return true;
    default: {
        const double number = to_number(value);
        return number != 0 && !std::isnan(number);
    }
    }
}

double to_number(const Value& value) {
    if (value.is_undefined())
        return not_a_number;
    const auto& v = value.json();
    switch (v.kind()) {
    case json::kind::null: return 0;
    case json::kind::bool_: return v.get_bool() ? 1 : 0;
    case json::kind::int64: return static_cast<double>(v.get_int64());
    case json::kind::uint64: return static_cast<double>(v.get_uint64());
    case json::kind::double_: return v.get_double();
    case json::kind::object: return not_a_number;
    default: return string_number(to_string(value));
    }
}

double parse_float(const Value& value) {
    const auto text = to_string(value);
    std::size_t used = 0;
    return decimal_prefix(trimmed(text), used);
}

std::string number_text(double number) {
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number > 0 ? "Infinity" : "-Infinity";
    if (number == 0)
        return "0";
    char buffer[40];
    const double size = std::fabs(number);
    if (size >= 1e-6 && size < 1e21) {
        const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed);
        return {buffer, end};
    }
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific);
    std::string text{buffer, end};
    if (const auto e = text.find('e'); text[e + 2] == '0')      // JavaScript writes 1e-7, not 1e-07
        text.erase(e + 2, 1);
    return text;
}

std::string to_string(const Value& value) {
    if (value.is_undefined())
        return "undefined";
    const auto& v = value.json();
    switch (v.kind()) {
    case json::kind::null: return "null";
    case json::kind::bool_: return v.get_bool() ? "true" : "false";
    case json::kind::string: return std::string{v.get_string()};
    case json::kind::array: return joined(v.get_array());
    case json::kind::object: return "[object Object]";
    default: return number_text(to_number(value));
    }
}

bool strictly_equal(const Value& a, const Value& b) {
    if (a.is_undefined() || b.is_undefined())
        return a.is_undefined() && b.is_undefined();
    const auto &x = a.json(), &y = b.json();
    if (x.is_number() && y.is_number())
        return to_number(a) == to_number(b);
    if (x.kind() != y.kind())
        return false;
    return x.is_structured() ? a.is_same(b) : x == y;
}

bool loosely_equal(const Value& a, const Value& b) {
    if (a.is_nothing() || b.is_nothing())
        return a.is_nothing() && b.is_nothing();
    const auto &x = a.json(), &y = b.json();
    if (x.kind() == y.kind() || (x.is_number() && y.is_number()) || (x.is_structured() && y.is_structured()))
        return strictly_equal(a, b);
    if (is_text_when_primitive(a) && is_text_when_primitive(b))
        return to_string(a) == to_string(b);
    const auto number = [](const Value& value) {
        return value.json().is_structured() ? string_number(to_string(value)) : to_number(value);
    };
    return number(a) == number(b);
}

Order compare(const Value& a, const Value& b) {
    if (is_text_when_primitive(a) && is_text_when_primitive(b))
        return text_order(to_string(a), to_string(b));
    return order_of(to_number(a), to_number(b));
}

}  // namespace kuaiban::definition::js
