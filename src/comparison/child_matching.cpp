#include "comparison/child_matching.hpp"

#include <algorithm>

namespace kuaiban::comparison {
namespace {

using namespace domain;

constexpr int certain = 1, no_match = 9;

bool is_same_document(std::string_view one, std::string_view other) {
    return !one.empty() && !other.empty() && folded_number(one) == folded_number(other);
}

bool has_same_number(const Child& child, const BirthRecord& record) {
    return child.id_number && is_same_person(*child.id_number, record.child_id);
}

bool has_other_number(const Child& child, const BirthRecord& record) {
    return child.id_number && !record.child_id.empty() && !is_same_person(*child.id_number, record.child_id);
}

// The smaller, the surer; a number that contradicts makes a lesser likeness a little less sure still.
int distance(const Child& child, const BirthRecord& record) {
    if (has_same_number(child, record))
        return 0;
    if (is_same_document(document_of(child), record.birth_certificate_number))
        return certain;
    const bool same_name = compare_names(child.name, record.child_name, {}).verdict != Verdict::Differs;
    const bool same_day = record.born_on == child.born_on;
    const bool same_sex = !record.sex || record.sex == child.sex;
    const int penalty = has_other_number(child, record) ? 1 : 0;
    if (same_name && same_day)
        return 2 + penalty;
    if (same_name)
        return 4 + penalty;
    if (same_day && same_sex)
        return 6 + penalty;
    return no_match;
}

// Of several rows at that distance, the one of the document and the kind declared.
const BirthRecord* closest(const Child& child, const BirthRows& records, int at_distance) {
    const BirthRecord* best = nullptr;
    const auto strangeness = [&](const BirthRecord& record) {
        return (is_same_document(document_of(child), record.birth_certificate_number) ? 0 : 2) +
               ((record.kind == BirthRecord::Kind::Adoption) == (child.relation == ChildRelation::Adopted) ? 0 : 1);
    };
    for (const auto* record : records)
        if (distance(child, *record) == at_distance && (!best || strangeness(*record) < strangeness(*best)))
            best = record;
    return best;
}

bool is_same_child(const BirthRecord& one, const BirthRecord& other) {
    return (!one.child_id.empty() && person_of(one.child_id) == person_of(other.child_id)) ||
           is_same_document(one.birth_certificate_number, other.birth_certificate_number);
}

}  // namespace

std::string_view document_of(const Child& child) {
    return child.birth_certificate_number.empty() ? child.adoption_number : child.birth_certificate_number;
}

ChildMatches match_children(const std::vector<Child>& declared, const BirthRows& records) {
    ChildMatches matches{.of_declared = BirthRows(declared.size(), nullptr), .not_declared = records};
    for (int surest = 0; surest < no_match; ++surest)
        for (std::size_t i = 0; i < declared.size(); ++i) {
            if (matches.of_declared[i])
                continue;
            const auto* record = matches.of_declared[i] = closest(declared[i], matches.not_declared, surest);
            if (!record)
                continue;
            // A child may be on record twice: born to one, adopted by the other.
            std::erase_if(matches.not_declared, [&](const BirthRecord* r) { return r == record || is_same_child(*r, *record); });
        }
    return matches;
}

}  // namespace kuaiban::comparison
