#include "identity/common_passwords.hpp"

#include <algorithm>
#include <string>

namespace kuaiban::identity {

namespace {

constexpr std::string_view common[] = {
#include "identity/common_passwords.inc"
};

}  // namespace

bool is_common_password(std::string_view password) {
    std::string folded{password};
    std::ranges::transform(folded, folded.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::binary_search(common, std::string_view{folded});
}

}  // namespace kuaiban::identity
