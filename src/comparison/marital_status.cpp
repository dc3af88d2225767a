#include "comparison/marital_status.hpp"

#include <algorithm>

#include "comparison/reasons.hpp"

namespace kuaiban::comparison {
namespace {

using namespace domain;
using Status = MarriageRecord::Status;
constexpr auto source = Register::Marriages;

constexpr Judgement matches{Verdict::Matches};
constexpr Judgement status_differs{Verdict::Differs, reason::marital_status_differs};
constexpr Judgement not_on_record{Verdict::NotOnRecord, reason::marriage_not_on_record};

// The marriage this spouse speaks of: the couple's; a former husband may be married anew to somebody else.
const MarriageRecord* own_marriage(const Side& side, const MarriageHistory& history) {
    const bool ours_lasts = history.ours && history.ours->status == Status::Married;
    const auto* other = history.lasting_with_somebody_else();
    const bool parted = side.other.marital_status == MaritalStatus::Divorced;
    return parted && !ours_lasts && other && is_married(side.spouse.marital_status) ? other : history.ours;
}

bool had_an_earlier_marriage(const MarriageHistory& history, const MarriageRecord& own) {
    const auto ended_before = [&](const MarriageRecord* r) { return r != &own && r->status != Status::Married; };
    return std::ranges::any_of(history.others, ended_before) || std::ranges::any_of(history.ours_before, ended_before);
}

Judgement judge_married(const Side& side, const MarriageHistory& history, const MarriageRecord* own) {
    if (!own)
        return not_on_record;
    const bool survived_by_other = own->status == Status::Widowed && side.other.marital_status == MaritalStatus::Widowed;
    if (own->status != Status::Married && !survived_by_other)
        return status_differs;
    if (side.spouse.marital_status == MaritalStatus::FirstMarriage && had_an_earlier_marriage(history, *own))
        return {Verdict::Differs, reason::earlier_marriage_not_declared};
    return matches;
}

// The marriage register learns of a death late or never; then the household register's word is enough.
Judgement judge_widowed(const Side& side, const MarriageRecord* own) {
    if (!own)
        return not_on_record;
    if (own->status == Status::Widowed)
        return matches;
    if (own->status != Status::Married)
        return status_differs;
    if (!side.others_households.answered)
        return {Verdict::NoAnswer, reason::households_no_answer};
    return is_deceased(side.others_households) ? matches : status_differs;
}

Judgement judge_status(const Side& side, const MarriageHistory& history, const MarriageRecord* own) {
    switch (side.spouse.marital_status) {
    case MaritalStatus::NeverMarried:
        return (own && own->status != Status::Annulled) || !history.others.empty() ? status_differs : matches;
    case MaritalStatus::FirstMarriage:
    case MaritalStatus::Remarried:
    case MaritalStatus::RemarriedSameSpouse: return judge_married(side, history, own);
    case MaritalStatus::Divorced: return !own ? not_on_record : own->status == Status::Divorced ? matches : status_differs;
    case MaritalStatus::Widowed: return judge_widowed(side, own);
    }
    return status_differs;
}

// Divorced and widowed people give the day it ended; the wedding day of the same marriage is taken for it too.
std::optional<Judgement> judge_event(const Spouse& spouse, const MarriageRecord* own) {
    constexpr Judgement differs{Verdict::Differs, reason::marital_event_differs};
    constexpr Judgement unknown{Verdict::NotOnRecord, reason::marital_event_not_on_record};
    if (!own)
        return not_on_record;
    const bool is_wedding_day = own->registered_on == spouse.marital_event_on;
    if (is_married(spouse.marital_status))
        return !own->registered_on ? unknown : is_wedding_day ? matches : differs;
    if (own->ended_on == spouse.marital_event_on)
        return matches;
    if (is_wedding_day)
        return Judgement{Verdict::Equivalent};
    if (own->ended_on)
        return differs;
    if (spouse.marital_status == MaritalStatus::Widowed)
        return std::nullopt;                    // no register holds the day of a death
    return unknown;
}

Judgement judge_certificate(std::string_view declared, const MarriageRecord* own) {
    if (!own)
        return not_on_record;
    if (own->certificate_number.empty())
        return {Verdict::NotOnRecord, reason::marriage_certificate_not_on_record};
    return compare_numbers(declared, own->certificate_number, reason::marriage_certificate_differs);
}

std::string event_recorded(const Spouse& spouse, const MarriageRecord* own) {
    if (!own)
        return {};
    const auto& day = is_married(spouse.marital_status) || !own->ended_on ? own->registered_on : own->ended_on;
    return day ? day->iso() : std::string{};
}

}  // namespace

void compare_marital_facts(Comparison& c, const Side& side, const MarriageHistory& history) {
    const auto& spouse = side.spouse;
    const bool answered = c.recorded.marriages.answered;
    const auto* own = own_marriage(side, history);
    const auto judged = [&](Judgement judgement) {
        return answered ? judgement : Judgement{Verdict::NoAnswer, reason::marriages_no_answer};
    };

    const auto status = judged(judge_status(side, history, own));
    const bool by_household = status.reason == reason::households_no_answer;
    c.forward(side.subject, "marital_status", by_household ? Register::Households : source, status,
              name_of(spouse.marital_status), own ? name_of(own->status) : std::string_view{});
    if (spouse.marital_event_on)
        if (const auto event = judge_event(spouse, own))
            c.forward(side.subject, "marital_event_on", source, judged(*event), spouse.marital_event_on->iso(),
                      event_recorded(spouse, own));
    if (!spouse.marriage_certificate_number.empty())
        c.forward(side.subject, "marriage_certificate_number", source,
                  judged(judge_certificate(spouse.marriage_certificate_number, own)), spouse.marriage_certificate_number,
                  own ? std::string_view{own->certificate_number} : std::string_view{});
}

}  // namespace kuaiban::comparison
