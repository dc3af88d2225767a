#include "kuaiban/national_identity.hpp"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>

#include "web/pages/outside_lane.hpp"

namespace kuaiban {

std::optional<identity::OidcSettings> read_national_identity(const NationalIdentityOptions& options,
                                                             const std::string& public_url) {
    if (options.issuer.empty())
        return std::nullopt;
    if (options.client_id.empty() || options.secret_file.empty())
        throw std::runtime_error{"--identity-issuer needs --identity-client and --identity-secret-file, too"};
    std::ifstream file{options.secret_file};
    std::string secret;
    if (!std::getline(file, secret) || secret.empty())
        throw std::runtime_error{fmt::format("--identity-secret-file {}: no secret can be read there", options.secret_file)};
    return identity::OidcSettings{options.issuer,
                                  options.client_id,
                                  secret,
                                  fmt::format("{}{}", public_url, web::pages::sign_in_answer_path),
                                  options.id_number_claim,
                                  options.name_claim,
                                  options.scope};
}

}  // namespace kuaiban
