#pragma once

#include <chrono>
#include <string>

#include "casework/messages/gateway_port.hpp"
#include "messaging/http_exchange.hpp"

namespace kuaiban::messaging {

/// What the operator says of a gateway: everything about where it is comes from here, nothing from a message.
struct GatewaySettings {
    std::string name, address;                  ///< address: of the one URL that takes messages
    std::string sender;                         ///< the number or name the carrier has given us
    std::string username, secret;               ///< secret: Kannel's password, a provider's token
    std::string report_to;                      ///< where it reaches this portal: "https://portal.example"
    bool reports{true};
    int weight{1};
    std::chrono::milliseconds limit{10'000};
};

/// A gateway spoken to by HTTP, one POST a message.
class HttpGateway : public casework::MessageGateway {
public:
    explicit HttpGateway(GatewaySettings settings)
        : settings_{std::move(settings)}, exchange_{settings_.address, settings_.limit} {}

    std::string_view name() const noexcept override { return settings_.name; }
    bool reports() const noexcept override { return settings_.reports; }
    std::vector<casework::Handover> hand_over(std::span<const casework::Parcel> parcels) override;

protected:
    virtual HttpCall call_for(const casework::Parcel& parcel) const = 0;
    const GatewaySettings& settings() const noexcept { return settings_; }

private:
    GatewaySettings settings_;
    HttpExchange exchange_;
};

/// Kannel's smsbox (sendsms by POST): number, words and password travel in the head and body, so that no access log has them.
class KannelGateway final : public HttpGateway {
public:
    using HttpGateway::HttpGateway;

private:
    HttpCall call_for(const casework::Parcel& parcel) const override;
};

/// A provider with a JSON interface: {"to", "from", "text", "report_url"}, Authorization: Bearer.
class ProviderGateway final : public HttpGateway {
public:
    using HttpGateway::HttpGateway;

private:
    HttpCall call_for(const casework::Parcel& parcel) const override;
};

}  // namespace kuaiban::messaging
