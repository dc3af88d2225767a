#include "bench/portal/engine.hpp"

#include <atomic>
#include <chrono>
#include <ctime>
#include <stdexcept>
#include <thread>
#include <vector>

namespace kuaiban::bench {

namespace {

namespace fs = std::filesystem;

double own_cpu_ms() {
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

fs::path copied(const fs::path& prepared, const std::string& name) {
    const auto copy = fs::path{prepared}.replace_filename(name + ".db");
    fs::copy_file(prepared, copy);
    return copy;
}

}  // namespace

RawEngine::RawEngine(const fs::path& prepared, const std::string& name)
    : database_{store::open_sqlite(copied(prepared, name).string())} {
    database_->migrate();
}

void RawEngine::commit(std::span<store::UnitOfWork> units, unsigned threads) {
    std::atomic<std::size_t> next{0}, missed{0};
    const double cpu = own_cpu_ms();
    const auto begin = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> callers;
        for (unsigned i = 0; i < threads; ++i)
            callers.emplace_back([&] {
                for (std::size_t mine = next++; mine < units.size(); mine = next++)
                    missed += database_->commit(std::move(units[mine])).has_value();
            });
    }
    seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    cpu_ms_ += own_cpu_ms() - cpu;
    units_ += static_cast<double>(units.size());
    if (missed)
        throw std::runtime_error{"the engine refused units the portal would have written"};
}

}  // namespace kuaiban::bench
