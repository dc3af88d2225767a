#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "definition/form_loader.hpp"
#include "fuzz/fuzz.hpp"

// A text as form.yaml and as rules.yaml: every mistake is a complaint, none an exception.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path folder = [] {
        auto pattern = (std::filesystem::temp_directory_path() / "kuaiban-fuzz-XXXXXX").string();
        return std::filesystem::path{mkdtemp(pattern.data())};
    }();
    const auto file = folder / "any.yaml";
    std::ofstream{file, std::ios::binary} << kuaiban::fuzz::text(data, size);
    std::vector<kuaiban::definition::LoadError> errors;
    kuaiban::definition::load_form(file, "form.yaml", errors);
    kuaiban::definition::load_rules(file, "rules.yaml", errors);
    for (const auto& error : errors)
        kuaiban::fuzz::demand(!error.file.empty() && !error.message.empty());
    return 0;
}
