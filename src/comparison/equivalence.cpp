#include "comparison/equivalence.hpp"

#include <algorithm>

#include "comparison/reasons.hpp"
#include "domain/characters.hpp"
#include "domain/utf8.hpp"

namespace kuaiban::comparison {

using namespace domain;

std::string person_of(std::string_view recorded) {
    if (const auto eighteen = ResidentId::parse(recorded))
        return std::string{eighteen->reveal()};
    if (const auto fifteen = ResidentId::from_fifteen(recorded))
        return std::string{fifteen->reveal()};
    return std::string{recorded};
}

bool is_same_person(const ResidentId& person, std::string_view recorded) {
    return person.reveal() == person_of(recorded);
}

Judgement compare_names(const PersonName& declared, std::string_view recorded, std::string_view reason_if_not) {
    if (declared.reveal() == recorded)
        return {Verdict::Matches};
    if (declared.folded() == fold_name(recorded))
        return {Verdict::Equivalent};
    if (has_placeholder_for(declared.reveal(), recorded))
        return {Verdict::Equivalent, reason::name_placeholder};
    return {Verdict::Differs, reason_if_not};
}

bool is_same_place(const DivisionCode& one, const DivisionCode& other) {
    const auto precision = std::min(one.precision(), other.precision());
    return one.coarsened(precision) == other.coarsened(precision);
}

Judgement compare_places(const DivisionCode& declared, std::string_view recorded, const DivisionLineage& lineage,
                         std::string_view reason_if_not) {
    const auto place = DivisionCode::parse(recorded);
    if (!place)
        return {Verdict::Differs, reason_if_not};
    if (is_same_place(declared, *place))
        return {Verdict::Matches};
    if (lineage.succeeds(*place, declared) || lineage.succeeds(declared, *place))
        return {Verdict::Equivalent};
    return {Verdict::Differs, reason_if_not};
}

std::string folded_number(std::string_view number) {
    const auto code_points = decode_utf8(number);
    if (!code_points)
        return std::string{number};
    std::u32string folded;
    for (const char32_t given : *code_points) {
        const char32_t c = fold_width(given);
        constexpr std::u32string_view passed_over = U"-_()[]{}/.\u2010\u2011\u2012\u2013\u2014\u2212\u3014\u3015\u3010\u3011";
        if (is_blank(c) || is_zero_width(c) || passed_over.contains(c))
            continue;
        folded += c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c;
    }
    return encode_utf8(folded);
}

Judgement compare_numbers(std::string_view declared, std::string_view recorded, std::string_view reason_if_not) {
    if (declared == recorded)
        return {Verdict::Matches};
    if (folded_number(declared) == folded_number(recorded))
        return {Verdict::Equivalent};
    return {Verdict::Differs, reason_if_not};
}

Judgement compare_dates(CalendarDate declared, CalendarDate recorded, std::string_view reason_if_not) {
    return declared == recorded ? Judgement{Verdict::Matches} : Judgement{Verdict::Differs, reason_if_not};
}

}  // namespace kuaiban::comparison
