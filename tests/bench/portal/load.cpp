#include "bench/portal/load.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <stdexcept>

namespace kuaiban::bench {

namespace {

using Clock = std::chrono::steady_clock;

double thread_cpu_ms() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

struct Connection {
    int socket{-1};
    std::size_t sent{};                                         ///< requests so far
    std::string received{};
    Clock::time_point asked_at{};
};

sockaddr_in loopback(std::uint32_t address, std::uint16_t port) {
    sockaddr_in all{};
    all.sin_family = AF_INET;
    all.sin_addr.s_addr = htonl(address);
    all.sin_port = htons(port);
    return all;
}

/// Every client its own address out of 127/8, as the limits of a public portal count by address.
int connect_from(std::uint32_t client, std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const auto from = loopback(0x7F000100U + client, 0), to = loopback(INADDR_LOOPBACK, port);
    if (bind(socket, reinterpret_cast<const sockaddr*>(&from), sizeof from) != 0 ||
        connect(socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
        throw std::runtime_error{fmt::format("cannot connect to port {}", port)};
    return socket;
}

std::size_t length_in(std::string_view head) {
    constexpr std::string_view name = "\r\ncontent-length: ";
    const auto at =
        std::ranges::search(head, name, [](char c, char folded) { return (c | (c >= 'A' && c <= 'Z' ? 0x20 : 0)) == folded; });
    std::size_t length = 0;
    std::from_chars(std::to_address(at.end()), head.data() + head.size(), length);
    return length;
}

/// The size of the first whole answer, 0 while some of it is still to come.
std::size_t whole_answer(std::string_view received, std::size_t& head) {
    head = received.find("\r\n\r\n");
    if (head == std::string_view::npos)
        return 0;
    head += 4;
    const auto size = head + length_in(received.substr(0, head));
    return received.size() >= size ? size : 0;
}

class Driver {
public:
    Driver(const Load& load, int expected)
        : load_{load},
          expected_{expected},
          connections_(std::min<std::size_t>(load.connections, load.requests)),
          poll_{epoll_create1(EPOLL_CLOEXEC)} {}
    ~Driver() {
        for (const auto& connection : connections_)
            if (connection.socket >= 0)
                close(connection.socket);
        close(poll_);
    }
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    Outcome drive() {
        const auto begin = Clock::now();
        const double cpu = thread_cpu_ms();
        for (unsigned i = 0; i < connections_.size(); ++i) {
            open(i);
            ask(i);
        }
        std::vector<epoll_event> events(connections_.size());
        while (outcome_.milliseconds.size() < load_.requests) {
            const int ready = epoll_wait(poll_, events.data(), static_cast<int>(events.size()), 60'000);
            if (ready <= 0)
                throw std::runtime_error{"no answer for a minute"};
            for (int i = 0; i < ready; ++i)
                receive(events[static_cast<std::size_t>(i)].data.u32);
        }
        outcome_.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        outcome_.client_cpu_ms = thread_cpu_ms() - cpu;
        std::ranges::sort(outcome_.milliseconds);
        return std::move(outcome_);
    }

private:
    void open(unsigned i) {
        auto& connection = connections_[i];
        if (connection.socket >= 0)
            close(connection.socket);
        connection.socket = connect_from(clients_++, load_.port);
        epoll_event event{EPOLLIN, {.u32 = i}};
        epoll_ctl(poll_, EPOLL_CTL_ADD, connection.socket, &event);
    }

    void ask(unsigned i) {
        if (asked_ == load_.requests)
            return;
        ++asked_;
        auto& connection = connections_[i];
        if (load_.renew_after && connection.sent && connection.sent % load_.renew_after == 0)
            open(i);
        const auto bytes = load_.request(i, connection.sent++);
        connection.asked_at = Clock::now();
        if (send(connection.socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()))
            throw std::runtime_error{"a request could not be sent"};
    }

    void receive(unsigned i) {
        auto& connection = connections_[i];
        char buffer[65536];
        const auto count = recv(connection.socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            throw std::runtime_error{"the server closed a connection"};
        connection.received.append(buffer, static_cast<std::size_t>(count));
        std::size_t head = 0;
        const auto size = whole_answer(connection.received, head);
        if (size == 0)
            return;
        outcome_.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - connection.asked_at).count());
        note(std::string_view{connection.received}.substr(0, size), head);
        connection.received.erase(0, size);
        ask(i);
    }

    void note(std::string_view answer, std::size_t head) {
        int status = 0;
        std::from_chars(answer.data() + 9, answer.data() + 12, status);
        ++outcome_.statuses[status];
        if (status != expected_)
            throw std::runtime_error{fmt::format("status {} instead of {}: {}", status, expected_, answer.substr(0, 1200))};
        if (load_.answer)
            load_.answer(status, answer.substr(0, head), answer.substr(head));
    }

    const Load& load_;
    int expected_;
    std::vector<Connection> connections_;
    int poll_;
    std::uint32_t clients_{};
    std::size_t asked_{};
    Outcome outcome_;
};

}  // namespace

std::string get(std::string_view path, std::string_view headers) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\n{}\r\n", path, headers);
}

std::string post(std::string_view path, std::string_view content_type, std::string_view body, std::string_view headers) {
    return fmt::format("POST {} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}\r\n{}", path,
                       content_type, body.size(), headers, body);
}

Outcome run(const Load& load, int expected) {
    return Driver{load, expected}.drive();
}

}  // namespace kuaiban::bench
