#pragma once

#include <filesystem>
#include <optional>
#include <thread>

#include "casework/audit/sealer.hpp"
#include "kuaiban/audit/head_folder.hpp"
#include "web/http/metrics.hpp"

namespace kuaiban {

/// Keeps the audit log while the portal serves: seals once a second, signs a head every minute, writes heads into the folder of the
/// operator's choice and tells /metrics how far it is. When it ends it seals and signs what is left.
class AuditKeeper {
public:
    /// Throws std::runtime_error where the folder cannot be written.
    AuditKeeper(casework::AuditLog& log, const casework::HeadSigner& signer, const std::filesystem::path& heads,
                web::http::Metrics& metrics);
    AuditKeeper(const AuditKeeper&) = delete;
    AuditKeeper& operator=(const AuditKeeper&) = delete;
    ~AuditKeeper();

private:
    void work(const std::stop_token& stop);
    void keep();
    void export_heads();
    void show();

    casework::AuditLog& log_;
    casework::Sealer sealer_;
    std::optional<HeadFolder> folder_;
    web::http::Metrics& metrics_;
    std::jthread thread_;
};

}  // namespace kuaiban
