#pragma once

#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

// What must be the same wherever this installation's data is opened: every node has its own copy of these files.

/// The installation's words about itself, by name.
inline constexpr auto key_check = "key-check", authority_root = "authority-root", being_moved = "being-moved", moved = "moved";
std::optional<Bytes> word(Database& ledger, const char* name);

/// Throws DatabaseError where this data is only half here, or no longer: a move to PostgreSQL that is not final, or was.
void check_is_at_home(Database& ledger);
/// Data was sealed here, or certificates issued: keys that are not there must be looked for, not made.
bool holds_sealed_data(Database& ledger);
bool knows_an_authority(Database& ledger);
/// Throws DatabaseError where the data was sealed or indexed with other keys than these: a lost key file must stop the program,
/// not quietly begin a second history.
void check_keys(const Shelf& shelf);
/// Remembers by whom certificates are issued; throws DatabaseError where it was another authority before.
void check_authority(Database& ledger, std::string_view root_pem);

}  // namespace kuaiban::store
