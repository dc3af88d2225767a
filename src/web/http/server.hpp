#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

struct Limits {
    std::size_t head_bytes{16 * 1024};          ///< beyond: 431, or 414 where the request line alone is as long
    std::size_t body_bytes{2 * 1024 * 1024};    ///< beyond: 413, before a byte of it is read
    std::size_t upload_bytes{9 * 1024 * 1024};  ///< of a request Hooks::is_upload names, whose length is declared
    int head_seconds{10}, body_seconds{30}, idle_seconds{60};
    int write_seconds{30};                      ///< and a second more for each 4 KiB of the answer
    std::size_t connections{4000};              ///< beyond: the one idle longest makes room; none idle: 503
    std::size_t waiting{512};                   ///< requests queued for a worker in each lane; beyond: 503 with Retry-After
    unsigned workers{64};                       ///< requests under way; as many as wait for their commit can share one
    unsigned at_once{0};                        ///< of them use the processor; 0: two for each core, four at least
};

/// What became of one request; `route` is "" for what the server refused itself.
struct Observation {
    const Request& request;
    int status;
    std::size_t bytes;
    std::chrono::nanoseconds took;
};

/// What the program adds to the plain server; each may be left empty.
struct Hooks {
    /// Tried first, on the io thread: answers from memory within microseconds, never blocks; false: not mine.
    std::function<bool(Request&, Response&)> inline_handler;
    /// Tried next, on the io thread: takes the request and answers it once from a thread of its own, or leaves it alone (false).
    /// The request lives until then. For what waits together with others instead of each on its worker.
    std::function<bool(Request&, std::function<void(Response&&)>)> lane;
    /// Whether a request is of somebody in the middle of something, known from its head alone: its queue is not the crowd's.
    std::function<bool(const Request&)> is_own_business;
    /// Whether a request may bring a file, known from its head alone.
    std::function<bool(const Request&)> is_upload;
    /// The answer where there is none: the server's own refusals (400, 408, 413 …) and exceptions (500).
    std::function<Response(int status, const Request&)> fault;
    /// Last hand on every answer, e.g. compression. Runs where the answer was made.
    std::function<void(const Request&, Response&)> finish;
    /// Header lines every answer carries, each ending in CRLF; must outlive the server.
    std::function<std::string_view(const Request&, const Response&)> common_head;
    std::function<void(const Observation&)> observe;
    /// A handler threw; the client gets fault(500).
    std::function<void(const Request&, const std::exception&)> on_exception;
    /// Addresses whose X-Forwarded-For is believed.
    std::vector<std::string> trusted_proxies;
};

using Application = std::function<Response(Request&)>;  ///< the outermost handler; a Handler fits

/// What the server is doing now.
struct Load {
    std::size_t connections, waiting, working;
};

/// Sockets on one io thread, handlers on a worker pool. A bind error throws from the constructor.
class Server {
public:
    Server(const std::string& address, std::uint16_t port, Application application, Limits limits = {}, Hooks hooks = {});
    ~Server();
    std::uint16_t port() const noexcept;  ///< the one bound, where 0 was asked for
    /// Serves until `stop`; lets requests under way finish, at most `grace` seconds.
    void run();
    void stop(int grace_seconds = 10);  ///< safe from a signal-handling thread
    Load load() const noexcept;  ///< safe from any thread

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kuaiban::web::http
