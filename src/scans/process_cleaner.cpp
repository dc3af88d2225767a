#include "scans/process_cleaner.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <stdexcept>

#include "scans/answer.hpp"

namespace kuaiban::scans {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using domain::Refusal;
using enum domain::RefusalCode;

constexpr auto longest_wait = 5s, longest_run = 20s;

class File {
public:
    explicit File(int number) : number_{number} {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { close(); }
    int number() const noexcept { return number_; }
    void close() noexcept {
        if (number_ >= 0)
            ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

/// The process at work; ended, if it must be, and never left behind.
class Child {
public:
    Child(const std::string& program, int socket) {
        posix_spawn_file_actions_t actions{};
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
        std::string name = program, command = "clean-scan";
        std::array<char*, 3> arguments{name.data(), command.data(), nullptr};
        std::array<char*, 1> environment{nullptr};
        const int failed = posix_spawn(&id_, program.c_str(), &actions, nullptr, arguments.data(), environment.data());
        posix_spawn_file_actions_destroy(&actions);
        if (failed != 0)
            throw std::runtime_error{"no process to clean a scan in: check that the program can start itself"};
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        ::kill(id_, SIGKILL);
        while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

private:
    pid_t id_{};
};

/// False where it took too long.
bool wait_for(int socket, short events, Clock::time_point until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
    pollfd one{socket, events, 0};
    return left > 0ms && ::poll(&one, 1, static_cast<int>(left.count())) > 0;
}

/// Whether all of it went over; a process that ended early takes no more.
bool send_all(int socket, std::string_view bytes, Clock::time_point until) {
    while (!bytes.empty()) {
        if (!wait_for(socket, POLLOUT, until))
            return false;
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        bytes.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
    }
    ::shutdown(socket, SHUT_WR);
    return true;
}

std::string receive_all(int socket, Clock::time_point until) {
    std::string all;
    std::array<char, 65'536> piece{};
    while (all.size() <= longest_answer && wait_for(socket, POLLIN, until)) {
        const auto count = ::recv(socket, piece.data(), piece.size(), MSG_DONTWAIT);
        if (count == 0)
            return all;
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            break;
        all.append(piece.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return {};
}

}  // namespace

std::expected<casework::CleanScan, Refusal> ProcessCleaner::clean(std::string_view uploaded) {
    if (uploaded.size() > casework::most_scan_bytes)
        return too_large("bytes");
    if (!at_once_.try_acquire_for(longest_wait))
        return std::unexpected{Refusal{Busy}};
    struct Release {
        std::counting_semaphore<>& held;
        ~Release() { held.release(); }
    } const release{at_once_};

    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw std::runtime_error{"no sockets to clean a scan through: too many files are open"};
    const File ours{ends[0]};
    File theirs{ends[1]};
    const Child child{program_, theirs.number()};
    theirs.close();
    const auto until = Clock::now() + longest_run;
    if (!send_all(ours.number(), uploaded, until))
        return unreadable();
    return read_answer(receive_all(ours.number(), until));
}

}  // namespace kuaiban::scans
