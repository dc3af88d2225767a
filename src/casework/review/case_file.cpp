#include "casework/review/case_file.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/read_application.hpp"

namespace kuaiban::casework {

namespace {

using domain::Refusal;
using enum domain::RefusalCode;

/// The couple, and whoever the register has either of them married to: the two lists differ where a declaration is wrong.
std::vector<domain::ResidentId> people_concerned(Registers& registers, const domain::Application& couple) {
    std::vector people{couple.woman.id_number, couple.man.id_number};
    for (const auto* spouse : {&couple.woman, &couple.man})
        for (const auto& marriage : registers.marriages_of(spouse->id_number).records)
            if (marriage.status == domain::MarriageRecord::Status::Married)
                for (const auto& number : {marriage.husband_id, marriage.wife_id})
                    if (const auto person = domain::ResidentId::parse(number);
                        person && std::ranges::find(people, *person) == people.end())
                        people.push_back(*person);
    return people;
}

std::string names_of(const std::vector<domain::Role>& roles) {
    std::string names;
    for (const auto role : roles)
        names += (names.empty() ? "" : ",") + std::string{domain::name_of(role)};
    return names;
}

}  // namespace

domain::DivisionCode CaseFile::office() const {
    const auto owner = domain::DivisionCode::parse(record.owner);
    return owner ? *owner : application.office;
}

std::expected<CaseFile, Refusal> open_case_file(const Bench& bench, std::string_view case_id) {
    auto record = bench.ledger.case_by_id(case_id);
    if (!record)
        return std::unexpected{Refusal{NotFound}};
    const auto* item = bench.catalogue.find(record->service);
    const auto* version = item ? item->version(record->service_version) : nullptr;
    if (!version)
        return std::unexpected{Refusal{ServiceUnknown}};
    auto answers = boost::json::parse(record->document).as_object();
    auto application = read_application(answers, domain::CalendarDate::parse(record->submitted_on).value());
    application.office = domain::DivisionCode::parse(record->office).value();      // passed on, it is another than was chosen
    const auto told = bench.privacy.notice_of(case_id);
    return CaseFile{std::move(*record),
                    *item,
                    *version,
                    bench.catalogue.divisions(),
                    std::move(answers),
                    std::move(application),
                    told && told->consent == "given"};
}

std::optional<Refusal> objection(const Bench& bench, const Officer& officer, domain::Action action, const CaseFile& file) {
    if (!domain::may(officer.role, action, domain::area_of(file.office(), officer.office)))
        return Refusal{NotAllowed, "", {{"roles", names_of(domain::roles_that_may(action))}}};
    if (action == domain::Action::ViewCase)
        return std::nullopt;
    if (is_own_couple(bench.ledger, bench.registers, officer, file.application))
        return Refusal{OwnCase};
    return std::nullopt;
}

bool is_own_couple(Ledger& ledger, Registers& registers, const Officer& officer, const domain::Application& couple) {
    return std::ranges::any_of(people_concerned(registers, couple),
                               [&](const domain::ResidentId& person) { return ledger.is_officer(officer.id, person); });
}

CaseMoved move_of(const CaseFile& file, domain::CaseState to, std::string reason, std::optional<Instant> due_at) {
    return {file.record.id, file.record.version, to,          file.office().padded(), std::move(reason),
            due_at,         std::nullopt,        std::nullopt};
}

EventRecorded event_of(const CaseRecord& record, domain::CaseEvent event, domain::CaseState to, std::string actor,
                       std::string reason, std::string detail, Instant now) {
    return {record.id,
            now,
            std::move(actor),
            std::string{domain::name_of(event)},
            std::string{domain::name_of(record.state)},
            std::string{domain::name_of(to)},
            std::move(reason),
            std::move(detail)};
}

}  // namespace kuaiban::casework
