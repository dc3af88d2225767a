#pragma once

#include <filesystem>
#include <vector>

#include "casework/registers_port.hpp"
#include "crypto/crypto.hpp"
#include "kuaiban/demo/couple.hpp"

namespace kuaiban::demo {

/// What the six registers hold about the demo city.
struct RegisterRows {
    std::vector<domain::HouseholdRecord> households;
    std::vector<domain::ResidenceRecord> residences;
    std::vector<domain::MarriageRecord> marriages;
    std::vector<domain::BirthRecord> births;
    std::vector<domain::CertificateRecord> certificates;
    std::vector<domain::MobileRecord> mobiles;
};

/// Enters everything true about the couple: both people, their marriages, children, earlier certificates, residences, mobiles.
void enter(const Couple& couple, domain::CalendarDate as_of, RegisterRows& rows);

/// Writes households.csv … mobiles.csv into the folder, as `kuaiban registers import` takes them. Throws std::runtime_error.
void write_csv(const RegisterRows& rows, const std::filesystem::path& folder);

/// Publishes all six registers, each in one step, without plain text on the disk.
void publish(const RegisterRows& rows, casework::SnapshotStore& store, const crypto::KeyRing& keys, domain::Instant at);

}  // namespace kuaiban::demo
