#include "fuzz/fuzz.hpp"
#include "web/http/message.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (const auto pairs = kuaiban::web::http::parse_form(kuaiban::fuzz::text(data, size)))
        for (const auto& [name, value] : *pairs)
            kuaiban::fuzz::demand(name.find('\0') == std::string::npos && value.find('\0') == std::string::npos);
    return 0;
}
