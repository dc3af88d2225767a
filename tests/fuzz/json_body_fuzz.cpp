#include <boost/json.hpp>

#include "casework/strict_json.hpp"
#include "fuzz/fuzz.hpp"

// What was accepted is written and read again as the same value.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using kuaiban::casework::parse_strict_json;
    if (const auto value = parse_strict_json(kuaiban::fuzz::text(data, size)))
        kuaiban::fuzz::demand(parse_strict_json(boost::json::serialize(*value)).has_value());
    return 0;
}
