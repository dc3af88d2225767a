#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/sqlite/connection.hpp"

namespace kuaiban::store::sqlite {

/// Read connections, leased for one statement each: eight serve any number of threads, and what each holds in pages and
/// statements is held eight times, not once per thread. The last one used goes out first: it is warm.
/// A thread that reads must not ask for a second one.
class ReaderPool {
public:
    explicit ReaderPool(std::string path) : path_{std::move(path)} {}

    template <class Read>
    void with_reader(Read&& read) {
        auto reader = take();
        try {
            read(*reader);
        } catch (const SqliteError&) {
            give_back(nullptr);                                 // the connection goes with the doubt
            throw;
        } catch (...) {
            give_back(std::move(reader));                       // the caller's own exception
            throw;
        }
        give_back(std::move(reader));
    }

private:
    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> reader);         ///< null: it was given up

    const std::string path_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::size_t leased_{0};
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace kuaiban::store::sqlite
