#include "web/staff/decision_choices.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "casework/review/claim_case.hpp"
#include "casework/review/decision_rules.hpp"
#include "casework/review/route_case.hpp"
#include "web/staff/desk_words.hpp"

namespace kuaiban::web::staff {

namespace {

using definition::DecisionKind;
using domain::Action;
using domain::CaseState;

constexpr std::array all_steps{Step{"issue", Action::IssueCertificate, DecisionKind::Issue},
                               Step{"correct", Action::AskCorrection, DecisionKind::AskCorrection},
                               Step{"accept", Action::AcceptWithBasis, DecisionKind::AcceptWithBasis},
                               Step{"inquiry", Action::SendInquiry, {}},
                               Step{"counter", Action::CallToCounter, DecisionKind::CallToCounter},
                               Step{"return", Action::CallToCounter, DecisionKind::ReturnToReview},
                               Step{"refuse", Action::RefuseCase, DecisionKind::Refuse},
                               Step{"reroute", Action::RerouteCase, {}},
                               Step{"reassign", Action::ReassignCase, {}}};

std::string roles_in_words(const StaffFrame& frame, Action action) {
    std::vector<std::string> names;
    for (const auto role : domain::roles_that_may(action))
        names.push_back(role_in_words(frame, role));
    return fmt::format("{}", fmt::join(names, frame.text("run.staff.list-separator")));
}

bool fits_state(const Step& step, const casework::CaseRecord& record) {
    if (step.decision)
        return domain::next(record.state, *casework::event_of(*step.decision)).has_value();
    if (step.name == "inquiry")
        return domain::next(record.state, domain::CaseEvent::InquirySent).has_value();
    const bool with_an_office = record.state == CaseState::InReview || record.state == CaseState::ToCounter;
    return step.name == "reroute" ? with_an_office : domain::is_open(record.state) && record.owner != "system";
}

bool has_other_colleague(const CaseScreen& screen) {
    return std::ranges::any_of(casework::officers_who_could_take(screen.frame.services.ledger, screen.file),
                               [&](const casework::Officer& one) { return one.id != screen.file.record.officer_id; });
}

std::string why_not_rerouted(const CaseScreen& screen) {
    const auto role = screen.frame.officer().role;
    const bool supervises = role == domain::Role::DistrictSupervisor || role == domain::Role::CityAdministrator;
    if (!supervises && casework::is_responsible(screen.file, screen.file.office()))
        return screen.frame.text("run.desk.blocked.responsible");
    return casework::responsible_offices(screen.file).empty() ? screen.frame.text("run.desk.blocked.no-office") : std::string{};
}

}  // namespace

std::span<const Step> steps() noexcept {
    return all_steps;
}

const Step* find_step(std::string_view name) noexcept {
    const auto* const found = std::ranges::find(all_steps, name, &Step::name);
    return found == all_steps.end() ? nullptr : found;
}

std::string step_in_words(const pages::Frame& frame, std::string_view step) {
    return frame.text(fmt::format("run.desk.step.{}", step));
}

std::vector<casework::OpenPoint> points_open(const CaseScreen& screen) {
    if (!domain::is_open(screen.file.record.state))
        return {};
    const auto look = casework::look_again(screen.bench, screen.file, screen.frame.now());
    return casework::open_points(screen.file.version, look.check, look.deemed);
}

std::string why_blocked(const CaseScreen& screen, const Step& step, const std::vector<casework::OpenPoint>& points) {
    const auto& frame = screen.frame;
    if (!frame.may(step.action, screen.file.office()))
        return frame.text("run.desk.blocked.role", {{"roles", roles_in_words(frame, step.action)}});
    if (!fits_state(step, screen.file.record))
        return frame.text("run.desk.blocked.state", {{"state", state_in_words(frame, screen.file.record.state)}});
    if (step.name == "issue" && !std::ranges::all_of(points, &casework::OpenPoint::wants_ground_only))
        return frame.text("run.desk.blocked.open", {{"count", std::to_string(points.size())}});
    if (step.name == "accept" && std::ranges::all_of(points, &casework::OpenPoint::wants_ground_only))
        return frame.text("run.desk.blocked.nothing-open");
    if (step.name == "inquiry" && casework::inquiry_choices(screen.bench, screen.file, frame.now()).empty())
        return frame.text("run.desk.blocked.nothing-to-ask");
    if (step.name == "reroute")
        return why_not_rerouted(screen);
    if (step.name == "reassign" && !has_other_colleague(screen))
        return frame.text("run.desk.blocked.no-colleague");
    return {};
}

std::string why_nothing(const CaseScreen& screen) {
    const auto& frame = screen.frame;
    const auto& record = screen.file.record;
    if (!domain::is_open(record.state))
        return frame.text("run.desk.nothing.closed", {{"state", state_in_words(frame, record.state)}});
    if (const auto claim = casework::claim_on(record, frame.now()); claim && claim->officer_id != frame.officer().id) {
        OfficerNames names{frame};
        return frame.text("run.desk.nothing.claimed",
                          {{"who", names.of(claim->officer_id)}, {"since", domain::china_clock(claim->since)}});
    }
    if (const auto refused = casework::objection(screen.bench, frame.officer(), Action::AskCorrection, screen.file);
        refused && refused->code == domain::RefusalCode::OwnCase)
        return frame.services.pages.sentence(frame.language, *refused);
    return {};
}

}  // namespace kuaiban::web::staff
