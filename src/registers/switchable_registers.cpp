#include "registers/switchable_registers.hpp"

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

namespace kuaiban::registers {

std::filesystem::path RegisterSwitches::file_of(domain::Register kind) const {
    return folder_ / (std::string{name_of(kind)} + ".down");
}

bool RegisterSwitches::is_down(domain::Register kind) const {
    std::error_code unreadable;                 // a folder that is not there yet: nothing was ever taken down
    return std::filesystem::exists(file_of(kind), unreadable);
}

void RegisterSwitches::take_down(domain::Register kind) {
    std::filesystem::create_directories(folder_);
    if (!std::ofstream{file_of(kind)})
        throw std::filesystem::filesystem_error("cannot take a register down", file_of(kind),
                                                std::error_code{errno, std::generic_category()});
}

void RegisterSwitches::bring_up(domain::Register kind) {
    std::filesystem::remove(file_of(kind));
}

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

}  // namespace kuaiban::registers
