#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

#include "web/http/message.hpp"

namespace kuaiban::web::pages {

inline constexpr std::string_view sign_in_path = "/login/national", sign_in_answer_path = "/login/national/callback";

/// Pages that wait for an outside system, on a few threads of their own: however long it hangs, no worker waits with it. When
/// too many wait already, the next is told so at once.
class OutsideLane {
public:
    using Done = std::function<void(http::Response&&)>;
    using Answer = std::function<http::Response(http::Request&)>;

    /// `answer` as the workers would; `full` where too many wait. Neither throws.
    OutsideLane(Answer answer, Answer full);
    ~OutsideLane();                             ///< answers who still waits

    /// For Hooks::lane: false where it is none of these pages. The request lives until `done` was called.
    bool take(http::Request& request, Done done);

private:
    struct Waiting {
        http::Request* request;
        Done done;
    };
    void work();

    const Answer answer_, full_;
    std::mutex mutex_;
    std::condition_variable somebody_waits_;
    std::vector<Waiting> waiting_;
    bool closing_{false};
    std::vector<std::jthread> threads_;
};

}  // namespace kuaiban::web::pages
