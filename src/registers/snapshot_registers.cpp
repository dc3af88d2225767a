#include "registers/snapshot_registers.hpp"

#include <exception>
#include <string>

#include "registers/snapshot_rows.hpp"

namespace kuaiban::registers {

template <class Record>
domain::Answer<Record> SnapshotRegisters::find(const crypto::Bytes& key) {
    constexpr auto kind = register_of<Record>();
    try {
        const auto found = store_.find(kind, key);
        if (!found.answered)
            return {};
        const auto context = sealing_context(kind);
        domain::Answer<Record> answer{.answered = true, .answered_at = found.published_at};
        for (const auto& sealed : found.sealed)
            answer.records.push_back(unpack<Record>(keys_.open(sealed, context)));
        return answer;
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

}  // namespace kuaiban::registers
