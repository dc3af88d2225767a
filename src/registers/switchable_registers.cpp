#include "registers/switchable_registers.hpp"

namespace kuaiban::registers {

domain::Answer<domain::HouseholdRecord> SwitchableRegisters::households_of(const domain::ResidentId& person) {
    return switches_.is_down(domain::Register::Households) ? domain::Answer<domain::HouseholdRecord>{}
                                                           : behind_.households_of(person);
}

domain::Answer<domain::ResidenceRecord> SwitchableRegisters::residences_of(const domain::ResidentId& person) {
    return switches_.is_down(domain::Register::Residences) ? domain::Answer<domain::ResidenceRecord>{}
                                                           : behind_.residences_of(person);
}

domain::Answer<domain::MarriageRecord> SwitchableRegisters::marriages_of(const domain::ResidentId& person) {
    return switches_.is_down(domain::Register::Marriages) ? domain::Answer<domain::MarriageRecord>{}
                                                          : behind_.marriages_of(person);
}

domain::Answer<domain::BirthRecord> SwitchableRegisters::births_of(const domain::ResidentId& parent) {
    return switches_.is_down(domain::Register::Births) ? domain::Answer<domain::BirthRecord>{} : behind_.births_of(parent);
}

domain::Answer<domain::CertificateRecord> SwitchableRegisters::certificates_of(const domain::ResidentId& person) {
    return switches_.is_down(domain::Register::Certificates) ? domain::Answer<domain::CertificateRecord>{}
                                                             : behind_.certificates_of(person);
}

domain::Answer<domain::MobileRecord> SwitchableRegisters::mobile(const domain::Mobile& number) {
    return switches_.is_down(domain::Register::Mobiles) ? domain::Answer<domain::MobileRecord>{} : behind_.mobile(number);
}

domain::Answer<domain::MobileRecord> SwitchableRegisters::mobiles_of(const domain::ResidentId& person) {
    return switches_.is_down(domain::Register::Mobiles) ? domain::Answer<domain::MobileRecord>{} : behind_.mobiles_of(person);
}

domain::RecordedFacts SwitchableRegisters::facts_of(const domain::ResidentId& woman, const domain::ResidentId& man) {
    return switches_.is_any_down() ? Registers::facts_of(woman, man) : behind_.facts_of(woman, man);
}

}  // namespace kuaiban::registers
