#include "kuaiban/registers_import_command.hpp"

#include <fmt/core.h>

#include <chrono>
#include <exception>
#include <fstream>
#include <ostream>

#include "kuaiban/databases.hpp"
#include "kuaiban/installation.hpp"
#include "registers/import.hpp"
#include "store/snapshot_store.hpp"
#include "store/switch_store.hpp"

namespace kuaiban {
namespace {

constexpr int done = 0, bad_input = 2, broken_world = 3;

domain::Instant now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::optional<domain::Register> known_register(const std::string& kind, std::ostream& err) {
    const auto found = domain::register_named(kind);
    if (!found)
        err << fmt::format("{} is no register: households, residences, marriages, births, certificates or mobiles\n", kind);
    return found;
}

int report(const registers::ImportReport& result, const std::string& kind, double seconds, std::ostream& out, std::ostream& err) {
    if (result.published()) {
        out << fmt::format("{}: {} rows published in {:.1f} s\n", kind, result.rows, seconds);
        return done;
    }
    for (const auto& line : result.bad_lines)
        err << line.text() << '\n';
    err << fmt::format("{}: {} bad lines, nothing imported; the snapshot before stays in use\n", kind, result.bad_line_count);
    return bad_input;
}

}  // namespace

int registers_import(const std::string& kind, const std::string& file, const Paths& paths, std::ostream& out, std::ostream& err) {
    const auto wanted = known_register(kind, err);
    if (!wanted)
        return bad_input;
    std::ifstream csv{file, std::ios::binary};
    if (!csv) {
        err << file << " cannot be read\n";
        return bad_input;
    }
    try {
        const auto start = std::chrono::steady_clock::now();
        std::filesystem::create_directories(paths.data);
        const auto ledger = open_ledger(paths);
        InstallationKeys keys{paths, *ledger};
        const auto sealed_with = keys.ring().sealing_key();
        const auto database = open_registers(paths);
        store::SnapshotStore snapshots{*database};
        const auto result = registers::import_register(*wanted, csv, snapshots, keys.ring(), now(), {}, [&] {
            keys.cabinet().renew();
            if (keys.ring().sealing_key() != sealed_with)
                throw std::runtime_error{"keys were replaced meanwhile; import the file again"};
        });
        return report(result, kind, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), out, err);
    } catch (const std::exception& broken) {
        err << fmt::format("{}: nothing imported: {}\n", kind, broken.what());
        return broken_world;
    }
}

int registers_switch(const std::string& kind, bool down, const Paths& paths, std::ostream& out, std::ostream& err) {
    const auto wanted = known_register(kind, err);
    if (!wanted)
        return bad_input;
    try {
        std::filesystem::create_directories(paths.data);
        const auto database = open_registers(paths);
        store::SwitchStore switches{*database};
        down ? switches.take_down(*wanted) : switches.bring_up(*wanted);
    } catch (const std::exception& broken) {
        err << broken.what() << '\n';
        return broken_world;
    }
    out << fmt::format("{} {}\n", kind, down ? "does not answer until it is brought up" : "answers again");
    return done;
}

}  // namespace kuaiban
