#include "kuaiban/eval_rule_command.hpp"

#include <boost/json.hpp>

#include <cmath>
#include <istream>
#include <ostream>
#include <stdexcept>
#include <string>

#include "definition/js_value.hpp"
#include "definition/json_logic.hpp"

namespace kuaiban {

namespace {

namespace json = boost::json;

/// JSON as JavaScript writes it: 1 rather than 1.0, null for what is not a number.
void write(const json::value& value, std::string& text) {
    if (const auto* list = value.if_array()) {
        text += '[';
        for (std::size_t i = 0; i < list->size(); ++i) {
            text += i > 0 ? "," : "";
            write((*list)[i], text);
        }
        text += ']';
    } else if (const auto* object = value.if_object()) {
        text += '{';
        for (bool first = true; const auto& entry : *object) {
            text += first ? "" : ",";
            text += json::serialize(json::string{entry.key()}) + ":";
            write(entry.value(), text);
            first = false;
        }
        text += '}';
    } else if (const auto* number = value.if_double()) {
        text += std::isfinite(*number) ? definition::js::number_text(*number) : "null";
    } else {
        text += json::serialize(value);
    }
}

std::string answer(const std::string& line) {
    std::string text;
    try {
        const auto asked = json::parse(line);
        const auto* data = asked.as_object().if_contains("data");
        write(definition::apply(asked.as_object().at("rule"), data ? *data : json::value{}), text);
    } catch (const std::exception& error) {
        text = json::serialize(json::object{{"error", error.what()}});
    }
    return text;
}

}  // namespace

int eval_rule(std::istream& in, std::ostream& out) {
    for (std::string line; std::getline(in, line);)
        if (!line.empty())
            out << answer(line) << '\n';
    return 0;
}

}  // namespace kuaiban
