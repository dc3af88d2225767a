#include "domain/resident_id.hpp"

#include "fuzz/fuzz.hpp"

// What was accepted reads back as itself.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using kuaiban::domain::ResidentId;
    if (const auto id = ResidentId::parse(kuaiban::fuzz::text(data, size))) {
        kuaiban::fuzz::demand(id->reveal().size() == 18 && id->born_on().ymd().ok() && id->masked() != id->reveal());
        kuaiban::fuzz::demand(ResidentId::parse(id->reveal()) == *id);
    }
    return 0;
}
