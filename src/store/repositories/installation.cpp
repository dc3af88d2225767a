#include "store/repositories/installation.hpp"

#include <algorithm>
#include <stdexcept>

namespace kuaiban::store {
namespace {

constexpr auto select_word = "SELECT value FROM installation WHERE name = $1";
constexpr auto insert_word = "INSERT INTO installation (name, value) VALUES ($1, $2)";
constexpr int exists = 1;

/// Made with the key that is never replaced. Before keys could be replaced it was sealed as well.
bool is_made_with(const crypto::KeyRing& keys, const Bytes& check, const Bytes& proof) {
    if (check.size() == proof.size())
        return check == proof;
    try {
        const auto opened = keys.open(check, "installation/key-check");
        return std::ranges::equal(opened, proof, {}, [](char c) { return static_cast<unsigned char>(c); });
    } catch (const std::runtime_error&) {
        return false;
    }
}

/// The word as the first node wrote it: `mine` where that is us.
Bytes settled(Database& ledger, const char* name, const Bytes& mine) {
    ledger.commit({{insert_word, values(name, mine), Expect::Unique, exists}});
    return word(ledger, name).value_or(mine);
}

}  // namespace

std::optional<Bytes> word(Database& ledger, const char* name) {
    std::optional<Bytes> found;
    ledger.query(select_word, values(name), [&](const Row& row) { found = row.bytes(0); });
    return found;
}

void check_is_at_home(Database& ledger) {
    if (word(ledger, being_moved))
        throw DatabaseError{"the move to this database is not final: stop the old portal and run kuaiban migrate-database again"};
    if (word(ledger, moved))
        throw DatabaseError{"this data has moved to PostgreSQL: serve with --database"};
}

bool holds_sealed_data(Database& ledger) {
    return word(ledger, key_check).has_value();
}

bool knows_an_authority(Database& ledger) {
    return word(ledger, authority_root).has_value();
}

void check_keys(const Shelf& shelf) {
    const auto proof = shelf.keys.keyed_hash("key-check", "");
    auto check = word(shelf.database, key_check);
    if (!check)
        check = settled(shelf.database, key_check, proof);
    if (!is_made_with(shelf.keys, *check, proof))
        throw DatabaseError{
            "the key file is not the one this data was sealed with: copy it from another node or from its escrow copy"};
}

void check_authority(Database& ledger, std::string_view root_pem) {
    const auto digest = crypto::sha256(root_pem);
    const Bytes mine{digest.begin(), digest.end()};
    auto known = word(ledger, authority_root);
    if (!known)
        known = settled(ledger, authority_root, mine);
    if (*known != mine)
        throw DatabaseError{
            "the authority's root.pem is not the one this installation issues certificates with: copy the folder authority/ from "
            "another node or from its escrow copy"};
}

}  // namespace kuaiban::store
