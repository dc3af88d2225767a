#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/sqlite/connection.hpp"

namespace kuaiban::store::sqlite {

/// Read connections, as many as threads ever read at once; each belongs to its thread while it reads and outlives none.
/// The last one used goes out first: its pages and statements are warm.
class ReaderPool {
public:
    explicit ReaderPool(std::string path) : path_{std::move(path)} {}

    template <class Read>
    void with_reader(Read&& read) {
        auto reader = take();
        try {
            read(*reader);
        } catch (const SqliteError&) {
            throw;                                              // the connection goes with the doubt
        } catch (...) {
            give_back(std::move(reader));                       // the caller's own exception
            throw;
        }
        give_back(std::move(reader));
    }

private:
    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> reader);

    const std::string path_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace kuaiban::store::sqlite
