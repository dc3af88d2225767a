#pragma once

#include <string>
#include <string_view>

#include "certificate/openssl_owner.hpp"

namespace kuaiban::certificate {

/// SHA-256 fed piece by piece. A copy goes on from where the original stood: the digest of a constant file prefix is paid once.
class Sha256 {
public:
    Sha256();
    Sha256(const Sha256& other);
    Sha256& operator=(const Sha256&) = delete;

    Sha256& add(std::string_view bytes);
    std::string digest();                       ///< 32 raw bytes; ends the sum

private:
    DigestContext context_;
};

}  // namespace kuaiban::certificate
