#include "bench/portal/child.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "bench/portal/load.hpp"

namespace kuaiban::bench {

namespace {

std::int64_t now_ns() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

}  // namespace

Child::Child(const std::vector<std::string>& command, const std::filesystem::path& output) : pid_{}, started_ns_{now_ns()} {
    std::vector<char*> arguments;
    for (const auto& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    const int failed = posix_spawnp(&pid_, arguments[0], &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (failed != 0)
        throw std::runtime_error{fmt::format("cannot start {}", command[0])};
}

Child::~Child() {
    kill(pid_, SIGTERM);
    waitpid(pid_, nullptr, 0);
}

double Child::cpu_ms() const {
    std::ifstream file{fmt::format("/proc/{}/stat", pid_)};
    std::string stat;
    std::getline(file, stat);
    std::istringstream after_name{stat.substr(stat.rfind(')') + 2)};
    constexpr int before_times = 11;  // proc(5): the third field follows the name, utime and stime are the 14th and 15th
    std::string skipped;
    for (int i = 0; i < before_times; ++i)
        after_name >> skipped;
    double user = 0, system = 0;
    after_name >> user >> system;
    return (user + system) * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double Child::anonymous_mb() const {
    std::ifstream status{fmt::format("/proc/{}/status", pid_)};
    for (std::string word; status >> word;)
        if (word == "RssAnon:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

double Child::wait_for(std::uint16_t port, const std::string& path) const {
    const auto request = get(path);
    const Load once{.port = port, .connections = 1, .requests = 1, .request = [&](unsigned, std::size_t) {
                        return std::string_view{request};
                    }};
    while (true) {
        try {
            run(once, 200);
            return static_cast<double>(now_ns() - started_ns_) / 1e9;
        } catch (const std::runtime_error&) {
            if (now_ns() - started_ns_ > 60'000'000'000 || waitpid(pid_, nullptr, WNOHANG) != 0)
                throw std::runtime_error{"the program did not come up"};
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
    }
}

}  // namespace kuaiban::bench
