#include "comparison/checks.hpp"
#include "comparison/marital_status.hpp"
#include "comparison/reasons.hpp"

namespace kuaiban::comparison {
namespace {

using namespace domain;
using Status = MarriageRecord::Status;
constexpr auto source = Register::Marriages;

// The couple's own marriage: who declares it, and what it has become since.
void compare_couple(Comparison& c, const MarriageHistory& history) {
    const auto& woman = c.declared.woman;
    const auto& man = c.declared.man;
    const bool claimed = woman.marital_status != MaritalStatus::NeverMarried || man.marital_status != MaritalStatus::NeverMarried;
    if (claimed)
        c.forward("couple", "marriage", source,
                  history.ours ? Judgement{Verdict::Matches} : Judgement{Verdict::NotOnRecord, reason::marriage_not_on_record},
                  name_of(woman.marital_status), history.ours ? summary_of(*history.ours) : "");
    if (!history.ours)
        return;

    const auto became = [&](std::string_view fact, bool is_declared, std::string_view reason_if_not) {
        c.backward("couple", fact, source,
                   is_declared ? Judgement{Verdict::Matches} : Judgement{Verdict::NotDeclared, reason_if_not},
                   summary_of(*history.ours), is_declared ? name_of(woman.marital_status) : std::string_view{});
    };
    switch (history.ours->status) {
    case Status::Married: return became("marriage", claimed, reason::marital_status_differs);
    case Status::Divorced:
        return became("divorce", woman.marital_status == MaritalStatus::Divorced,
                      c.is_pregnant() ? reason::pregnant_after_divorce : reason::divorced_on_record);
    case Status::Annulled: return became("annulment", !claimed, reason::annulled_on_record);
    case Status::Widowed:
        return became("death", woman.marital_status == MaritalStatus::Widowed || man.marital_status == MaritalStatus::Widowed,
                      c.is_pregnant() ? reason::pregnant_after_widowhood : reason::spouse_deceased);
    }
}

// Marriages with somebody else, and the couple's own earlier ones.
void compare_earlier(Comparison& c, const Side& side, const MarriageHistory& history) {
    const auto declared = side.spouse.marital_status;
    const bool hides_a_past = declared == MaritalStatus::FirstMarriage || declared == MaritalStatus::NeverMarried;
    const auto ended = [&](std::string_view subject, const MarriageRecord& record) {
        c.backward(
            subject, "marriage", source,
            hides_a_past ? Judgement{Verdict::NotDeclared, reason::earlier_marriage_not_declared} : Judgement{Verdict::Matches},
            summary_of(record), name_of(declared));
    };
    for (const auto* record : history.others) {
        if (record->status == Status::Married)
            c.backward(side.subject, "marriage", source, {Verdict::NotDeclared, reason::married_to_somebody_else},
                       summary_of(*record));
        else
            ended(side.subject, *record);
    }
    for (const auto* record : history.ours_before)
        if (record->status != Status::Married)
            ended(side.subject, *record);
}

}  // namespace

void compare_marriages(Comparison& c) {
    const auto& answer = c.recorded.marriages;
    for (const Side& side : {c.woman(), c.man()}) {
        const auto history = history_of(side, answer);
        compare_marital_facts(c, side, history);
        if (answer.answered)
            compare_earlier(c, side, history);
    }
    if (answer.answered)
        compare_couple(c, history_of(c.woman(), answer));
    else
        c.backward("couple", "marriage", source, {Verdict::NoAnswer, reason::marriages_no_answer}, "");
}

}  // namespace kuaiban::comparison
