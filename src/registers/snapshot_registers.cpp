#include "registers/snapshot_registers.hpp"

#include <algorithm>
#include <exception>
#include <string>

#include "registers/snapshot_rows.hpp"

namespace kuaiban::registers {

using Store = casework::SnapshotStore;

template <class Record>
domain::Answer<Record> SnapshotRegisters::read(const Store::Found& found) const {
    if (!found.answered)
        return {};
    const auto context = sealing_context(register_of<Record>());
    domain::Answer<Record> answer{.answered = true, .answered_at = found.published_at};
    for (const auto& sealed : found.sealed)
        answer.records.push_back(unpack<Record>(keys_.open(sealed, context)));
    return answer;
}

/// A row that names both is opened once.
template <class Record>
domain::Answer<Record> SnapshotRegisters::read_both(Store::FoundOfTwo found) const {
    std::erase_if(found.second.sealed,
                  [&](const auto& row) { return std::ranges::find(found.first.sealed, row) != found.first.sealed.end(); });
    return casework::both(read<Record>(found.first), read<Record>(found.second));
}

template <class Record>
domain::Answer<Record> SnapshotRegisters::find(const Store::LookupKey& key) {
    constexpr auto kind = register_of<Record>();
    try {
        return read<Record>(store_.find(kind, key));
    } catch (const std::exception& broken) {
        report_("register " + std::string{name_of(kind)} + " does not answer: " + broken.what());
        return {};
    }
}

template <class Record>
domain::Answer<Record> SnapshotRegisters::of(const domain::ResidentId& person) {
    return find<Record>(person_key(keys_, person.reveal()));
}

domain::Answer<domain::HouseholdRecord> SnapshotRegisters::households_of(const domain::ResidentId& person) {
    return of<domain::HouseholdRecord>(person);
}

domain::Answer<domain::ResidenceRecord> SnapshotRegisters::residences_of(const domain::ResidentId& person) {
    return of<domain::ResidenceRecord>(person);
}

domain::Answer<domain::MarriageRecord> SnapshotRegisters::marriages_of(const domain::ResidentId& person) {
    return of<domain::MarriageRecord>(person);
}

domain::Answer<domain::BirthRecord> SnapshotRegisters::births_of(const domain::ResidentId& parent) {
    return of<domain::BirthRecord>(parent);
}

domain::Answer<domain::CertificateRecord> SnapshotRegisters::certificates_of(const domain::ResidentId& person) {
    return of<domain::CertificateRecord>(person);
}

domain::Answer<domain::MobileRecord> SnapshotRegisters::mobile(const domain::Mobile& number) {
    return find<domain::MobileRecord>(mobile_key(keys_, number.reveal()));
}

domain::Answer<domain::MobileRecord> SnapshotRegisters::mobiles_of(const domain::ResidentId& person) {
    return of<domain::MobileRecord>(person);
}

domain::RecordedFacts SnapshotRegisters::facts_of(const domain::ResidentId& woman, const domain::ResidentId& man) {
    using enum domain::Register;
    try {
        auto found = store_.find_both(person_key(keys_, woman.reveal()), person_key(keys_, man.reveal()));
        return {.woman_household = read<domain::HouseholdRecord>(found[Households].first),
                .man_household = read<domain::HouseholdRecord>(found[Households].second),
                .woman_residences = read<domain::ResidenceRecord>(found[Residences].first),
                .man_residences = read<domain::ResidenceRecord>(found[Residences].second),
                .marriages = read_both<domain::MarriageRecord>(std::move(found[Marriages])),
                .births = read_both<domain::BirthRecord>(std::move(found[Births])),
                .certificates = read_both<domain::CertificateRecord>(std::move(found[Certificates]))};
    } catch (const std::exception&) {
        return Registers::facts_of(woman, man);  // one by one: only the broken register is silent, and named
    }
}

}  // namespace kuaiban::registers
