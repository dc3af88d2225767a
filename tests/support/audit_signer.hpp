#pragma once

#include "casework/audit/tree_head.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::testing_support {

/// A key of the test's own: what a log's signatures mean is the certificate layer's matter.
class AuditSigner final : public casework::HeadSigner {
public:
    explicit AuditSigner(std::string key = "the installation's") : key_{std::move(key)} {}
    std::string sign(std::string_view words) const override {
        const auto code = crypto::hmac_sha256(key_, words);
        return {code.begin(), code.end()};
    }
    std::string key_id() const override { return key_; }
    bool is_signed(const casework::TreeHead& head) const override {
        return head.key_id == key_ && head.signature == sign(casework::words_of(head));
    }

private:
    std::string key_;
};

}  // namespace kuaiban::testing_support
