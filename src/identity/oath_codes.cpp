#include "identity/oath_codes.hpp"

#include <liboath/oath.h>

#include <array>
#include <stdexcept>

namespace kuaiban::identity {

namespace {

void check(int answer) {
    if (answer != OATH_OK)
        throw std::runtime_error{std::string{"authenticator codes: "} + oath_strerror(answer)};
}

}  // namespace

OathCodes::OathCodes() {
    check(oath_init());
}

OathCodes::~OathCodes() {
    oath_done();
}

std::string OathCodes::digits(std::string_view secret, std::int64_t step) const {
    std::array<char, 7> digits{};
    check(oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), 6, false,
                             OATH_HOTP_DYNAMIC_TRUNCATION, digits.data()));
    return digits.data();
}

}  // namespace kuaiban::identity
