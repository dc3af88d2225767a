#include "definition/json_logic.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <cmath>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "definition/js_operations.hpp"
#include "definition/js_value.hpp"

namespace kuaiban::definition {

namespace {

using js::Value;
namespace json = boost::json;

constexpr int deepest = 200;

Value run(const Value& rule, const Value& data, int depth);

/// The operands as written: a lone operand stands for a list of one.
struct Operands {
    const Value rule;
    const json::value& written;

    std::size_t size() const { return written.is_array() ? written.get_array().size() : 1; }
    Value at(std::size_t i) const {
        if (i >= size())
            return {};
        return rule.part(written.is_array() ? written.get_array()[i] : written);
    }
};

Value choose(const Operands& operands, const Value& data, int depth) {
    std::size_t i = 0;
    for (; i + 1 < operands.size(); i += 2)
        if (js::truthy(run(operands.at(i), data, depth)))
            return run(operands.at(i + 1), data, depth);
    return i + 1 == operands.size() ? run(operands.at(i), data, depth) : Value::own(nullptr);
}

/// "and" stops at the first false, "or" at the first true; both answer the operand they stopped at.
Value stop_at(bool wanted, const Operands& operands, const Value& data, int depth) {
    Value current;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        current = run(operands.at(i), data, depth);
        if (js::truthy(current) == wanted)
            return current;
    }
    return current;
}

json::array filtered(const Operands& operands, const Value& data, int depth) {
    const auto items = run(operands.at(0), data, depth);
    json::array kept;
    if (items.is_array())
        for (const auto& item : items.json().get_array())
            if (js::truthy(run(operands.at(1), items.part(item), depth)))
                kept.push_back(item);
    return kept;
}

Value mapped(const Operands& operands, const Value& data, int depth) {
    const auto items = run(operands.at(0), data, depth);
    json::array made;
    if (items.is_array())
        for (const auto& item : items.json().get_array())
            made.push_back(run(operands.at(1), items.part(item), depth).json());
    return Value::own(std::move(made));
}

Value reduced(const Operands& operands, const Value& data, int depth) {
    const auto items = run(operands.at(0), data, depth);
    Value accumulator = operands.size() > 2 ? run(operands.at(2), data, depth) : Value::own(nullptr);
    if (!items.is_array())
        return accumulator;
    for (const auto& item : items.json().get_array()) {
        const auto scope = Value::own(json::object{{"current", item}, {"accumulator", accumulator.json()}});
        accumulator = run(operands.at(1), scope, depth);
    }
    return accumulator;
}

bool all_hold(const Operands& operands, const Value& data, int depth) {
    const auto items = run(operands.at(0), data, depth);
    if (!items.is_array() || items.json().get_array().empty())
        return false;
    for (const auto& item : items.json().get_array())
        if (!js::truthy(run(operands.at(1), items.part(item), depth)))
            return false;
    return true;
}

Value operate(std::string_view name, const Operands& operands, const Value& data, int depth) {
    if (name == "if" || name == "?:")
        return choose(operands, data, depth);
    if (name == "and" || name == "or")
        return stop_at(name == "or", operands, data, depth);
    if (name == "filter")
        return Value::own(filtered(operands, data, depth));
    if (name == "map")
        return mapped(operands, data, depth);
    if (name == "reduce")
        return reduced(operands, data, depth);
    if (name == "all")
        return Value::own(all_hold(operands, data, depth));
    if (name == "none" || name == "some")
        return Value::own(filtered(operands, data, depth).empty() == (name == "none"));

    std::vector<Value> arguments;
    arguments.reserve(operands.size());
    for (std::size_t i = 0; i < operands.size(); ++i)
        arguments.push_back(run(operands.at(i), data, depth));
    const auto operation = js::operation(name);
    if (!operation)
        throw std::invalid_argument{fmt::format("unknown operator \"{}\"", name)};
    return operation(arguments, data);
}

Value run(const Value& rule, const Value& data, int depth) {
    if (depth > deepest)
        throw std::invalid_argument{fmt::format("a rule may be nested {} deep at most", deepest)};
    if (rule.is_array()) {
        json::array made;
        for (const auto& item : rule.json().get_array())
            made.push_back(run(rule.part(item), data, depth + 1).json());
        return Value::own(std::move(made));
    }
    if (!rule.is_object() || rule.json().get_object().size() != 1)
        return rule;
    const auto& entry = *rule.json().get_object().begin();
    return operate(entry.key(), Operands{rule, entry.value()}, data, depth + 1);
}

}  // namespace

json::value apply(const json::value& rule, const json::value& data) {
    return run(Value::refer(rule), Value::refer(data), 0).json();
}

bool holds(const json::value& rule, const json::value& data) {
    return rule.is_bool() ? rule.get_bool() : js::truthy(run(Value::refer(rule), Value::refer(data), 0));
}

bool truthy(const json::value& value) {
    return js::truthy(Value::refer(value));
}

}  // namespace kuaiban::definition
