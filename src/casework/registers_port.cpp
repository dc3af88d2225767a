#include "casework/registers_port.hpp"

#include <algorithm>
#include <tuple>

namespace kuaiban::casework {
namespace {

using namespace domain;

auto fields(const MarriageRecord& r) {
    return std::tie(r.certificate_number, r.husband_id, r.wife_id, r.registered_on, r.status, r.ended_on, r.authority_division,
                    r.as_of);
}
auto fields(const BirthRecord& r) {
    return std::tie(r.birth_certificate_number, r.child_name, r.child_id, r.sex, r.born_on, r.mother_id, r.father_id, r.kind,
                    r.status, r.as_of);
}
auto fields(const CertificateRecord& r) {
    return std::tie(r.certificate_number, r.wife_id, r.husband_id, r.child_ordinal, r.issued_on, r.issuer_division, r.status);
}

// A record that names both spouses comes from both questions.
template <class Record>
Answer<Record> both(Answer<Record> woman, Answer<Record> man) {
    Answer<Record> joined{.answered = woman.answered && man.answered,
                          .answered_at = std::min(woman.answered_at, man.answered_at)};
    if (!joined.answered)
        return joined;
    joined.records = std::move(woman.records);
    for (auto& record : man.records)
        if (std::ranges::none_of(joined.records, [&](const Record& known) { return fields(known) == fields(record); }))
            joined.records.push_back(std::move(record));
    return joined;
}

}  // namespace

RecordedFacts ask(Registers& registers, const ResidentId& woman, const ResidentId& man) {
    return {.woman_household = registers.households_of(woman),
            .man_household = registers.households_of(man),
            .woman_residences = registers.residences_of(woman),
            .man_residences = registers.residences_of(man),
            .marriages = both(registers.marriages_of(woman), registers.marriages_of(man)),
            .births = both(registers.births_of(woman), registers.births_of(man)),
            .certificates = both(registers.certificates_of(woman), registers.certificates_of(man))};
}

}  // namespace kuaiban::casework
