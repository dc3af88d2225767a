#include "kuaiban/audit/audit_command.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <fstream>
#include <ostream>
#include <stdexcept>

#include "casework/audit/verify_log.hpp"
#include "kuaiban/audit/export_log.hpp"
#include "kuaiban/audit/head_folder.hpp"
#include "kuaiban/audit/head_signer.hpp"
#include "kuaiban/databases.hpp"
#include "kuaiban/installation.hpp"
#include "store/audit/audit_store.hpp"

namespace kuaiban {
namespace {

namespace fs = std::filesystem;

constexpr int fine = 0, not_sound = 1, no_such_place = 2, broken = 3;

/// The log of an installation, and the key its heads are signed with.
struct OpenedLog {
    explicit OpenedLog(const Paths& paths)
        : ledger{open_ledger(paths)}, store{*ledger}, signer{installation_authority(paths, *ledger).signing_key()} {}
    std::unique_ptr<store::Database> ledger;
    store::AuditStore store;
    IssuingKeySigner signer;
};

std::string moment(domain::Instant at) {
    return fmt::format("{} {}", domain::china_date(at).iso(), domain::china_clock(at));
}

void print(std::ostream& out, const casework::AuditVerdict& verdict) {
    fmt::print(out, "{} entries, root {}; {} rows wait to be sealed\n", verdict.log_size, crypto::hex(verdict.root),
               verdict.backlog.unsealed);
    fmt::print(out, "{} heads in the database, {} kept elsewhere\n", verdict.heads, verdict.kept_heads);
    for (const auto& fault : verdict.faults)
        fmt::print(out, "BAD entry {}, {}{}: {}\n", fault.log_index, fault.at ? moment(*fault.at) : "time unknown",
                   fault.subject.empty() ? "" : ", " + fault.subject, fault.what);
    if (verdict.is_sound())
        fmt::print(out, "The log is sound.{}\n",
                   verdict.kept_heads == 0 ? " Only a head kept elsewhere (--head) shows a log that was rewritten whole." : "");
    else
        fmt::print(out, "The log is NOT sound: entry {} is the first bad place.\n", verdict.faults.front().log_index);
}

template <class Work>
int run(std::ostream& err, Work&& work) {
    try {
        return work();
    } catch (const std::exception& wrong) {
        err << "kuaiban: " << wrong.what() << '\n';
        return broken;
    }
}

}  // namespace

int audit_verify(const fs::path& head, const Paths& paths, std::ostream& out, std::ostream& err) {
    return run(err, [&] {
        auto kept = head.empty() ? std::vector<casework::TreeHead>{} : read_heads(head);
        OpenedLog log{paths};
        const auto verdict = casework::verify_log(log.store, log.signer, std::move(kept));
        print(out, verdict);
        return verdict.is_sound() ? fine : not_sound;
    });
}

int audit_export(const fs::path& folder, const Paths& paths, std::ostream& out, std::ostream& err) {
    return run(err, [&] {
        OpenedLog log{paths};
        const auto entries = export_log(log.store, log.signer.public_key_der(), folder);
        fmt::print(out, "{} entries exported into {}\n", entries, folder.string());
        return fine;
    });
}

int audit_prove(const ProofWanted& wanted, const Paths& paths, std::ostream& out, std::ostream& err) {
    return run(err, [&] {
        OpenedLog log{paths};
        const auto proof =
            wanted.entry ? prove_entry(log.store, *wanted.entry) : prove_growth(log.store, wanted.from.value_or(0));
        if (proof.empty()) {
            err << "kuaiban: the newest signed head does not reach that far\n";
            return no_such_place;
        }
        out << proof << '\n';
        return fine;
    });
}

}  // namespace kuaiban
