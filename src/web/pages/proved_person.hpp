#pragma once

#include <optional>
#include <string>

#include "casework/identity/identity_provider.hpp"
#include "casework/one_time_codes.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/pending_code.hpp"

namespace kuaiban::web::pages {

/// Whom national identity proved in this browser, a quarter of an hour ago at most, and who now has to prove a mobile. Carried sealed.
struct ProvedHere {
    casework::ProvedPerson person;
    std::string purpose;  ///< national | mobile: what the mobile is for
    std::string next;
};
void keep_proved(http::Response& response, const Frame& frame, const ProvedHere& proved);
void forget_proved(http::Response& response, const Frame& frame);
std::optional<ProvedHere> read_proved(const Frame& frame);

/// The code fitted or not: the account is entered, or moved and then entered.
std::expected<http::Response, domain::Refusals> finish_proved(Frame& frame, const PendingCode& pending);

}  // namespace kuaiban::web::pages
