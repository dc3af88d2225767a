#include "crypto/master_key.hpp"

#include <openssl/crypto.h>

#include <cstdlib>
#include <stdexcept>

#include "crypto/master_sources.hpp"

namespace kuaiban::crypto {
namespace {

class HeldMasterKey final : public MasterKey {
public:
    HeldMasterKey(std::string key, std::string name, std::optional<KeySet> first_keys)
        : key_{std::move(key)}, name_{std::move(name)}, first_keys_{std::move(first_keys)} {}
    HeldMasterKey(const HeldMasterKey&) = delete;
    HeldMasterKey& operator=(const HeldMasterKey&) = delete;
    ~HeldMasterKey() override { OPENSSL_cleanse(key_.data(), key_.size()); }

    Bytes wrap(std::string_view plain, std::string_view context) const override { return seal_with(key_, 0, plain, context); }
    std::string unwrap(const Bytes& wrapped, std::string_view context) const override {
        try {
            return open_with(key_, wrapped, context);
        } catch (const std::runtime_error&) {
            throw std::runtime_error{name_ + " is not the master key this data was sealed with: copy it from another node or " +
                                     "from its escrow copy"};
        }
    }
    std::optional<KeySet> first_keys() const override { return first_keys_; }

private:
    std::string key_;
    const std::string name_;
    const std::optional<KeySet> first_keys_;
};

std::unique_ptr<MasterKey> master_key_in_environment(const std::string& name) {
    const char* const text = std::getenv(name.c_str());
    auto key = text ? key_of_hex(text) : std::nullopt;
    if (!key)
        throw std::runtime_error{"the environment variable " + name + " does not hold a master key of 64 hexadecimal digits"};
    return master_key_of(*std::move(key), "the environment variable " + name, std::nullopt);
}

}  // namespace

std::optional<std::string> key_of_hex(std::string_view text) {
    if (text.size() != 64 || text.find_first_not_of("0123456789abcdef") != text.npos)
        return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string{text.substr(i, 2)}, nullptr, 16));
    return bytes;
}

std::unique_ptr<MasterKey> master_key_of(std::string key, std::string name, std::optional<KeySet> first_keys) {
    return std::make_unique<HeldMasterKey>(std::move(key), std::move(name), std::move(first_keys));
}

std::unique_ptr<MasterKey> open_master_key(const std::string& where) {
    if (where.starts_with("file:"))
        return master_key_in_file(where.substr(5));
    if (where.starts_with("env:"))
        return master_key_in_environment(where.substr(4));
    if (where.starts_with("pkcs11:"))
        return master_key_in_device(where);
    throw std::runtime_error{"a master key is kept in file:PATH, env:NAME or pkcs11:token=…;object=…?module-path=…"};
}

}  // namespace kuaiban::crypto
