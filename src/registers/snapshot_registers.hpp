#pragma once

#include <functional>
#include <string_view>

#include "casework/registers_port.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::registers {

/// The departments' records from the local snapshot: what `kuaiban registers import` published last.
/// A register never imported, or whose snapshot cannot be read, does not answer.
class SnapshotRegisters : public casework::Registers {
public:
    /// `report` gets one line, without personal data, where a snapshot cannot be read.
    using Report = std::function<void(std::string_view)>;
    SnapshotRegisters(casework::SnapshotStore& store, const crypto::KeyRing& keys, Report report)
        : store_{store}, keys_{keys}, report_{std::move(report)} {}

    domain::Answer<domain::HouseholdRecord> households_of(const domain::ResidentId& person) override;
    domain::Answer<domain::ResidenceRecord> residences_of(const domain::ResidentId& person) override;
    domain::Answer<domain::MarriageRecord> marriages_of(const domain::ResidentId& person) override;
    domain::Answer<domain::BirthRecord> births_of(const domain::ResidentId& parent) override;
    domain::Answer<domain::CertificateRecord> certificates_of(const domain::ResidentId& person) override;
    domain::Answer<domain::MobileRecord> mobile(const domain::Mobile& number) override;
    domain::Answer<domain::MobileRecord> mobiles_of(const domain::ResidentId& person) override;
    domain::RecordedFacts facts_of(const domain::ResidentId& woman, const domain::ResidentId& man) override;

private:
    template <class Record>
    domain::Answer<Record> read(const casework::SnapshotStore::Found& found) const;
    template <class Record>
    domain::Answer<Record> read_both(casework::SnapshotStore::FoundOfTwo found) const;
    template <class Record>
    domain::Answer<Record> find(const casework::SnapshotStore::LookupKey& key);
    template <class Record>
    domain::Answer<Record> of(const domain::ResidentId& person);

    casework::SnapshotStore& store_;
    const crypto::KeyRing& keys_;
    Report report_;
};

}  // namespace kuaiban::registers
