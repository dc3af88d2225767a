#include "casework/qr_payload.hpp"

#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = kuaiban::fuzz::text(data, size);
    if (const auto fragment = kuaiban::casework::parse_qr_fragment(text))
        kuaiban::fuzz::demand(fragment->signature.size() == 64 && text.starts_with(fragment->signed_text));
    return 0;
}
