#pragma once

#include <algorithm>
#include <set>

#include "casework/registers_port.hpp"

namespace kuaiban::support {

/// Registers in memory for tests: fill the lists, silence a register by its kind.
class MemoryRegisters final : public casework::Registers {
public:
    std::vector<domain::HouseholdRecord> households;
    std::vector<domain::ResidenceRecord> residences;
    std::vector<domain::MarriageRecord> marriages;
    std::vector<domain::BirthRecord> births;
    std::vector<domain::CertificateRecord> certificates;
    std::vector<domain::MobileRecord> mobiles;
    std::set<domain::Register> silent;

    domain::Answer<domain::HouseholdRecord> households_of(const domain::ResidentId& person) override {
        return answer(domain::Register::Households, households,
                      [&](const auto& row) { return row.id_number == person.reveal(); });
    }
    domain::Answer<domain::ResidenceRecord> residences_of(const domain::ResidentId& person) override {
        return answer(domain::Register::Residences, residences,
                      [&](const auto& row) { return row.id_number == person.reveal(); });
    }
    domain::Answer<domain::MarriageRecord> marriages_of(const domain::ResidentId& person) override {
        return answer(domain::Register::Marriages, marriages,
                      [&](const auto& row) { return row.husband_id == person.reveal() || row.wife_id == person.reveal(); });
    }
    domain::Answer<domain::BirthRecord> births_of(const domain::ResidentId& parent) override {
        return answer(domain::Register::Births, births,
                      [&](const auto& row) { return row.mother_id == parent.reveal() || row.father_id == parent.reveal(); });
    }
    domain::Answer<domain::CertificateRecord> certificates_of(const domain::ResidentId& person) override {
        return answer(domain::Register::Certificates, certificates,
                      [&](const auto& row) { return row.husband_id == person.reveal() || row.wife_id == person.reveal(); });
    }
    domain::Answer<domain::MobileRecord> mobile(const domain::Mobile& number) override {
        return answer(domain::Register::Mobiles, mobiles, [&](const auto& row) { return row.mobile == number.reveal(); });
    }
    domain::Answer<domain::MobileRecord> mobiles_of(const domain::ResidentId& person) override {
        return answer(domain::Register::Mobiles, mobiles, [&](const auto& row) { return row.id_number == person.reveal(); });
    }

private:
    template <class Record, class Fits>
    domain::Answer<Record> answer(domain::Register kind, const std::vector<Record>& rows, Fits fits) const {
        if (silent.contains(kind))
            return {};
        domain::Answer<Record> found{.answered = true};
        std::ranges::copy_if(rows, std::back_inserter(found.records), fits);
        return found;
    }
};

}  // namespace kuaiban::support
