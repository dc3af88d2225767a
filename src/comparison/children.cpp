#include <algorithm>
#include <tuple>

#include "comparison/child_matching.hpp"
#include "comparison/reasons.hpp"

namespace kuaiban::comparison {
namespace {

using namespace domain;
using Status = BirthRecord::Status;
constexpr auto source = Register::Births;
constexpr Judgement matches{Verdict::Matches};

std::string_view name_of(ChildRelation relation) {
    switch (relation) {
    case ChildRelation::Both: return "both";
    case ChildRelation::Woman: return "woman";
    case ChildRelation::Man: return "man";
    case ChildRelation::Adopted: return "adopted";
    }
    return {};
}

struct Parents {
    bool woman, man;
};
Parents parents_in(const Comparison& c, const BirthRecord& record) {
    return {is_same_person(c.declared.woman.id_number, record.mother_id),
            is_same_person(c.declared.man.id_number, record.father_id)};
}

// Living first, so that a cancelled row never takes a living child's place.
BirthRows rows_of(const Comparison& c) {
    BirthRows rows;
    for (const auto& record : c.recorded.births.records)
        if (const auto [woman, man] = parents_in(c, record); woman || man)
            rows.push_back(&record);
    std::ranges::sort(rows, {}, [](const BirthRecord* r) {
        return std::tuple{r->status,
                          r->born_on,
                          std::string_view{r->birth_certificate_number},
                          std::string_view{r->child_id},
                          std::string_view{r->child_name},
                          r->sex,
                          r->kind,
                          std::string_view{r->mother_id},
                          std::string_view{r->father_id},
                          std::string_view{r->as_of}};
    });
    return rows;
}

std::string_view relation_in(const Comparison& c, const BirthRecord& record) {
    const auto parents = parents_in(c, record);
    if (record.kind == BirthRecord::Kind::Adoption)
        return "adopted";
    return parents.woman && parents.man ? "both" : parents.woman ? "woman" : parents.man ? "man" : "";
}

void compare_numbers_of(Comparison& c, std::string_view subject, const Child& child, const BirthRecord& record) {
    const auto number = [&](std::string_view fact, std::string_view declared) {
        if (declared.empty())
            return;
        const auto judgement = record.birth_certificate_number.empty()
                                   ? Judgement{Verdict::NotOnRecord, reason::child_number_differs}
                                   : compare_numbers(declared, record.birth_certificate_number, reason::child_number_differs);
        c.forward(subject, fact, source, judgement, declared, record.birth_certificate_number);
    };
    number("birth_certificate_number", child.birth_certificate_number);
    number("adoption_number", child.adoption_number);
    // A newborn's number is often younger than the birth certificate's record: an empty one says nothing.
    if (!child.id_number || record.child_id.empty())
        return;
    const auto declared = child.id_number->reveal();
    c.forward(subject, "id_number", source,
              declared == record.child_id                         ? matches
              : is_same_person(*child.id_number, record.child_id) ? Judgement{Verdict::Equivalent}
                                                                  : Judgement{Verdict::Differs, reason::child_number_differs},
              declared, record.child_id);
}

void compare_child(Comparison& c, std::string_view subject, const Child& child, const BirthRecord& record) {
    c.forward(subject, "name", source, compare_names(child.name, record.child_name, reason::child_name_differs),
              child.name.reveal(), record.child_name);
    if (record.sex)
        c.forward(subject, "sex", source,
                  *record.sex == child.sex ? matches : Judgement{Verdict::Differs, reason::child_sex_differs},
                  domain::name_of(child.sex), domain::name_of(*record.sex));
    if (record.born_on)
        c.forward(subject, "born_on", source, compare_dates(child.born_on, *record.born_on, reason::child_born_on_differs),
                  child.born_on.iso(), record.born_on->iso());
    compare_numbers_of(c, subject, child, record);
    const auto relation = relation_in(c, record);
    c.forward(subject, "relation", source,
              relation == name_of(child.relation) ? matches : Judgement{Verdict::Differs, reason::child_relation_differs},
              name_of(child.relation), relation);
    if (record.status == Status::Deceased)
        c.backward(subject, "death", source, {Verdict::NotDeclared, reason::child_deceased}, "deceased");
    if (record.status == Status::Cancelled)
        c.backward(subject, "birth_certificate_status", source, {Verdict::NotDeclared, reason::child_record_cancelled},
                   "cancelled");
}

// Nobody is asked to declare a child who died or a record that was cancelled.
void report_undeclared(Comparison& c, const BirthRecord& record) {
    const auto parents = parents_in(c, record);
    if (record.status != Status::Normal)
        return;
    c.backward(parents.woman && parents.man ? "couple"
               : parents.woman              ? "woman"
                                            : "man",
               "child", source, {Verdict::NotDeclared, reason::child_not_declared}, record.child_name);
}

// The ordinal counts the couple's own children at least, everybody's at most; a newborn is already among them.
void compare_ordinal(Comparison& c, const ChildMatches& found) {
    const auto& children = c.declared.children;
    const bool is_born = c.declared.state == PregnancyState::Born;
    const auto count = [](auto number) { return static_cast<int>(number); };
    const int dead = count(std::ranges::count(found.not_declared, Status::Deceased, &BirthRecord::status));
    const int least = is_born ? 1 : count(std::ranges::count(children, ChildRelation::Both, &Child::relation)) + 1;
    const int most = count(children.size()) + dead + (is_born ? 0 : 1);
    const int declared = c.declared.child_ordinal;
    c.forward("couple", "child_ordinal", source,
              declared >= least && declared <= most ? matches : Judgement{Verdict::Differs, reason::child_ordinal_differs},
              std::to_string(declared),
              least == most ? std::to_string(most) : std::to_string(least) + "-" + std::to_string(most));
}

}  // namespace

void compare_children(Comparison& c) {
    const auto& children = c.declared.children;
    const bool answered = c.recorded.births.answered;
    const auto found = match_children(children, rows_of(c));
    for (std::size_t i = 0; i < children.size(); ++i) {
        const auto subject = "child:" + std::to_string(i + 1);
        if (const auto* record = found.of_declared[i])
            compare_child(c, subject, children[i], *record);
        else
            c.forward(subject, "child", source,
                      answered ? Judgement{Verdict::NotOnRecord, reason::child_not_on_record}
                               : Judgement{Verdict::NoAnswer, reason::births_no_answer},
                      children[i].name.reveal());
    }
    if (!answered) {
        c.backward("couple", "child", source, {Verdict::NoAnswer, reason::births_no_answer}, "");
        return;
    }
    for (const auto* record : found.not_declared)
        report_undeclared(c, *record);
    compare_ordinal(c, found);
}

}  // namespace kuaiban::comparison
