#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kuaiban::casework {

/// The portal's own sentences (pages/texts.*.yaml): messages and reasons in the reader's language.
class Wording {
public:
    using Values = std::map<std::string, std::string, std::less<>>;
    virtual ~Wording() = default;
    /// The text of `key` with its {names} filled in. Throws std::out_of_range for a key that no text has.
    virtual std::string say(std::string_view language, std::string_view key, const Values& values) const = 0;
};

}  // namespace kuaiban::casework
