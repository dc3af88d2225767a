#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "web/http/server.hpp"

namespace kuaiban::support {

/// A server on a free port, running on its own thread until the test ends.
class RunningServer {
public:
    explicit RunningServer(web::http::Application application, web::http::Limits limits = {}, web::http::Hooks hooks = {})
        : server{"127.0.0.1", 0, std::move(application), limits, std::move(hooks)}, thread_{[this] { server.run(); }} {}
    ~RunningServer() {
        server.stop(1);
        thread_.join();
    }
    std::uint16_t port() const { return server.port(); }

    web::http::Server server;

private:
    std::thread thread_;
};

/// One TCP connection that sends exactly the bytes it is told to.
class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error{"cannot connect"};
    }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    ~RawClient() { ::close(socket_); }

    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// Nothing more will be sent; answers may still come.
    void end() { ::shutdown(socket_, SHUT_WR); }

    /// All until the server closes, or nothing more comes for `patience`.
    std::string read_all(std::chrono::milliseconds patience = std::chrono::seconds{5}) {
        while (read_some(patience)) {
        }
        return std::exchange(got_, {});
    }

    /// One answer, by its Content-Length; what follows it stays for the next call. `bodiless`: the answer to HEAD.
    std::string read_answer(bool bodiless = false) {
        auto head_end = got_.find("\r\n\r\n");
        for (; head_end == std::string::npos; head_end = got_.find("\r\n\r\n"))
            if (!read_some(std::chrono::seconds{5}))
                return std::exchange(got_, {});
        const auto at = got_.substr(0, head_end).find("Content-Length: ");
        const auto body = at == std::string::npos || bodiless ? 0 : std::stoul(got_.substr(at + 16));
        while (got_.size() < head_end + 4 + body && read_some(std::chrono::seconds{5})) {
        }
        auto answer = got_.substr(0, head_end + 4 + body);
        got_.erase(0, answer.size());
        return answer;
    }

    bool closed_within(std::chrono::milliseconds patience) {
        while (read_some(patience)) {
        }
        return closed_;
    }

private:
    bool read_some(std::chrono::milliseconds patience) {
        pollfd wait{socket_, POLLIN, 0};
        if (::poll(&wait, 1, static_cast<int>(patience.count())) <= 0)
            return false;
        char buffer[16 * 1024];
        const auto count = ::recv(socket_, buffer, sizeof buffer, 0);
        closed_ = count <= 0;
        if (count > 0)
            got_.append(buffer, static_cast<std::size_t>(count));
        return count > 0;
    }

    int socket_;
    std::string got_;
    bool closed_{false};
};

inline int status_of(const std::string& answer) {
    return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

inline std::string body_of(const std::string& answer) {
    const auto end = answer.find("\r\n\r\n");
    return end == std::string::npos ? std::string{} : answer.substr(end + 4);
}

}  // namespace kuaiban::support
