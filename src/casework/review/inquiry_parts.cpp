#include "casework/review/inquiry_parts.hpp"

#include <boost/json.hpp>

#include "casework/review/clock.hpp"
#include "casework/review/decision_rules.hpp"
#include "domain/permission.hpp"

namespace kuaiban::casework {

using domain::Refusal;
using enum domain::RefusalCode;

std::optional<Refusal> objection_at(const Officer& officer, domain::Action action, std::string_view office) {
    const auto code = domain::DivisionCode::parse(office);
    if (code && domain::may(officer.role, action, domain::area_of(*code, officer.office)))
        return std::nullopt;
    return Refusal{NotAllowed};
}

const std::string& answering_office(const Inquiry& inquiry) {
    return inquiry.to_office.empty() ? inquiry.asked_office : inquiry.to_office;
}

EventRecorded inquiry_event(const Inquiry& inquiry, const std::string& actor, std::string kind, Instant now) {
    const boost::json::object detail{{"inquiry", inquiry.id}, {"number", inquiry.number}, {"addressee", inquiry.addressee}};
    return {inquiry.case_id, now, actor, std::move(kind), "", "", inquiry.answer, boost::json::serialize(detail)};
}

std::optional<Instant> due_after_inquiry(Ledger& ledger, const CaseFile& file, Instant now) {
    for (const auto& procedure : ledger.special_procedures_of(file.record.id))
        if (!procedure.ended_at && procedure.due_before)
            return resumed_due(file.divisions, *procedure.due_before, procedure.started_at, now);
    return file.record.due_at;
}

domain::Refusals faults_in_words(std::string_view words) {
    constexpr std::size_t longest = 500;
    domain::Refusals faults;
    check_text(faults, "words", words, longest, false);
    return faults;
}

}  // namespace kuaiban::casework
