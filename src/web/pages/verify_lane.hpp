#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "web/http/message.hpp"
#include "web/services.hpp"

namespace kuaiban::web::pages {

/// GET /verify/{number}, what a QR code leads to: many ask at once, and each leaves a trace that must be durable before the verdict
/// is shown. One thread takes all who wait, looks their certificates up, commits their traces as one unit of work and answers
/// them: one sync and two wake-ups for all of them, no worker kept waiting, and a crowd here holds up nobody elsewhere.
class VerifyLane {
public:
    using Done = std::function<void(http::Response&&)>;

    /// `fault`: the answer where the look-up failed, from the exception's own hand (503 or 500).
    using Fault = std::function<http::Response(const http::Request&, const std::exception&)>;
    VerifyLane(Services& services, Fault fault);
    ~VerifyLane();  ///< answers who still waits

    /// For Hooks::lane: false where it is not ours to answer, or too many wait. The request lives until `done` was called.
    bool take(http::Request& request, Done done);

private:
    struct Waiting {
        http::Request* request;
        Done done;
    };
    void work();
    void answer(std::vector<Waiting>& all);

    Services& services_;
    const Fault fault_;
    std::mutex mutex_;
    std::condition_variable somebody_waits_;
    std::vector<Waiting> waiting_;
    bool closing_{false};
    std::jthread thread_;
};

}  // namespace kuaiban::web::pages
