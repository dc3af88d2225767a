#include "support/postgresql_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace kuaiban::testing_support {
namespace {

namespace fs = std::filesystem;
const fs::path programs = "/usr/lib/postgresql/15/bin";

int free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr*>(&address), length);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length);
    ::close(socket);
    return ntohs(address.sin_port);
}

/// PostgreSQL refuses to run as root: then its own account takes over, as the package made it.
const passwd* other_than_root() {
    return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

pid_t launch(const fs::path& program, std::vector<std::string> arguments, const fs::path& log) {
    const auto* const user = other_than_root();
    if (::geteuid() == 0 && user == nullptr)
        throw std::runtime_error{"there is no account \"postgres\": install postgresql-15"};
    std::vector<char*> pointers{const_cast<char*>(program.c_str())};
    for (auto& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const auto child = ::fork();
    if (child != 0)
        return child;
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    ::dup2(out, 1);
    ::dup2(out, 2);
    if (user != nullptr && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
        ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    ::execv(program.c_str(), pointers.data());
    ::_exit(127);
}

std::string content_of(const fs::path& path) {
    std::ifstream stream{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

using Handle = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

}  // namespace

PostgresqlServer::PostgresqlServer(Durability durability) : durability_{durability}, port_{free_port()} {
    auto name = (fs::temp_directory_path() / "kuaiban-postgresql-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error{"no temporary folder for PostgreSQL"};
    folder_ = name;
    if (const auto* const user = other_than_root(); user != nullptr && ::chown(name.c_str(), user->pw_uid, user->pw_gid) != 0)
        throw std::runtime_error{"the temporary folder cannot be given to postgres"};
    const auto making = launch(programs / "initdb",
                               {"-D", (folder_ / "data").string(), "-U", "postgres", "-A", "trust", "-E", "UTF8",
                                "--locale=C.UTF-8", "-N", "--wal-segsize=1"},
                               folder_ / "log");
    int status = 0;
    ::waitpid(making, &status, 0);
    if (status != 0)
        throw std::runtime_error{"initdb failed: " + content_of(folder_ / "log")};
    start();
}

PostgresqlServer::~PostgresqlServer() {
    kill_immediately();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void PostgresqlServer::start() {
    postmaster_ =
        launch(programs / "postgres",
               {"-D", (folder_ / "data").string(), "-p", std::to_string(port_), "-c", "listen_addresses=127.0.0.1", "-c",
                "unix_socket_directories=", "-c", durability_ == Durability::Real ? "fsync=on" : "fsync=off", "-c",
                "max_connections=100", "-c", "shared_buffers=32MB", "-c", "deadlock_timeout=100ms", "-c", "autovacuum=off"},
               folder_ / "log");
    for (int tries = 0; tries < 300; ++tries) {
        if (PQping(url("postgres").c_str()) == PQPING_OK)
            return;
        if (::waitpid(postmaster_, nullptr, WNOHANG) == postmaster_)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    throw std::runtime_error{"PostgreSQL does not start: " + content_of(folder_ / "log")};
}

void PostgresqlServer::kill_immediately() {
    if (postmaster_ <= 0)
        return;
    ::kill(postmaster_, SIGQUIT);
    ::waitpid(postmaster_, nullptr, 0);
    postmaster_ = 0;
}

std::string PostgresqlServer::url(const std::string& database) const {
    return "postgresql://postgres@127.0.0.1:" + std::to_string(port_) + "/" + database;
}

std::string PostgresqlServer::one_text(const std::string& database, const std::string& sql) const {
    const Handle handle{PQconnectdb(url(database).c_str()), PQfinish};
    const Result result{PQexec(handle.get(), sql.c_str()), PQclear};
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error{PQerrorMessage(handle.get())};
    return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

void PostgresqlServer::run(const std::string& database, const std::string& sql) const {
    one_text(database, sql);
}

// Making a database and dropping one copy and sync megabytes; emptying one does not.
const std::string& PostgresqlServer::lend(const std::string& key) {
    const std::lock_guard lock{mutex_};
    auto& name = lent_[key];
    if (name.empty() && !free_.empty()) {
        name = std::move(free_.back());
        free_.pop_back();
    } else if (name.empty()) {
        name = "kuaiban_" + std::to_string(lent_.size() + free_.size());
        run("postgres", "CREATE DATABASE " + name);
    }
    return name;
}

void PostgresqlServer::give_back(const std::string& key) {
    const std::lock_guard lock{mutex_};
    const auto lent = lent_.extract(key);
    if (lent.empty())
        return;
    run("postgres", "ALTER DATABASE " + lent.mapped() + " RESET ALL");
    run(lent.mapped(),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();"
        "DROP SCHEMA IF EXISTS ledger, registers CASCADE");
    free_.push_back(lent.mapped());
}

std::string PostgresqlServer::all_bytes_of(const std::string& database) {
    run(database, "CHECKPOINT");
    std::string all;
    for (const auto& place :
         {folder_ / "data" / "base" / one_text(database, "SELECT oid FROM pg_database WHERE datname = current_database()"),
          folder_ / "data" / "pg_wal"}) {
        for (const auto& file : fs::directory_iterator{place}) {
            if (file.is_regular_file())
                all += content_of(file.path());
        }
    }
    return all;
}

PostgresqlServer& postgresql_server() {
    static PostgresqlServer server;
    return server;
}

}  // namespace kuaiban::testing_support
