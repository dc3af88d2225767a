#include "store/repositories/installation.hpp"

#include <stdexcept>

namespace kuaiban::store {
namespace {

constexpr auto select_check = "SELECT value FROM installation WHERE name = 'key-check'";
constexpr auto insert_check = "INSERT INTO installation (name, value) VALUES ('key-check', $1)";
constexpr auto place_of_check = "installation/key-check";
constexpr int exists = 1;

/// Sealed with the sealing key, made with the index key: opening and comparing it proves both.
std::string proof(const crypto::KeyRing& keys) {
    const auto index = keys.blind_index("key-check", "");
    return {index.begin(), index.end()};
}

bool opens_with(const crypto::KeyRing& keys, const Bytes& check) {
    try {
        return keys.open(check, place_of_check) == proof(keys);
    } catch (const std::runtime_error&) {
        return false;
    }
}

}  // namespace

void check_keys(const Shelf& shelf) {
    const auto read = [&] { return first(shelf, select_check, {}, [](const Row& row) { return row.bytes(0); }); };
    auto check = read();
    if (!check) {
        shelf.database.commit(
            {{insert_check, values(shelf.keys.seal(proof(shelf.keys), place_of_check)), Expect::Unique, exists}});
        check = read();
    }
    if (!check || !opens_with(shelf.keys, *check))
        throw DatabaseError{"the key file is not the one this data was sealed with: restore it from its escrow copy"};
}

}  // namespace kuaiban::store
