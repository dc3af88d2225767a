#include "kuaiban/officers_command.hpp"

#include <chrono>
#include <filesystem>
#include <ostream>

#include "casework/staff/appoint_officer.hpp"
#include "domain/person_name.hpp"
#include "identity/argon2_hasher.hpp"
#include "kuaiban/databases.hpp"
#include "kuaiban/installation.hpp"
#include "store/ledger_store.hpp"

namespace kuaiban {

int officers_appoint(const OfficerWanted& wanted, const Paths& paths, std::ostream& out, std::ostream& err) {
    const auto refuse = [&](const char* what) {
        err << "kuaiban: " << what << '\n';
        return 2;
    };
    const auto role = domain::role(wanted.role);
    const auto office = domain::DivisionCode::parse(wanted.office);
    if (!casework::is_account_name(wanted.account))
        return refuse("an account has 3 to 40 small letters, digits, dots and hyphens, a letter first");
    if (!domain::PersonName::parse(wanted.name))
        return refuse("--name takes a person's name");
    if (!role)
        return refuse("--role takes one of the roles of docs/permissions.md, such as security-administrator");
    if (!office)
        return refuse("--office takes a division code: 500000 the city, 500103 a district, 500103001 a town or street");

    std::filesystem::create_directories(paths.data);
    std::filesystem::create_directories(paths.keys);
    const auto database = open_ledger(paths);
    InstallationKeys keys{paths, *database};
    store::LedgerStore ledger{*database, keys.cabinet()};
    identity::Argon2Hasher hasher;
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto password = casework::appoint_officer(ledger, hasher, {wanted.account, wanted.name, *role, *office}, "system", now);
    if (!password) {
        err << "kuaiban: the account " << wanted.account << " is taken\n";
        return 1;
    }
    out << wanted.account << ' ' << *password << "\nGood for one log-in at /staff within seven days.\n";
    return 0;
}

}  // namespace kuaiban
