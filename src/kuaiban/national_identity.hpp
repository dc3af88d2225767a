#pragma once

#include <optional>
#include <string>

#include "identity/oidc_provider.hpp"

namespace kuaiban {

/// What `kuaiban serve` is told about the national identity provider; no issuer: there is none.
struct NationalIdentityOptions {
    std::string issuer, client_id;
    std::string secret_file;                    ///< the client secret, alone in a file only we may read
    std::string id_number_claim{"id_number"}, name_claim{"name"}, scope{"openid profile"};
};

/// Throws std::runtime_error naming the option and the remedy.
std::optional<identity::OidcSettings> read_national_identity(const NationalIdentityOptions& options,
                                                             const std::string& public_url);

}  // namespace kuaiban
