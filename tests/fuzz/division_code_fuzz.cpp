#include "domain/division_code.hpp"

#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using kuaiban::domain::DivisionCode;
    if (const auto code = DivisionCode::parse(kuaiban::fuzz::text(data, size))) {
        kuaiban::fuzz::demand(code->padded().size() == 12 && DivisionCode::parse(code->padded()) == *code);
        kuaiban::fuzz::demand(code->coarsened(6).text() == code->county());
    }
    return 0;
}
