#pragma once

#include <atomic>
#include <random>
#include <unordered_set>

#include "web/http/asio.hpp"
#include "web/http/response_head.hpp"
#include "web/http/server.hpp"
#include "web/http/worker_pool.hpp"

namespace kuaiban::web::http {

class Connection;

/// What all connections share: limits, handlers, the workers, the one timer.
class Engine {
public:
    Engine(const std::string& address, std::uint16_t port, Application application, Limits limits, Hooks hooks);

    void run();
    void stop(std::chrono::seconds grace);
    std::uint16_t port() const { return port_; }
    Load load() const noexcept { return {open_.load(), workers_.waiting(), workers_.working()}; }

    void closed(const std::shared_ptr<Connection>& connection);
    Request new_request(const std::string& peer);
    Wire prepare(const Request& request, Response&& response, bool keep_alive, Clock::time_point since) const;
    Wire prepare_fault(int status, const Request& request, Clock::time_point since) const;
    Wire prepare_answer(Request& request, bool keep_alive, Clock::time_point since) const;

    asio::io_context io_{1};
    const Application application_;
    const Limits limits_;
    const Hooks hooks_;
    WorkerPool workers_;
    bool stopping_{false};

private:
    void accept();
    void welcome(Socket socket);
    void welcome_who_waits();
    bool make_room();
    void watch();
    void on_second();

    Acceptor acceptor_{io_};
    Timer timer_{io_};
    Clock::time_point give_up_at_{Clock::time_point::max()};
    std::unordered_set<std::shared_ptr<Connection>> connections_;
    std::atomic<std::size_t> open_{0};
    bool accepting_{false};
    std::uint16_t port_{0};
    std::minstd_rand references_{std::random_device{}()};
};

}  // namespace kuaiban::web::http
