#include "definition/check_rule.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <string_view>

#include "definition/js_operations.hpp"

namespace kuaiban::definition {

namespace {

constexpr auto structural =
    std::to_array<std::string_view>({"if", "?:", "and", "or", "filter", "map", "reduce", "all", "none", "some"});

}  // namespace

std::optional<std::string> unknown_operator(const boost::json::value& rule) {
    if (const auto* list = rule.if_array())
        for (const auto& part : *list)
            if (auto unknown = unknown_operator(part))
                return unknown;
    const auto* object = rule.if_object();
    if (!object || object->size() != 1)
        return std::nullopt;
    const std::string_view name = object->begin()->key();
    if (std::ranges::find(structural, name) == structural.end() && !js::operation(name))
        return std::string{name};
    return unknown_operator(object->begin()->value());
}

}  // namespace kuaiban::definition
