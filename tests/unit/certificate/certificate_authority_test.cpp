#include "certificate/certificate_authority.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "certificate/openssl_owner.hpp"
#include "support/demo_authority.hpp"

namespace kuaiban::certificate {
namespace {

using std::filesystem::perms;

TEST(CertificateAuthority, KeepsItsKeysFromEverybodyElse) {
    const support::DemoAuthority made;
    for (const auto* key : {"root.key", "issuing.key"}) {
        const auto mode = std::filesystem::status(made.folder.path() + "/" + key).permissions();
        EXPECT_EQ(mode & perms::all, perms::owner_read | perms::owner_write) << key;
    }
}

TEST(CertificateAuthority, IsTheSameAfterARestart) {
    const support::DemoAuthority made;
    const auto again = CertificateAuthority::load_or_create(made.folder.path());
    EXPECT_EQ(again.root_pem(), made.authority.root_pem());
    EXPECT_EQ(again.signing_key()->certificate_der(), made.authority.signing_key()->certificate_der());
}

TEST(CertificateAuthority, NamesTheFileThatIsDamaged) {
    const support::DemoAuthority made;
    std::ofstream{made.folder.path() + "/issuing.key"} << "not a key";
    try {
        CertificateAuthority::load_or_create(made.folder.path());
        FAIL();
    } catch (const std::runtime_error& broken) {
        EXPECT_TRUE(std::string_view{broken.what()}.contains("issuing.key"));
    }
}

TEST(CertificateAuthority, RefusesAKeyThatIsNotTheCertificates) {
    const support::DemoAuthority made, other;
    std::filesystem::copy_file(other.folder.path() + "/issuing.key", made.folder.path() + "/issuing.key",
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_THROW(CertificateAuthority::load_or_create(made.folder.path()), std::runtime_error);
}

}  // namespace
}  // namespace kuaiban::certificate
