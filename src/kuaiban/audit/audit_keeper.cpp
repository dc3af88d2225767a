#include "kuaiban/audit/audit_keeper.hpp"

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <mutex>

namespace kuaiban {
namespace {

using namespace std::chrono_literals;

constexpr auto between_batches = 1s;

domain::Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace

AuditKeeper::AuditKeeper(casework::AuditLog& log, const casework::HeadSigner& signer, const std::filesystem::path& heads,
                         web::http::Metrics& metrics)
    : log_{log}, sealer_{log, signer}, metrics_{metrics} {
    if (!heads.empty())
        folder_.emplace(heads);
    thread_ = std::jthread{[this](const std::stop_token& stop) { work(stop); }};
}

AuditKeeper::~AuditKeeper() {
    thread_.request_stop();
    thread_.join();
    try {
        sealer_.finish(now());
        export_heads();
    } catch (const std::exception& broken) {
        spdlog::error("the audit log was not closed: {}; the next start goes on with it", broken.what());
    }
}

void AuditKeeper::work(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any pause;
    while (!stop.stop_requested()) {
        try {
            keep();
        } catch (const std::exception& broken) {
            spdlog::error("the audit log will be tried again: {}", broken.what());
        }
        std::unique_lock lock{mutex};
        pause.wait_for(lock, stop, between_batches, [] { return false; });
    }
}

void AuditKeeper::keep() {
    while (sealer_.seal(now())) {
    }
    sealer_.sign_when_due(now());
    export_heads();
    show();
}

void AuditKeeper::export_heads() {
    if (folder_)
        folder_->catch_up(log_);
}

void AuditKeeper::show() {
    const auto state = log_.state();
    metrics_.set("kuaiban_audit_unsealed", "Rows that wait to be sealed into the audit log",
                 static_cast<double>(log_.backlog().unsealed));
    metrics_.set("kuaiban_audit_log_size", "Entries of the audit log", static_cast<double>(state.log_size));
    metrics_.set("kuaiban_audit_head_age_seconds", "Since the audit log's last signed head",
                 std::chrono::duration<double>(now() - state.head_at).count());
}

}  // namespace kuaiban
