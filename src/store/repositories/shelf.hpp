#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crypto/crypto.hpp"
#include "domain/calendar_date.hpp"
#include "domain/division_code.hpp"
#include "domain/mobile.hpp"
#include "domain/person_name.hpp"
#include "domain/refusal.hpp"
#include "domain/resident_id.hpp"
#include "store/database.hpp"

namespace kuaiban::store {

using domain::Instant;
using domain::RefusalCode;

/// What every repository works with.
struct Shelf {
    Database& database;
    const crypto::KeyRing& keys;
};

// --- into the database

inline Value value(std::int64_t number) {
    return number;
}
inline Value value(int number) {
    return std::int64_t{number};
}
inline Value value(bool flag) {
    return std::int64_t{flag ? 1 : 0};
}
inline Value value(Instant instant) {
    return std::int64_t{instant.time_since_epoch().count()};
}
inline Value value(std::string_view text) {
    return std::string{text};
}
inline Value value(const std::string& text) {
    return text;
}
inline Value value(const char* text) {
    return std::string{text};
}
inline Value value(Bytes bytes) {
    return bytes;
}
template <class T>
Value value(const std::optional<T>& held) {
    return held ? value(*held) : Value{};
}

template <class... Parts>
std::vector<Value> values(Parts&&... parts) {
    std::vector<Value> all;
    all.reserve(sizeof...(parts));
    (all.push_back(value(std::forward<Parts>(parts))), ...);
    return all;
}

/// A statement that changes exactly one row, or the unit is refused with `code`.
Statement one_row_or(RefusalCode code, std::string_view sql, std::vector<Value> parameters);
/// A statement a unique index may object to, and then the unit is refused with `code`.
Statement unique_or(RefusalCode code, std::string_view sql, std::vector<Value> parameters);

// --- people are found by keyed hashes only

Bytes index_of(const crypto::KeyRing& keys, const domain::ResidentId& person);
Bytes index_of(const crypto::KeyRing& keys, const domain::Mobile& mobile);
Bytes index_of(const crypto::KeyRing& keys, const domain::PersonName& name);     // folded: any spelling finds it
/// The same to be written: for the column, and for the one beside it that is empty unless keys are being replaced.
crypto::BlindIndexes indexes_of(const crypto::KeyRing& keys, const domain::ResidentId& person);
crypto::BlindIndexes indexes_of(const crypto::KeyRing& keys, const domain::Mobile& mobile);
crypto::BlindIndexes indexes_of(const crypto::KeyRing& keys, const domain::PersonName& name);
crypto::BlindIndexes indexes_of_couple(const crypto::KeyRing& keys, std::string_view woman, std::string_view man);

/// The padded codes of a place and all below it lie in [first, behind), as text too.
struct CodeRange {
    std::string first, behind;
};
CodeRange codes_below(const domain::DivisionCode& office);

/// Where sealed text belongs: moved to another row or column it does not open. "cases/<id>/document".
std::string place(std::string_view table, std::string_view id, std::string_view column);

// --- out of the database

Instant instant(const Row& row, int column);
std::optional<Instant> optional_instant(const Row& row, int column);

/// A value that was proven before it was stored. Throws DatabaseError where it no longer parses, without naming it.
template <class T>
T proven(std::string_view text) {
    auto parsed = T::parse(text);
    return parsed ? *std::move(parsed) : throw DatabaseError{"a stored value no longer parses"};
}

template <class Read>
auto all(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters, Read&& read) {
    std::vector<decltype(read(std::declval<const Row&>()))> found;
    shelf.database.query(sql, parameters, [&](const Row& row) { found.push_back(read(row)); });
    return found;
}

template <class Read>
auto first(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters, Read&& read) {
    std::optional<decltype(read(std::declval<const Row&>()))> found;
    shelf.database.query(sql, parameters, [&](const Row& row) {
        if (!found)
            found.emplace(read(row));
    });
    return found;
}

std::int64_t count(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters);

}  // namespace kuaiban::store
