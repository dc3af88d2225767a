#include "kuaiban/installation.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>

#include "store/repositories/installation.hpp"

namespace kuaiban {
namespace {

void refuse_to_make(const std::filesystem::path& file, bool was_used) {
    if (was_used && !std::filesystem::exists(file))
        throw std::runtime_error{
            fmt::format("{} is missing, and what the database holds was made with it: copy it from another node "
                        "or from its escrow copy",
                        file.string())};
}

std::unique_ptr<crypto::MasterKey> installation_master_key(const Paths& paths, store::Database& ledger) {
    store::check_is_at_home(ledger);
    if (!paths.master.empty())
        return crypto::open_master_key(paths.master);
    refuse_to_make(paths.key_ring(), store::holds_sealed_data(ledger));
    return crypto::open_master_key("file:" + paths.key_ring().string());
}

}  // namespace

InstallationKeys::InstallationKeys(const Paths& paths, store::Database& ledger)
    : master_{installation_master_key(paths, ledger)}, cabinet_{ledger, *master_} {
    store::check_keys({ledger, cabinet_.ring()});
}

certificate::CertificateAuthority installation_authority(const Paths& paths, store::Database& ledger) {
    refuse_to_make(paths.authority(), store::knows_an_authority(ledger));
    auto authority = certificate::CertificateAuthority::load_or_create(paths.authority());
    store::check_authority(ledger, authority.root_pem());
    return authority;
}

}  // namespace kuaiban
