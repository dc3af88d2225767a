#pragma once

#include "casework/identity/national_sign_in.hpp"

namespace kuaiban::support {

/// A provider that proves whom the test says, for the code "good", once; otherwise nobody.
class FakeProvider final : public casework::IdentityProvider {
public:
    std::expected<std::string, domain::Refusal> address_for(const casework::SignIn& sign_in, casework::Instant) override {
        if (down)
            return std::unexpected{domain::Refusal{domain::RefusalCode::IdentityProviderDown, ""}};
        return "https://id.example/authorize?state=" + sign_in.state;
    }
    std::expected<casework::ProvedPerson, domain::Refusal> redeem(const casework::SignIn&, std::string_view code,
                                                                  casework::Instant) override {
        ++asked;
        if (down)
            return std::unexpected{domain::Refusal{domain::RefusalCode::IdentityProviderDown, ""}};
        if (!person || code != "good")
            return std::unexpected{domain::Refusal{domain::RefusalCode::IdentityNotProved, ""}};
        return *person;
    }
    bool is_down(casework::Instant) const override { return down; }

    std::optional<casework::ProvedPerson> person;
    bool down{};
    int asked{};
};

}  // namespace kuaiban::support
