#pragma once

#include <filesystem>

#include "casework/registers_port.hpp"

namespace kuaiban::registers {

/// Which registers an operator has taken down: one empty file a register in a folder of the data. Seen at once by every
/// process that serves from that folder, and still so after a restart.
class RegisterSwitches {
public:
    explicit RegisterSwitches(std::filesystem::path folder) : folder_{std::move(folder)} {}

    bool is_down(domain::Register kind) const;
    /// Throws std::filesystem::filesystem_error where the folder cannot be written.
    void take_down(domain::Register kind);
    void bring_up(domain::Register kind);

private:
    std::filesystem::path file_of(domain::Register kind) const;
    std::filesystem::path folder_;
};

/// Registers behind switches: one that is taken down does not answer.
class SwitchableRegisters : public casework::Registers {
public:
    SwitchableRegisters(casework::Registers& behind, const RegisterSwitches& switches) : behind_{behind}, switches_{switches} {}

    domain::Answer<domain::HouseholdRecord> households_of(const domain::ResidentId& person) override;
    domain::Answer<domain::ResidenceRecord> residences_of(const domain::ResidentId& person) override;
    domain::Answer<domain::MarriageRecord> marriages_of(const domain::ResidentId& person) override;
    domain::Answer<domain::BirthRecord> births_of(const domain::ResidentId& parent) override;
    domain::Answer<domain::CertificateRecord> certificates_of(const domain::ResidentId& person) override;
    domain::Answer<domain::MobileRecord> mobile(const domain::Mobile& number) override;
    domain::Answer<domain::MobileRecord> mobiles_of(const domain::ResidentId& person) override;

private:
    casework::Registers& behind_;
    const RegisterSwitches& switches_;
};

}  // namespace kuaiban::registers
