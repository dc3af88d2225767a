#pragma once

#include "casework/registers_port.hpp"

namespace kuaiban::registers {

/// Registers behind switches: one that is taken down does not answer.
class SwitchableRegisters : public casework::Registers {
public:
    SwitchableRegisters(casework::Registers& behind, casework::RegisterSwitches& switches)
        : behind_{behind}, switches_{switches} {}

    domain::Answer<domain::HouseholdRecord> households_of(const domain::ResidentId& person) override;
    domain::Answer<domain::ResidenceRecord> residences_of(const domain::ResidentId& person) override;
    domain::Answer<domain::MarriageRecord> marriages_of(const domain::ResidentId& person) override;
    domain::Answer<domain::BirthRecord> births_of(const domain::ResidentId& parent) override;
    domain::Answer<domain::CertificateRecord> certificates_of(const domain::ResidentId& person) override;
    domain::Answer<domain::MobileRecord> mobile(const domain::Mobile& number) override;
    domain::Answer<domain::MobileRecord> mobiles_of(const domain::ResidentId& person) override;
    domain::RecordedFacts facts_of(const domain::ResidentId& woman, const domain::ResidentId& man) override;

private:
    casework::Registers& behind_;
    casework::RegisterSwitches& switches_;
};

}  // namespace kuaiban::registers
