#pragma once

#include <memory>
#include <string>

#include "casework/audit/tree_head.hpp"
#include "certificate/signing_key.hpp"

namespace kuaiban {

/// Signs the audit log's heads with the key certificates are issued with, wherever that is kept. What it signs begins with the log's
/// own words and so is never taken for a certificate's signature.
class IssuingKeySigner final : public casework::HeadSigner {
public:
    explicit IssuingKeySigner(std::shared_ptr<const certificate::SigningKey> key);

    std::string sign(std::string_view words) const override;
    std::string key_id() const override { return key_id_; }
    bool is_signed(const casework::TreeHead& head) const override;
    const std::string& public_key_der() const { return key_->public_key_der(); }

private:
    std::shared_ptr<const certificate::SigningKey> key_;
    std::string key_id_;
};

}  // namespace kuaiban
