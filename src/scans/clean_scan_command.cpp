#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>

#include "scans/answer.hpp"
#include "scans/process_cleaner.hpp"

namespace kuaiban::scans {

namespace {

constexpr rlim_t most_memory = 768UL * 1024 * 1024, most_seconds = 10;

void limit(__rlimit_resource what, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(what, &both);
}

void give_up_what_is_not_needed() {
    ::close_range(STDERR_FILENO, ~0U, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 2);                    // standard input and output: nothing else can be opened
    limit(RLIMIT_CPU, most_seconds);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, most_memory);              // sanitizers reserve terabytes
#endif
    if (::nice(10) < 0) {
        // as important as before, then
    }
}

std::string read_to_the_end() {
    std::string all;
    std::array<char, 65'536> piece{};
    for (ssize_t count = 0; (count = ::read(STDIN_FILENO, piece.data(), piece.size())) > 0;) {
        all.append(piece.data(), static_cast<std::size_t>(count));
        if (all.size() > casework::most_scan_bytes)
            break;
    }
    return all;
}

}  // namespace

int clean_scan_command() {
    give_up_what_is_not_needed();
    const auto answer = write_answer(clean_scan(read_to_the_end()));
    for (std::string_view left = answer; !left.empty();) {
        const auto count = ::write(STDOUT_FILENO, left.data(), left.size());
        if (count <= 0)
            return 1;
        left.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

}  // namespace kuaiban::scans
