#include "casework/messages/delivery_report.hpp"
#include "fuzz/fuzz.hpp"

// Whatever a stranger reports is one of three things a carrier may say, or nothing.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using kuaiban::casework::AttemptState;
    const auto text = kuaiban::fuzz::text(data, size);
    for (const auto said : {kuaiban::casework::read_kannel_status(text), kuaiban::casework::read_provider_report(text)})
        kuaiban::fuzz::demand(!said || *said == AttemptState::Sent || *said == AttemptState::Failed ||
                              *said == AttemptState::Delivered);
    return 0;
}
