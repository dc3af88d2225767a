#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "casework/registers_port.hpp"
#include "registers/csv_reader.hpp"

namespace kuaiban::registers {

/// A register's file is there but cannot be read; what() names the file and the line, never its values.
struct RegisterUnreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The departments' records as CSV files in a folder (households.csv, residences.csv …), read whole at the start:
/// for checking offline. A missing file is a register that does not answer.
class FolderRegisters : public casework::Registers {
public:
    /// Throws RegisterUnreadable.
    explicit FolderRegisters(const std::filesystem::path& folder);

    domain::Answer<domain::HouseholdRecord> households_of(const domain::ResidentId& person) override;
    domain::Answer<domain::ResidenceRecord> residences_of(const domain::ResidentId& person) override;
    domain::Answer<domain::MarriageRecord> marriages_of(const domain::ResidentId& person) override;
    domain::Answer<domain::BirthRecord> births_of(const domain::ResidentId& parent) override;
    domain::Answer<domain::CertificateRecord> certificates_of(const domain::ResidentId& person) override;
    domain::Answer<domain::MobileRecord> mobile(const domain::Mobile& number) override;
    domain::Answer<domain::MobileRecord> mobiles_of(const domain::ResidentId& person) override;

private:
    /// A file's records, found by the eighteen-digit form of everybody's number they name.
    template <class Record>
    struct File {
        bool answers{false};
        std::vector<Record> records{};
        std::unordered_multimap<std::string, std::size_t> by_person{};

        void read(const std::filesystem::path& path);
        domain::Answer<Record> of(std::string_view person) const;
    };

    File<domain::HouseholdRecord> households_;
    File<domain::ResidenceRecord> residences_;
    File<domain::MarriageRecord> marriages_;
    File<domain::BirthRecord> births_;
    File<domain::CertificateRecord> certificates_;
    File<domain::MobileRecord> mobiles_;
};

}  // namespace kuaiban::registers
