#include "definition/json_logic.hpp"

#include <boost/json.hpp>

#include <stdexcept>

#include "definition/check_rule.hpp"
#include "fuzz/fuzz.hpp"

// {"rule": …, "data": …} as `kuaiban eval-rule` reads it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    boost::system::error_code wrong;
    const auto line = boost::json::parse(kuaiban::fuzz::text(data, size), wrong);
    if (wrong || !line.is_object() || !line.as_object().contains("rule"))
        return 0;
    const auto& rule = line.at("rule");
    kuaiban::definition::unknown_operator(rule);
    try {
        const auto* facts = line.as_object().if_contains("data");
        kuaiban::definition::apply(rule, facts ? *facts : boost::json::value{});
    } catch (const std::invalid_argument&) {  // an unknown operator, or too deep: said so
    }
    return 0;
}
