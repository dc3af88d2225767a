#include <dlfcn.h>
#include <p11-kit-1/p11-kit/pkcs11.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <mutex>
#include <stdexcept>

#include "crypto/master_sources.hpp"
#include "crypto/openssl.hpp"

namespace kuaiban::crypto {
namespace {

constexpr std::size_t nonce_size = 12, tag_size = 16;

[[noreturn]] void refuse(const std::string& what) {
    throw std::runtime_error{"the PKCS#11 device: " + what};
}
void check(CK_RV answer, const char* what) {
    if (answer != CKR_OK)
        refuse(std::string{what} + " answers " + std::to_string(answer));
}

std::string percent_decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '%' && i + 2 < text.size()) {
            plain += static_cast<char>(std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16));
            i += 2;
        } else {
            plain += text[i];
        }
    return plain;
}

/// "pkcs11:token=…;object=…?module-path=…&pin-source=…", RFC 7512.
std::map<std::string, std::string> attributes_of(std::string_view uri) {
    std::map<std::string, std::string> attributes;
    uri.remove_prefix(std::string_view{"pkcs11:"}.size());
    while (!uri.empty()) {
        const auto end = std::min(uri.find_first_of(";?&"), uri.size());
        const auto part = uri.substr(0, end);
        const auto equals = std::min(part.find('='), part.size());
        attributes[std::string{part.substr(0, equals)}] = percent_decoded(part.substr(std::min(equals + 1, part.size())));
        uri.remove_prefix(std::min(end + 1, uri.size()));
    }
    return attributes;
}

std::string pin_of(const std::map<std::string, std::string>& attributes) {
    if (const auto source = attributes.find("pin-source"); source != attributes.end()) {
        std::ifstream file{source->second};
        std::string pin;
        std::getline(file, pin);
        return file ? pin : (refuse("its pin-source cannot be read"), pin);
    }
    const char* const pin = std::getenv("KUAIBAN_PKCS11_PIN");
    return pin ? pin : (refuse("no pin-source, and KUAIBAN_PKCS11_PIN is not set"), "");
}

/// An AES-256 key that never leaves its device: the device seals with AES-GCM. Layout: 12 nonce, ciphertext, 16 tag.
class DeviceMasterKey final : public MasterKey {
public:
    explicit DeviceMasterKey(std::string_view uri) : attributes_{attributes_of(uri)} {
        const auto module = attributes_["module-path"];
        library_.reset(::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL));
        if (module.empty() || !library_)
            refuse("its module-path names no library: " + module);
        const auto list = reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library_.get(), "C_GetFunctionList"));
        if (!list)
            refuse(module + " is no PKCS#11 module");
        check(list(&calls_), "C_GetFunctionList");
        CK_C_INITIALIZE_ARGS arguments{};
        arguments.flags = CKF_OS_LOCKING_OK;
        if (const auto answer = calls_->C_Initialize(&arguments); answer != CKR_CRYPTOKI_ALREADY_INITIALIZED)
            check(answer, "C_Initialize");
        Session{*this};                         // a wrong token, PIN or label is told at once
    }

    Bytes wrap(std::string_view plain, std::string_view context) const override {
        Bytes wrapped(nonce_size + plain.size() + tag_size);
        fill_with_visible_random(std::span{wrapped}.first(nonce_size));
        const Session session{*this};
        auto mechanism = gcm(wrapped.data(), context);
        mechanism.call.pParameter = &mechanism.parameters;
        CK_ULONG size = wrapped.size() - nonce_size;
        check(calls_->C_EncryptInit(session.handle, &mechanism.call, session.key), "C_EncryptInit");
        check(calls_->C_Encrypt(session.handle, bytes_of(plain), plain.size(), wrapped.data() + nonce_size, &size), "C_Encrypt");
        return wrapped;
    }

    std::string unwrap(const Bytes& wrapped, std::string_view context) const override {
        if (wrapped.size() < nonce_size + tag_size)
            refuse("what it should open is cut short");
        std::string plain(wrapped.size(), '\0');
        const Session session{*this};
        auto* const from = const_cast<unsigned char*>(wrapped.data());      // the device only reads it
        auto mechanism = gcm(from, context);
        mechanism.call.pParameter = &mechanism.parameters;
        CK_ULONG size = plain.size();
        check(calls_->C_DecryptInit(session.handle, &mechanism.call, session.key), "C_DecryptInit");
        if (calls_->C_Decrypt(session.handle, from + nonce_size, wrapped.size() - nonce_size, as_bytes(plain), &size) != CKR_OK)
            refuse("its key is not the master key this data was sealed with");
        plain.resize(size);
        return plain;
    }

