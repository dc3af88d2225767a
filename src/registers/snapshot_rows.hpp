#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/registers_port.hpp"
#include "crypto/crypto.hpp"
#include "domain/records.hpp"

namespace kuaiban::registers {

/// A record as it lies, sealed, in a snapshot: a version byte, then its fields in the order of records.hpp
/// (texts with their length, dates as days since 1970, choices as a byte).
template <class Record>
std::string pack(const Record& record);

/// Throws std::runtime_error where the bytes are of another version or cut short.
template <class Record>
Record unpack(std::string_view packed);

/// The number a person is looked up by: eighteen digits, an old register's fifteen converted; otherwise the text as it stands.
std::string lookup_form(std::string_view id_number);

/// What to look somebody up by.
casework::SnapshotStore::LookupKey person_key(const crypto::KeyRing& keys, std::string_view id_number);
casework::SnapshotStore::LookupKey mobile_key(const crypto::KeyRing& keys, std::string_view mobile);

/// What binds a sealed row to its register: "registers/households".
std::string sealing_context(domain::Register kind);

/// The row to store: sealed, found by everybody it names (a birth by its parents, a mobile also by its number).
template <class Record>
casework::SnapshotStore::SealedRow seal_row(const crypto::KeyRing& keys, const Record& record);

template <class Record>
constexpr domain::Register register_of();
template <>
constexpr domain::Register register_of<domain::HouseholdRecord>() {
    return domain::Register::Households;
}
template <>
constexpr domain::Register register_of<domain::ResidenceRecord>() {
    return domain::Register::Residences;
}
template <>
constexpr domain::Register register_of<domain::MarriageRecord>() {
    return domain::Register::Marriages;
}
template <>
constexpr domain::Register register_of<domain::BirthRecord>() {
    return domain::Register::Births;
}
template <>
constexpr domain::Register register_of<domain::CertificateRecord>() {
    return domain::Register::Certificates;
}
template <>
constexpr domain::Register register_of<domain::MobileRecord>() {
    return domain::Register::Mobiles;
}

}  // namespace kuaiban::registers
