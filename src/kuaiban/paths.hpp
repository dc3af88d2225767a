#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kuaiban {

/// Where the product's own files are (policy, places, pages, fonts), and where this installation keeps its data and keys.
struct Paths {
    std::filesystem::path home;                 ///< holds services/, divisions/, pages/dist/
    std::filesystem::path fonts;                ///< the font faces cut at build time
    std::filesystem::path data;                 ///< databases
    std::string database{};                     ///< "postgresql://…" instead of them; empty: SQLite in `data`
    std::string master{};                       ///< where the master key is kept, "env:…", "pkcs11:…"; empty: key_ring()
    std::filesystem::path keys;                 ///< never inside `data`: a stolen data folder must open nothing

    std::filesystem::path services() const { return home / "services"; }
    std::filesystem::path divisions() const { return home / "divisions"; }
    std::filesystem::path pages() const { return home / "pages" / "dist"; }
    std::filesystem::path portal_database() const { return data / "portal.db"; }
    std::filesystem::path registers_database() const { return data / "registers.db"; }
    std::filesystem::path key_ring() const { return keys / "keys.json"; }
    std::filesystem::path authority() const { return keys / "authority"; }
    std::filesystem::path demo_passwords() const { return keys / "demo-officers.txt"; }
};

/// Looks for services/ above the program (a checkout: build/<preset>/kuaiban), then in ../share/kuaiban (an installation);
/// $KUAIBAN_HOME wins. Data defaults to "kuaiban-data" in the working folder, keys to its sibling "<data>.keys".
/// Throws std::runtime_error naming what was looked for and where.
Paths find_paths(const std::optional<std::string>& data);

}  // namespace kuaiban
