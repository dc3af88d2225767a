#include <algorithm>

#include "comparison/checks.hpp"
#include "comparison/reasons.hpp"

namespace kuaiban::comparison {
namespace {

using namespace domain;
constexpr auto source = Register::Certificates;

// A certificate shared with somebody else was for a child of that marriage, if as many of those are declared.
bool is_explained(const Application& declared, ChildRelation own, int ordinal) {
    return std::ranges::count(declared.children, own, &Child::relation) >= ordinal;
}

}  // namespace

void compare_certificates(Comparison& c) {
    const auto& answer = c.recorded.certificates;
    if (!answer.answered) {
        c.backward("couple", "certificate", source, {Verdict::NoAnswer, reason::certificates_no_answer}, "");
        return;
    }
    auto records = answer.records;
    std::ranges::sort(records, {},
                      [](const CertificateRecord& r) { return std::tie(r.certificate_number, r.wife_id, r.husband_id); });
    for (const auto& record : records) {
        if (record.status != CertificateRecord::Status::Valid || record.child_ordinal != c.declared.child_ordinal)
            continue;
        const auto names = [&](const Spouse& spouse) {
            return is_same_person(spouse.id_number, record.wife_id) || is_same_person(spouse.id_number, record.husband_id);
        };
        const bool hers = names(c.declared.woman), his = names(c.declared.man);
        if ((!hers && !his) ||
            (hers != his && is_explained(c.declared, hers ? ChildRelation::Woman : ChildRelation::Man, record.child_ordinal)))
            continue;
        c.backward(hers && his ? "couple"
                   : hers      ? "woman"
                               : "man",
                   "certificate", source, {Verdict::NotDeclared, reason::certificate_for_same_child}, record.certificate_number);
    }
}

}  // namespace kuaiban::comparison
