#include "certificate/verify_pdf.hpp"
#include "fuzz/fuzz.hpp"

// No authority is trusted, so nothing may pass.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    kuaiban::fuzz::demand(!kuaiban::certificate::verify_pdf(kuaiban::fuzz::text(data, size), {}));
    return 0;
}
