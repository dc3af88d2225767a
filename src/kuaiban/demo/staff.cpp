#include "kuaiban/demo/staff.hpp"

#include <fmt/format.h>

#include <fstream>
#include <map>

#include "kuaiban/demo/officers.hpp"

namespace kuaiban::demo {

namespace {

using Passwords = std::map<std::string, std::string>;

/// A line an officer: account, blank, password.
Passwords read_passwords(const std::filesystem::path& path) {
    Passwords passwords;
    std::ifstream file{path};
    for (std::string account, password; file >> account >> password;)
        passwords[account] = password;
    return passwords;
}

void write_passwords(const std::filesystem::path& path, const Passwords& passwords) {
    namespace fs = std::filesystem;
    std::ofstream file{path};
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    for (const auto& [account, password] : passwords)
        file << account << ' ' << password << '\n';
}

/// Reminders go to a made-up number: they are read in the demonstration's window of messages.
void give_mobile(casework::Ledger& ledger, const std::string& account, std::size_t place) {
    if (const auto officer = ledger.officer(account))
        ledger.commit(
            {casework::OfficerMobileSet{officer->id, domain::Mobile::parse(fmt::format("1660000{:04}", place + 1)).value()}});
}

}  // namespace

std::vector<FirstPassword> appoint_staff(casework::Ledger& ledger, casework::PasswordHasher& hasher,
                                         const std::filesystem::path& file, domain::Instant now) {
    auto passwords = read_passwords(file);
    std::vector<FirstPassword> staff;
    for (const auto& officer : officers()) {
        const casework::Appointment appointment{officer.account, officer.name, officer.role, officer.office};
        if (auto made = casework::appoint_officer(ledger, hasher, appointment, "system", now))
            passwords[officer.account] = *std::move(made);
        give_mobile(ledger, officer.account, staff.size());
        staff.push_back({officer.account, officer.name, officer.office_name, passwords[officer.account]});
    }
    write_passwords(file, passwords);
    return staff;
}

}  // namespace kuaiban::demo
