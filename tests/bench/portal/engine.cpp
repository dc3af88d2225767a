#include "bench/portal/engine.hpp"

#include <atomic>
#include <chrono>
#include <ctime>
#include <stdexcept>
#include <thread>

namespace kuaiban::bench {

namespace {

namespace fs = std::filesystem;

double cpu_ms() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }

}  // namespace

EngineRate commit_all(const fs::path& prepared, std::vector<store::UnitOfWork> units, unsigned threads) {
    const auto copy = fs::path{prepared}.replace_filename("engine.db");
    for (const char* part : {"", "-wal", "-shm"})
        fs::remove(copy.string() + part);
    fs::copy_file(prepared, copy);
    const auto database = store::open_sqlite(copy.string());
    database->migrate();

    std::atomic<std::size_t> next{0}, missed{0};
    const double cpu = cpu_ms();
    const auto begin = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> callers;
        for (unsigned i = 0; i < threads; ++i)
            callers.emplace_back([&] {
                for (std::size_t mine = next++; mine < units.size(); mine = next++)
                    missed += database->commit(std::move(units[mine])).has_value();
            });
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (missed)
        throw std::runtime_error{"the engine refused units the portal would have written"};
    const auto count = static_cast<double>(units.size());
    return {count / seconds, (cpu_ms() - cpu) / count};
}

}  // namespace kuaiban::bench
