#include "kuaiban/audit/head_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace kuaiban {
namespace {

namespace fs = std::filesystem;

constexpr int heads_together = 500;

void append_line(const fs::path& file, const std::string& line) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    const bool is_written = descriptor >= 0 &&
                            ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                            ::fsync(descriptor) == 0;
    const int why = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!is_written)
        throw std::runtime_error{fmt::format("{}: {}", file.string(), std::strerror(why))};
}

std::vector<fs::path> files_in(const fs::path& place) {
    if (!fs::is_directory(place))
        return {place};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{place})
        if (entry.path().extension() == ".jsonl")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// A line that a crash cut short has no newline: it was never acknowledged, and another is written in its place.
void cut_torn_line(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!text.empty() && text.back() != '\n')
        fs::resize_file(file, text.rfind('\n') == text.npos ? 0 : text.rfind('\n') + 1);
}

std::vector<casework::TreeHead> read_file(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        throw std::runtime_error{fmt::format("{} cannot be read", file.string())};
    std::vector<casework::TreeHead> heads;
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        auto head = casework::read_tree_head(line);
        if (head)
            heads.push_back(*std::move(head));
        else
            throw std::runtime_error{fmt::format("{}:{}: this is no tree head", file.string(), number)};
    }
    return heads;
}

}  // namespace

HeadFolder::HeadFolder(fs::path folder) : folder_{std::move(folder)}, last_{std::chrono::milliseconds{-1}} {
    fs::create_directories(folder_);
    for (const auto& file : files_in(folder_))
        cut_torn_line(file);
    for (const auto& head : read_heads(folder_))
        last_ = std::max(last_, head.at);
}

void HeadFolder::catch_up(casework::AuditLog& log) {
    for (auto heads = log.heads_after(last_, heads_together); !heads.empty(); heads = log.heads_after(last_, heads_together))
        for (const auto& head : heads) {
            append_line(folder_ / fmt::format("heads-{}.jsonl", domain::china_date(head.at).iso()),
                        casework::to_json(head) + "\n");
            last_ = head.at;
        }
}

std::vector<casework::TreeHead> read_heads(const fs::path& place) {
    std::vector<casework::TreeHead> all;
    for (const auto& file : files_in(place))
        std::ranges::move(read_file(file), std::back_inserter(all));
    return all;
}

}  // namespace kuaiban
