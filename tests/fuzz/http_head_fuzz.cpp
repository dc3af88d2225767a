#include <string>

#include "fuzz/fuzz.hpp"
#include "web/http/head_gate.hpp"

// The gate is given whole heads only: up to the first empty line.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string head = std::string{kuaiban::fuzz::text(data, size)} + "\r\n\r\n";
    const auto fault = kuaiban::web::http::head_fault(std::string_view{head}.substr(0, head.find("\r\n\r\n") + 4));
    kuaiban::fuzz::demand(!fault || (*fault >= 400 && *fault <= 505));
    return 0;
}
