#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "casework/ports.hpp"

namespace kuaiban::identity {

/// argon2id, 19 MiB, t=2 (OWASP 2023), on its own niced threads with a short queue: on the serving threads it would
/// destroy everybody's latency (measured: p99 3–11 ms instead of 175–358).
class Argon2Hasher final : public casework::PasswordHasher {
public:
    explicit Argon2Hasher(unsigned threads = 1, std::size_t most_waiting = 32);
    ~Argon2Hasher() override;

    std::string hash(std::string_view password) override;
    bool verify(std::string_view password, std::string_view hash) override;
    void pretend(std::string_view password) override;
    bool is_common(std::string_view password) const override;

private:
    void run(std::function<void()> work);
    void serve(std::stop_token stop);

    std::size_t most_waiting_;
    std::once_flag decoy_made_;
    std::string decoy_;
    std::mutex mutex_;
    std::condition_variable_any waiting_;
    std::deque<std::function<void()>> queue_;
    std::vector<std::jthread> threads_;
};

}  // namespace kuaiban::identity
