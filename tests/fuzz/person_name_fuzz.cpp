#include "domain/person_name.hpp"

#include "fuzz/fuzz.hpp"

// What was accepted reads back as itself; folding twice is folding once; any two texts can be compared.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kuaiban::domain;
    using kuaiban::fuzz::demand;
    const auto text = kuaiban::fuzz::text(data, size);
    const auto bar = text.find('|');
    if (bar != std::string_view::npos)
        has_placeholder_for(text.substr(0, bar), text.substr(bar + 1));
    const auto folded = fold_name(text);
    demand(fold_name(folded) == folded);
    if (const auto name = PersonName::parse(text))
        demand(PersonName::parse(name->reveal()).has_value() && !name->folded().empty());
    return 0;
}
