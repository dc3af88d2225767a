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
Answer<Record> join(Answer<Record> woman, Answer<Record> man) {
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

Answer<MarriageRecord> both(Answer<MarriageRecord> woman, Answer<MarriageRecord> man) {
    return join(std::move(woman), std::move(man));
}
Answer<BirthRecord> both(Answer<BirthRecord> woman, Answer<BirthRecord> man) {
    return join(std::move(woman), std::move(man));
}
Answer<CertificateRecord> both(Answer<CertificateRecord> woman, Answer<CertificateRecord> man) {
    return join(std::move(woman), std::move(man));
}

RecordedFacts Registers::facts_of(const ResidentId& woman, const ResidentId& man) {
    return {.woman_household = households_of(woman),
            .man_household = households_of(man),
            .woman_residences = residences_of(woman),
            .man_residences = residences_of(man),
            .marriages = both(marriages_of(woman), marriages_of(man)),
            .births = both(births_of(woman), births_of(man)),
            .certificates = both(certificates_of(woman), certificates_of(man))};
}

}  // namespace kuaiban::casework
