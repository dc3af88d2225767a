// The one translation unit that knows Asio and Beast: sockets on one io thread, handlers on the workers.
#include "web/http/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <stdexcept>
#include <thread>

#include "web/http/connection.hpp"
#include "web/http/engine.hpp"
#include "web/http/plain_fault.hpp"

namespace kuaiban::web::http {

namespace {

constexpr int most_welcomed = 128;

/// A thousand soft descriptors would end the service before its own limit does.
void allow_descriptors(std::size_t wanted) {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min<rlim_t>(wanted, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}

unsigned processor_share(const Limits& limits) {
    const unsigned wanted = limits.at_once ? limits.at_once : std::max(4U, 2 * std::thread::hardware_concurrency());
    return std::min(wanted, limits.workers);
}

}  // namespace

Engine::Engine(const std::string& address, std::uint16_t port, Application application, Limits limits, Hooks hooks)
    : application_{std::move(application)},
      limits_{limits},
      hooks_{std::move(hooks)},
      workers_{processor_share(limits), limits.workers, limits.waiting} {
    const Tcp::endpoint endpoint{asio::ip::make_address(address), port};
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(Acceptor::reuse_address(true));
    acceptor_.bind(endpoint);
    acceptor_.listen(1024);
    acceptor_.non_blocking(true);
    port_ = acceptor_.local_endpoint().port();
    allow_descriptors(limits_.connections + 256);
}

void Engine::run() {
    accept();
    watch();
    io_.run();
}

void Engine::stop(std::chrono::seconds grace) {
    asio::post(io_, [this, grace] {
        stopping_ = true;
        give_up_at_ = Clock::now() + grace;
        ErrorCode ignored;
        acceptor_.close(ignored);
        for (const auto& connection : std::vector(connections_.begin(), connections_.end()))
            if (connection->idle())
                connection->close();
        if (connections_.empty())
            io_.stop();
    });
}

void Engine::accept() {
    accepting_ = acceptor_.is_open();
    if (!accepting_)
        return;
    acceptor_.async_accept(io_, [this](ErrorCode error, Socket socket) {
        accepting_ = false;
        if (!error)
            welcome(std::move(socket));
        else if (error != asio::error::connection_aborted)
            return;                             // out of descriptors: on_second tries again
        welcome_who_waits();
        accept();
    });
}

/// One at a time, each would wait for a round of everybody else's events: under a flood, seconds for a full backlog.
void Engine::welcome_who_waits() {
    for (int more = 0; more < most_welcomed && acceptor_.is_open(); ++more) {
        ErrorCode error;
        auto socket = acceptor_.accept(error);
        if (error)
            return;
        welcome(std::move(socket));
    }
}

void Engine::welcome(Socket socket) {
    ErrorCode error;
    const auto peer = socket.remote_endpoint(error).address();
    if (error)
        return;
    if (connections_.size() >= limits_.connections && !make_room()) {
        const Request request = new_request(peer.to_string());
        const auto wire = prepare_fault(503, request, Clock::now());
        socket.non_blocking(true, error);
        socket.send(asio::buffer(wire.head + wire.body), 0, error);
        return;
    }
    socket.set_option(Tcp::no_delay(true), error);
    const auto connection = std::make_shared<Connection>(*this, std::move(socket), peer.to_string());
    connections_.insert(connection);
    open_ = connections_.size();
    connection->start();
}

bool Engine::make_room() {
    std::shared_ptr<Connection> longest;
    for (const auto& connection : connections_)
        if (connection->is_owed_nothing() && (!longest || connection->deadline() < longest->deadline()))
            longest = connection;
    if (longest)
        longest->close();
    return longest != nullptr;
}

void Engine::closed(const std::shared_ptr<Connection>& connection) {
    connections_.erase(connection);
    open_ = connections_.size();
    if (stopping_ && connections_.empty())
        io_.stop();
}

/// One timer for all deadlines, to the second: a timer for each connection would be set anew with every request.
void Engine::watch() {
    timer_.expires_after(std::chrono::seconds{1});
    timer_.async_wait([this](ErrorCode error) {
        if (!error)
            on_second();
    });
}

void Engine::on_second() {
    const auto now = Clock::now();
    if (now >= give_up_at_)
        return io_.stop();
    for (const auto& connection : std::vector(connections_.begin(), connections_.end()))
        if (connection->deadline() <= now)
            connection->on_deadline();
    if (!accepting_)
        accept();
    watch();
}

Request Engine::new_request(const std::string& peer) {
    Request request;
    request.remote_address = peer;
    request.received_at = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    request.reference = std::to_string(std::uniform_int_distribution{10'000'000, 99'999'999}(references_));
    return request;
}

Wire Engine::prepare(const Request& request, Response&& response, bool keep_alive, Clock::time_point since) const {
    if (hooks_.finish)
        hooks_.finish(request, response);
    const auto common = hooks_.common_head ? hooks_.common_head(request, response) : std::string_view{};
    const int status = response.status;
    auto wire = to_wire(std::move(response), request, common, keep_alive);
    if (hooks_.observe)
        hooks_.observe({request, status, wire.body_view().size(), Clock::now() - since});
    return wire;
}

Wire Engine::prepare_fault(int status, const Request& request, Clock::time_point since) const {
    return prepare(request, hooks_.fault ? hooks_.fault(status, request) : plain_fault(status, request), false, since);
}

Wire Engine::prepare_answer(Request& request, bool keep_alive, Clock::time_point since) const {
    try {
        return prepare(request, application_(request), keep_alive, since);
    } catch (const std::exception& error) {
        if (hooks_.on_exception)
            hooks_.on_exception(request, error);
    } catch (...) {                             // thrown by name, not as std::exception: nothing may end the process
        if (hooks_.on_exception)
            hooks_.on_exception(request, std::runtime_error{"an exception of an unknown type"});
    }
    return prepare(request, hooks_.fault ? hooks_.fault(500, request) : plain_fault(500, request), keep_alive, since);
}

class Server::Impl : public Engine {
public:
    using Engine::Engine;
};

Server::Server(const std::string& address, std::uint16_t port, Application application, Limits limits, Hooks hooks)
    : impl_{std::make_unique<Impl>(address, port, std::move(application), limits, std::move(hooks))} {}

Server::~Server() = default;

std::uint16_t Server::port() const noexcept {
    return impl_->port();
}

void Server::run() {
    impl_->run();
}

void Server::stop(int grace_seconds) {
    impl_->stop(std::chrono::seconds{grace_seconds});
}

Load Server::load() const noexcept {
    return impl_->load();
}

}  // namespace kuaiban::web::http
