#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::web::staff {

struct TextPiece {
    std::string text;
    bool differs;
};

/// `text` cut into what it shares with `other` (the longest common subsequence of characters) and what it does not, so that only
/// the differing characters are marked. Texts beyond 200 characters differ as a whole.
std::vector<TextPiece> difference(std::string_view text, std::string_view other);

}  // namespace kuaiban::web::staff
