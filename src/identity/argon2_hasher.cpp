#include "identity/argon2_hasher.hpp"

#include <sodium.h>
#include <sys/resource.h>

#include <array>
#include <future>
#include <memory>
#include <stdexcept>

#include "identity/common_passwords.hpp"

namespace kuaiban::identity {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 19ULL * 1024 * 1024;

std::string argon2id(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error{"argon2id found no memory"};
    return text.data();
}

}  // namespace

Argon2Hasher::Argon2Hasher(unsigned threads, std::size_t most_waiting) : most_waiting_{most_waiting} {
    if (sodium_init() < 0)
        throw std::runtime_error{"libsodium did not start"};
    for (unsigned i = 0; i < threads; ++i)
        threads_.emplace_back([this](std::stop_token stop) { serve(stop); });
}

Argon2Hasher::~Argon2Hasher() {
    for (auto& thread : threads_)
        thread.request_stop();
}

void Argon2Hasher::serve(std::stop_token stop) {
    setpriority(PRIO_PROCESS, 0, 10);           // on Linux this nices the calling thread alone
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock{mutex_};
            if (!waiting_.wait(lock, stop, [this] { return !queue_.empty(); }))
                return;
            work = std::move(queue_.front());
            queue_.pop_front();
        }
        work();
    }
}

void Argon2Hasher::run(std::function<void()> work) {
    auto task = std::make_shared<std::packaged_task<void()>>(std::move(work));
    auto done = task->get_future();
    {
        const std::scoped_lock lock{mutex_};
        if (queue_.size() >= most_waiting_)
            throw casework::PoolBusy{};
        queue_.emplace_back([task] { (*task)(); });
    }
    waiting_.notify_one();
    done.get();
}

std::string Argon2Hasher::hash(std::string_view password) {
    std::string result;
    run([&] { result = argon2id(password); });
    return result;
}

bool Argon2Hasher::verify(std::string_view password, std::string_view hash) {
    bool right = false;
    const std::string text{hash};
    run([&] { right = crypto_pwhash_str_verify(text.c_str(), password.data(), password.size()) == 0; });
    return right;
}

void Argon2Hasher::pretend(std::string_view password) {
    run([&] {
        std::call_once(decoy_made_, [this] { decoy_ = argon2id("nobody's password"); });
        [[maybe_unused]] const int wrong = crypto_pwhash_str_verify(decoy_.c_str(), password.data(), password.size());
    });
}

bool Argon2Hasher::is_common(std::string_view password) const {
    return is_common_password(password);
}

}  // namespace kuaiban::identity
