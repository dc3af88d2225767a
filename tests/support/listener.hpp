#pragma once

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kuaiban::support {

/// An HTTP server of a test's own on loopback: one request a connection, kept as it came, answered with the bytes it was told; "" is
/// no answer for as long as it lives.
class Listener {
public:
    explicit Listener(std::string answer) : answer_{std::move(answer)}, socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof place;
        if (::bind(socket_, reinterpret_cast<sockaddr*>(&place), size) != 0 || ::listen(socket_, 64) != 0 ||
            ::getsockname(socket_, reinterpret_cast<sockaddr*>(&place), &size) != 0)
            std::abort();
        port_ = ntohs(place.sin_port);
        thread_ = std::jthread{[this](const std::stop_token& stop) { serve(stop); }};
    }
    ~Listener() {
        thread_.request_stop();
        thread_.join();
        for (const int held : held_)
            ::close(held);
        ::close(socket_);
    }

    std::string url(const std::string& path = "/") const { return "http://127.0.0.1:" + std::to_string(port_) + path; }
    std::vector<std::string> requests() {
        const std::lock_guard lock{mutex_};
        return requests_;
    }

private:
    void serve(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            pollfd waiting{socket_, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0)
                continue;
            const int peer = ::accept(socket_, nullptr, nullptr);
            auto request = read(peer);
            const std::lock_guard lock{mutex_};
            requests_.push_back(std::move(request));
            if (answer_.empty()) {
                held_.push_back(peer);
                continue;
            }
            [[maybe_unused]] const auto sent = ::send(peer, answer_.data(), answer_.size(), MSG_NOSIGNAL);
            ::close(peer);
        }
    }
    static std::string read(int peer) {
        std::string all;
        char bytes[4096];
        for (std::size_t whole = std::string::npos; all.size() < whole;) {
            const auto count = ::recv(peer, bytes, sizeof bytes, 0);
            if (count <= 0)
                return all;
            all.append(bytes, static_cast<std::size_t>(count));
            const auto head = all.find("\r\n\r\n");
            const auto length = all.find("Content-Length: ");
            if (head != std::string::npos)
                whole = head + 4 + (length < head ? std::stoul(all.substr(length + 16)) : 0);
        }
        return all;
    }

    std::string answer_;
    int socket_;
    unsigned port_{};
    std::mutex mutex_;
    std::vector<std::string> requests_;
    std::vector<int> held_;
    std::jthread thread_;
};

}  // namespace kuaiban::support
