#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/mobile.hpp"
#include "domain/records.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::casework {

/// The departments' records, by person. An adapter that cannot answer says so in the Answer; it never throws for that.
class Registers {
public:
    virtual ~Registers() = default;
    virtual domain::Answer<domain::HouseholdRecord> households_of(const domain::ResidentId& person) = 0;
    virtual domain::Answer<domain::ResidenceRecord> residences_of(const domain::ResidentId& person) = 0;
    virtual domain::Answer<domain::MarriageRecord> marriages_of(const domain::ResidentId& person) = 0;  // as husband or wife
    virtual domain::Answer<domain::BirthRecord> births_of(const domain::ResidentId& parent) = 0;  // as mother or father
    virtual domain::Answer<domain::CertificateRecord> certificates_of(const domain::ResidentId& person) = 0;
    virtual domain::Answer<domain::MobileRecord> mobile(const domain::Mobile& number) = 0;
    virtual domain::Answer<domain::MobileRecord> mobiles_of(const domain::ResidentId& person) = 0;
    /// Everything the registers say about a couple, each record once: one question after another, unless an adapter can ask for
    /// it all at once.
    virtual domain::RecordedFacts facts_of(const domain::ResidentId& woman, const domain::ResidentId& man);
};

/// Which registers an operator has taken down. Throws where that cannot be told or kept.
class RegisterSwitches {
public:
    virtual ~RegisterSwitches() = default;
    virtual bool is_down(domain::Register kind) = 0;
    virtual bool is_any_down() = 0;
    virtual void take_down(domain::Register kind) = 0;
    virtual void bring_up(domain::Register kind) = 0;
};

/// Joins what a register says of her and of him: a record that names both comes from both.
domain::Answer<domain::MarriageRecord> both(domain::Answer<domain::MarriageRecord> woman,
                                            domain::Answer<domain::MarriageRecord> man);
domain::Answer<domain::BirthRecord> both(domain::Answer<domain::BirthRecord> woman, domain::Answer<domain::BirthRecord> man);
domain::Answer<domain::CertificateRecord> both(domain::Answer<domain::CertificateRecord> woman,
                                               domain::Answer<domain::CertificateRecord> man);

/// Where a register's local copy lives: sealed rows under blind indexes, one generation at a time.
class SnapshotStore {
public:
    struct SealedRow {
        std::vector<std::vector<unsigned char>> keys;  ///< blind indexes it is found by (one per person named)
        std::vector<unsigned char> sealed;
    };
    virtual ~SnapshotStore() = default;
    /// Starts a new generation beside the one in use; returns its number.
    virtual long begin(domain::Register kind) = 0;
    virtual void append(long generation, std::vector<SealedRow> rows) = 0;
    /// One step: the new generation answers from now on, the old one goes.
    virtual void publish(domain::Register kind, long generation, domain::Instant at) = 0;
    virtual void abandon(long generation) = 0;
    /// Rows found by `key` in the generation in use; `answered` false if none was ever published.
    struct Found {
        bool answered{};
        long generation{};
        domain::Instant published_at{};
        std::vector<std::vector<unsigned char>> sealed;
    };
    /// What somebody is found by: the keyed hash in use, and while keys are replaced that under the other ones.
    struct LookupKey {
        LookupKey() = default;
        LookupKey(std::vector<unsigned char> in_use) : LookupKey{in_use, in_use} {}
        LookupKey(std::vector<unsigned char> in_use, std::vector<unsigned char> other)
            : key{std::move(in_use)}, other_key{std::move(other)} {}
        std::vector<unsigned char> key, other_key;
    };
    virtual Found find(domain::Register kind, const LookupKey& key) = 0;
    struct FoundOfTwo {
        Found first, second;
    };
    /// What every register asked about people has under two keys, as of one moment.
    virtual std::map<domain::Register, FoundOfTwo> find_both(const LookupKey& first, const LookupKey& second) = 0;
    /// Rows of the generation in use, in the order of their numbers, from behind `after` (nought: from the first).
    struct NumberedRow {
        std::int64_t number;
        std::vector<unsigned char> sealed;
    };
    virtual std::vector<NumberedRow> rows_after(long generation, std::int64_t after, int most) = 0;
    /// Puts a copy in the place of the generation it was made of. False: another was published meanwhile, and the copy is gone.
    virtual bool replace(domain::Register kind, long copied, long copy) = 0;
};

}  // namespace kuaiban::casework
