#include <gmock/gmock.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <stdexcept>
#include <utility>

#include "definitions/policy_folder.hpp"

namespace kuaiban {
namespace {

/// `kuaiban serve` as a process of its own, on a free port, and everything it prints.
class ServingProcess {
public:
    explicit ServingProcess(const std::filesystem::path& home) {
        int ends[2];
        if (pipe(ends) != 0 || (process_ = fork()) < 0)
            throw std::runtime_error{"no process could be made"};
        if (process_ == 0) {
            dup2(ends[1], 1);
            dup2(ends[1], 2);
            close(ends[0]);
            setenv("KUAIBAN_HOME", home.c_str(), 1);
            const auto data = (home / "data").string();
            execl(KUAIBAN_PROGRAM, "kuaiban", "serve", "--listen", "127.0.0.1:0", "--data", data.c_str(), nullptr);
            _exit(127);
        }
        close(ends[1]);
        output_ = ends[0];
    }
    ~ServingProcess() {
        if (process_ > 0)
            stop();
        close(output_);
    }
    ServingProcess(const ServingProcess&) = delete;
    ServingProcess& operator=(const ServingProcess&) = delete;

    void hang_up() const { kill(process_, SIGHUP); }
    int stop() {
        kill(process_, SIGTERM);
        return wait();
    }
    int wait() {
        int status = 0;
        waitpid(std::exchange(process_, 0), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    /// Reads on until this was printed since the last time.
    bool says(const std::string& text) {
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds{20};
        for (auto found = printed_.find(text, heard_); std::chrono::steady_clock::now() < patience;
             found = printed_.find(text, heard_)) {
            if (found != std::string::npos) {
                heard_ = found + text.size();
                return true;
            }
            pollfd ready{output_, POLLIN, 0};
            char bytes[4096];
            if (const auto count = poll(&ready, 1, 1000) > 0 ? read(output_, bytes, sizeof bytes) : 0; count > 0)
                printed_.append(bytes, static_cast<std::size_t>(count));
        }
        return false;
    }
    const std::string& printed() const { return printed_; }

private:
    pid_t process_{};
    int output_{};
    std::string printed_;
    std::size_t heard_{};
};

TEST_F(PolicyFolder, IsReadAgainAtAHangupAndServedOnlyIfItPasses) {
    ServingProcess portal{home_};
    ASSERT_TRUE(portal.says("Kuaiban is at")) << portal.printed();
    let_agents_in();
    portal.hang_up();
    EXPECT_TRUE(portal.says("those in force stay")) << portal.printed();
    EXPECT_TRUE(portal.says("cases/by-agent.yaml")) << portal.printed();
    send_agents_to_the_counter();
    portal.hang_up();
    EXPECT_TRUE(portal.says("are in force")) << portal.printed();
    EXPECT_EQ(portal.stop(), 0);
}

TEST_F(PolicyFolder, StopsTheStartOfTheProgramWhereItFails) {
    let_agents_in();
    ServingProcess portal{home_};
    EXPECT_TRUE(portal.says("cases/by-agent.yaml")) << portal.printed();
    EXPECT_EQ(portal.wait(), 3);
}

}  // namespace
}  // namespace kuaiban
