#pragma once

#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "casework/certificate_port.hpp"
#include "casework/ports.hpp"
#include "casework/wording_port.hpp"
#include "support/saying_sheets.hpp"

namespace kuaiban::support {

/// Says the key and everything it was given: what these words do not hold, no text can tell.
class KeyWording final : public casework::Wording {
public:
    std::string say(std::string_view language, std::string_view key, const Values& values) const override {
        std::string said{key};
        if (language == "en")
            said += " (en)";
        for (const auto& [name, value] : values)
            said += " " + name + "=" + value;
        return said;
    }
};

/// Keeps every face it was given; refuses all where it was told that a character is missing.
class RecordingPrinter final : public casework::CertificatePrinter {
public:
    std::expected<casework::SignedCertificate, domain::Refusal> print(const casework::CertificateFace& face,
                                                                      domain::Instant) override {
        const std::lock_guard lock{mutex_};
        faces.push_back(face);
        if (lacks_a_character)
            return std::unexpected{domain::Refusal{domain::RefusalCode::GlyphMissing, "", {{"code_points", "U+2EBF0"}}}};
        return casework::SignedCertificate{"%PDF of " + face.number, std::string(64, 'a')};
    }
    std::string sign_payload(std::string_view) override { return std::string(86, 'A'); }
    bool is_own_signature(std::string_view, std::string_view signature) const override {
        return signature == std::string(64, '\0');
    }
    std::string qr_svg(std::string_view) const override { return "<svg/>"; }
    std::string public_key_base64() const override { return "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"; }

    std::vector<casework::CertificateFace> faces;
    bool lacks_a_character = false;

private:
    std::mutex mutex_;
};

/// Passwords as they are, at once; counts what a real one would have worked on.
class PlainHasher final : public casework::PasswordHasher {
public:
    std::string hash(std::string_view password) override { return "plain:" + std::string{password}; }
    bool verify(std::string_view password, std::string_view hash) override {
        ++worked;
        return hash == "plain:" + std::string{password};
    }
    void pretend(std::string_view) override { ++worked; }
    bool is_common(std::string_view password) const override { return password == "password1"; }

    int worked = 0;
};

}  // namespace kuaiban::support
