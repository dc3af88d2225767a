#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "kuaiban/national_identity.hpp"
#include "kuaiban/paths.hpp"

namespace kuaiban {

struct ServeOptions {
    std::string address{"127.0.0.1"};
    std::uint16_t port{8080};
    std::string public_url;                     ///< empty: http://ADDRESS:PORT
    std::vector<std::string> trusted_proxies;   ///< addresses whose X-Forwarded-For is believed
    std::filesystem::path audit_heads;          ///< where the audit log's signed heads are written, too; empty: nowhere
    std::string gateways;                       ///< file that names the ways to the telephones
    NationalIdentityOptions national;           ///< log-in by national identity, where there is a provider
    int password_days{};                        ///< passwords older than this are replaced; 0: never
    bool demo{};
    long retry_seconds{};                       ///< first pause before a silent register is asked again; 0: the usual
};

/// kuaiban serve: until SIGINT or SIGTERM. Exit status: 0 stopped as told, 2 options that cannot be, 3 could not start.
int serve(const ServeOptions& options, const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
