#include "kuaiban/rotate_keys_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>
#include <stdexcept>
#include <thread>

#include "kuaiban/databases.hpp"
#include "kuaiban/installation.hpp"
#include "registers/rekey.hpp"
#include "store/rotation/key_rotation.hpp"
#include "store/snapshot_store.hpp"

namespace kuaiban {
namespace {

constexpr int done = 0, not_done = 3;
using enum domain::Register;
constexpr auto all_registers = {Households, Residences, Marriages, Births, Certificates, Mobiles};

std::string in_words(const store::KeyProgress& now) {
    auto words = fmt::format("generation {}", now.generation);
    if (now.successor != 0)
        words += fmt::format(" is being replaced by {}: {}", now.successor, crypto::name_of(now.stage));
    return words + fmt::format("; held: {}; {} values sealed with an older key{}\n", fmt::join(now.held, ", "),
                               now.sealed_otherwise,
                               now.bound_to_old == 0 ? std::string{}
                                                     : fmt::format(", and {} details of events that stay so", now.bound_to_old));
}

void require_registers_sealed_anew(store::SnapshotStore& snapshots, const crypto::KeyRing& keys) {
    for (const auto kind : all_registers)
        if (!registers::is_sealed_with_the_key_in_use(kind, snapshots, keys))
            throw std::runtime_error{
                fmt::format("the {} register is still sealed with an older key: import it again", name_of(kind))};
}

store::KeyRotation::Pace pace_of(const RotateKeysOptions& options, store::SnapshotStore& snapshots, std::ostream& out) {
    return {.settle = std::chrono::seconds{options.settle_seconds},
            .sleep = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); },
            .told = [&out](const store::KeyProgress& now) { out << in_words(now) << std::flush; },
            .elsewhere =
                [&out, &snapshots](const crypto::KeyRing& keys) {
                    for (const auto kind : all_registers)
                        if (registers::rekey_register(kind, snapshots, keys))
                            out << fmt::format("the {} register is sealed anew\n", name_of(kind)) << std::flush;
                }};
}

void run(const RotateKeysOptions& options, const Paths& paths, std::ostream& out) {
    const auto ledger = open_ledger(paths);
    const auto registers = open_registers(paths);
    store::SnapshotStore snapshots{*registers};
    InstallationKeys keys{paths, *ledger};
    store::KeyRotation rotation{*ledger, keys.master(), keys.cabinet(), pace_of(options, snapshots, out)};
    if (options.remove_old) {
        require_registers_sealed_anew(snapshots, keys.ring());
        rotation.remove_old();
    } else if (!options.new_master.empty()) {
        rotation.change_master(*crypto::open_master_key(options.new_master));
        out << "The keys open with the new master key only. Start every node again with it, and keep its escrow copy.\n";
    } else if (!options.status) {
        rotation.run();
        out << "The new keys are in use. --remove-old takes the old ones away; a backup of before needs none of these commands: "
               "it holds its own keys.\n";
    }
    out << in_words(rotation.progress());
}

}  // namespace

int rotate_keys(const RotateKeysOptions& options, const Paths& paths, std::ostream& out, std::ostream& err) {
    try {
        run(options, paths, out);
        return done;
    } catch (const std::exception& broken) {
        err << "kuaiban: " << broken.what() << '\n';
        return not_done;
    }
}

}  // namespace kuaiban
