#include "kuaiban/backup_command.hpp"

#include <filesystem>
#include <ostream>

#include "store/backup.hpp"

namespace kuaiban {
namespace {

namespace fs = std::filesystem;
constexpr int made = 0, not_made = 3;

void back_up(const fs::path& folder, const Paths& paths) {
    if (fs::create_directories(folder))
        fs::permissions(folder, fs::perms::owner_all);
    if (!paths.database.empty())
        return store::dump_postgresql(paths.database, folder / "kuaiban.dump");
    store::back_up_sqlite(paths.portal_database(), folder / "portal.db");
    if (fs::exists(paths.registers_database()))
        store::back_up_sqlite(paths.registers_database(), folder / "registers.db");
}

}  // namespace

int backup(const std::string& folder, const Paths& paths, std::ostream& out, std::ostream& err) {
    try {
        back_up(folder, paths);
    } catch (const std::exception& broken) {
        err << "kuaiban: " << broken.what() << '\n';
        return not_made;
    }
    out << "Backed up into " << folder << ". Without " << paths.keys.string()
        << " it is noise: keep a copy of that folder too, and somewhere else.\n";
    return made;
}

}  // namespace kuaiban
