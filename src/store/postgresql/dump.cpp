#include <fcntl.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "store/backup.hpp"
#include "store/database.hpp"

extern char** environ;

namespace kuaiban::store {
namespace {

namespace fs = std::filesystem;

/// The URL's parts as libpq's environment, so that a password stands in no process list.
std::vector<std::string> environment_of(const std::string& url) {
    char* complaint = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options{PQconninfoParse(url.c_str(), &complaint),
                                                                               PQconninfoFree};
    PQfreemem(complaint);
    if (!options)
        throw DatabaseError{"the PostgreSQL URL cannot be read"};
    std::vector<std::string> variables;
    for (auto* variable = environ; *variable != nullptr; ++variable)
        variables.emplace_back(*variable);
    for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->envvar != nullptr && option->val != nullptr)
            variables.push_back(std::string{option->envvar} + "=" + option->val);
    }
    return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Runs pg_dump of the PATH; its complaints go where ours go.
int run(std::vector<std::string> words, std::vector<std::string> variables) {
    pid_t child = 0;
    if (::posix_spawnp(&child, words.front().c_str(), nullptr, nullptr, pointers_to(words).data(),
                       pointers_to(variables).data()) != 0)
        throw DatabaseError{"there is no pg_dump on this machine: install postgresql-client, or run pg_dump where it is"};
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

void dump_postgresql(const std::string& url, const std::string& file) {
    if (fs::exists(file))
        throw DatabaseError{file + " is there already: name a folder without a backup"};
    const auto part = file + ".part";
    const auto former = ::umask(0077);
    const int status =
        run({"pg_dump", "--format=custom", "--schema=ledger", "--schema=registers", "--file=" + part}, environment_of(url));
    ::umask(former);
    if (status != 0) {
        std::error_code ignored;
        fs::remove(part, ignored);
        throw DatabaseError{"pg_dump failed (" + std::to_string(status) + "): no backup was made"};
    }
    fs::rename(part, file);
}

}  // namespace kuaiban::store
