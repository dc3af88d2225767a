#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include "certificate/certificate_authority.hpp"

namespace kuaiban::support {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "kuaiban-test-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

/// An authority of its own for each test.
struct DemoAuthority {
    TemporaryFolder folder{};
    certificate::CertificateAuthority authority = certificate::CertificateAuthority::load_or_create(folder.path());
};

}  // namespace kuaiban::support