private:
    struct Unload {
        void operator()(void* library) const noexcept { ::dlclose(library); }
    };
    struct Mechanism {
        CK_GCM_PARAMS parameters;
        CK_MECHANISM call;
    };

    /// Logged in, with the key found; one at a time.
    struct Session {
        explicit Session(const DeviceMasterKey& device) : lock{device.mutex_}, calls{*device.calls_} {
            check(calls.C_OpenSession(device.slot(), CKF_SERIAL_SESSION, nullptr, nullptr, &handle), "C_OpenSession");
            try {
                auto pin = pin_of(device.attributes_);
                const auto answer = calls.C_Login(handle, CKU_USER, as_bytes(pin), pin.size());
                if (answer != CKR_USER_ALREADY_LOGGED_IN)
                    check(answer, "C_Login");
                key = find(device.attributes_.contains("object") ? device.attributes_.at("object") : "");
            } catch (...) {
                calls.C_CloseSession(handle);
                throw;
            }
        }
        Session(const Session&) = delete;
        Session& operator=(const Session&) = delete;
        ~Session() { calls.C_CloseSession(handle); }

        CK_OBJECT_HANDLE find(std::string label) const {
            CK_OBJECT_CLASS wanted = CKO_SECRET_KEY;
            std::array<CK_ATTRIBUTE, 2> like{CK_ATTRIBUTE{CKA_CLASS, &wanted, sizeof wanted},
                                             CK_ATTRIBUTE{CKA_LABEL, label.data(), label.size()}};
            std::array<CK_OBJECT_HANDLE, 2> found{};
            CK_ULONG count = 0;
            check(calls.C_FindObjectsInit(handle, like.data(), like.size()), "C_FindObjectsInit");
            check(calls.C_FindObjects(handle, found.data(), found.size(), &count), "C_FindObjects");
            check(calls.C_FindObjectsFinal(handle), "C_FindObjectsFinal");
            if (count != 1)
                refuse("it has " + std::to_string(count) + " secret keys of the label \"" + label + "\"; one is needed");
            return found[0];
        }

        std::lock_guard<std::mutex> lock;
        CK_FUNCTION_LIST& calls;
        CK_SESSION_HANDLE handle{};
        CK_OBJECT_HANDLE key{};
    };

    static unsigned char* bytes_of(std::string_view text) { return const_cast<unsigned char*>(as_bytes(text)); }

    static Mechanism gcm(unsigned char* nonce, std::string_view context) {
        Mechanism mechanism{};
        mechanism.parameters.pIv = nonce;
        mechanism.parameters.ulIvLen = nonce_size;
        mechanism.parameters.ulIvBits = nonce_size * 8;
        mechanism.parameters.pAAD = bytes_of(context);
        mechanism.parameters.ulAADLen = context.size();
        mechanism.parameters.ulTagBits = tag_size * 8;
        mechanism.call = {CKM_AES_GCM, nullptr, sizeof mechanism.parameters};
        return mechanism;
    }

    CK_SLOT_ID slot() const {
        std::array<CK_SLOT_ID, 64> slots{};
        CK_ULONG count = slots.size();
        check(calls_->C_GetSlotList(CK_TRUE, slots.data(), &count), "C_GetSlotList");
        std::string wanted = attributes_.contains("token") ? attributes_.at("token") : "";
        wanted.resize(sizeof CK_TOKEN_INFO::label, ' ');
        for (CK_ULONG i = 0; i < count; ++i) {
            CK_TOKEN_INFO info{};
            if (calls_->C_GetTokenInfo(slots[i], &info) == CKR_OK && as_text(info.label, sizeof info.label) == wanted)
                return slots[i];
        }
        refuse("it has no token of that label");
    }

    std::map<std::string, std::string> attributes_;
    std::unique_ptr<void, Unload> library_;
    CK_FUNCTION_LIST* calls_{};
    mutable std::mutex mutex_;
};

}  // namespace

std::unique_ptr<MasterKey> master_key_in_device(std::string_view uri) {
    return std::make_unique<DeviceMasterKey>(uri);
}

}  // namespace kuaiban::crypto
