#include "kuaiban/audit/head_signer.hpp"

#include "crypto/merkle.hpp"

namespace kuaiban {
namespace {

std::string digest_of(std::string_view words) {
    const auto digest = crypto::sha256(words);
    return {digest.begin(), digest.end()};
}

}  // namespace

IssuingKeySigner::IssuingKeySigner(std::shared_ptr<const certificate::SigningKey> key)
    : key_{std::move(key)}, key_id_{crypto::hex(crypto::sha256(key_->public_key_der()))} {}

std::string IssuingKeySigner::sign(std::string_view words) const {
    return certificate::raw_signature(key_->sign_digest(digest_of(words)));
}

bool IssuingKeySigner::is_signed(const casework::TreeHead& head) const {
    return head.key_id == key_id_ &&
           certificate::is_signature(key_->public_key_der(), digest_of(casework::words_of(head)), head.signature);
}

}  // namespace kuaiban
