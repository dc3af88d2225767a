#include "store/transfer/content.hpp"

#include <cstring>

#include "crypto/crypto.hpp"

namespace kuaiban::store::transfer {
namespace {

constexpr std::size_t rows_together = 200;

void append(std::string& bytes, char kind, const void* data, std::size_t size) {
    const std::uint64_t length = size;
    bytes += kind;
    bytes.append(reinterpret_cast<const char*>(&length), sizeof length);
    bytes.append(static_cast<const char*>(data), size);
}

struct Append {
    std::string& bytes;
    void operator()(std::monostate) const { bytes += 'n'; }
    void operator()(std::int64_t number) const { append(bytes, 'i', &number, sizeof number); }
    void operator()(const std::string& text) const { append(bytes, 't', text.data(), text.size()); }
    void operator()(const Bytes& held) const { append(bytes, 'b', held.data(), held.size()); }
};

}  // namespace

void Content::add(const Values& row) {
    std::string bytes;
    for (const auto& value : row)
        std::visit(Append{bytes}, value);
    const auto digest = crypto::sha256(bytes);
    std::array<std::uint64_t, 4> lanes{};
    std::memcpy(lanes.data(), digest.data(), sizeof lanes);
    for (std::size_t i = 0; i < lanes.size(); ++i)
        sum[i] += lanes[i];
    ++rows;
}

Content content_of(const Table& table, sqlite::Connection& database) {
    Content content;
    database.run(table.select_all(), {}, [&](const Row& row) { content.add(table.read(row)); });
    return content;
}

Content content_of(const Table& table, Database& database) {
    Content content;
    Values last;
    for (auto before = std::int64_t{-1}; content.rows != before;) {
        before = content.rows;
        database.query(table.select_after(last.empty(), rows_together), last.empty() ? last : table.key_of(last),
                       [&](const Row& row) {
                           last = table.read(row);
                           content.add(last);
                       });
    }
    return content;
}

}  // namespace kuaiban::store::transfer
