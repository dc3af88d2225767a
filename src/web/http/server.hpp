#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

struct Limits {
    std::size_t head_bytes{16 * 1024};
    std::size_t body_bytes{2 * 1024 * 1024};
    int head_seconds{10}, body_seconds{30}, idle_seconds{60}, write_seconds{30};
    std::size_t connections{4000};
    std::size_t waiting{512};                   ///< requests queued for a worker; beyond: 503 with Retry-After
    unsigned workers{8};
};

/// Sockets on one io thread, handlers on a worker pool. A bind error throws from the constructor.
class Server {
public:
    Server(const std::string& address, std::uint16_t port, Handler handler, Limits limits = {});
    ~Server();
    std::uint16_t port() const noexcept;        ///< the one bound, where 0 was asked for
    /// Serves until `stop`; lets requests under way finish, at most `grace` seconds.
    void run();
    void stop(int grace_seconds = 10);          ///< safe from a signal-handling thread

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kuaiban::web::http
