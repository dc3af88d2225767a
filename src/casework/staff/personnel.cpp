#include "casework/staff/personnel.hpp"

#include "casework/staff/first_password.hpp"

namespace kuaiban::casework {

namespace {

using enum domain::RefusalCode;

/// "reviewer@500103001"
std::string place_of(domain::Role role, const domain::DivisionCode& office) {
    return std::string{domain::name_of(role)} + "@" + std::string{office.text()};
}

/// Commits what is done to the officer, the end of their sessions, and who did it.
std::optional<domain::Refusal> commit_for(Ledger& ledger, const Officer& by, const Officer& officer, Changes changes,
                                          OfficerEventRecorded event) {
    if (by.id == officer.id)
        return domain::Refusal{NotAllowed};
    event.officer_id = officer.id;
    event.actor = by.id;
    changes.push_back(OfficerSessionsEnded{officer.id, ""});
    changes.push_back(std::move(event));
    const auto missed = ledger.commit(changes);
    return missed ? std::optional{domain::Refusal{*missed}} : std::nullopt;
}

OfficerEventRecorded event(std::string kind, Instant now, std::string from = {}, std::string to = {}) {
    return {"", now, "", std::move(kind), std::move(from), std::move(to), "", ""};
}

}  // namespace

std::optional<domain::Refusal> move_officer(Ledger& ledger, const Officer& by, const Officer& officer, domain::Role role,
                                            const domain::DivisionCode& office, Instant now) {
    return commit_for(ledger, by, officer,
                      {OfficerMoved{officer.id, officer.role, officer.office, role, office}, CasesLookedAtAgain{officer.id, now}},
                      event("moved", now, place_of(officer.role, officer.office), place_of(role, office)));
}

std::optional<domain::Refusal> dismiss_officer(Ledger& ledger, const Officer& by, const Officer& officer, Instant now) {
    return commit_for(ledger, by, officer, {OfficerDismissed{officer.id, now}, CasesLookedAtAgain{officer.id, now}},
                      event("dismissed", now, place_of(officer.role, officer.office)));
}

std::optional<domain::Refusal> reset_second_factor(Ledger& ledger, const Officer& by, const Officer& officer, Instant now) {
    return commit_for(ledger, by, officer, {SecondFactorReset{officer.id}}, event("second-factor-reset", now));
}

std::expected<std::string, domain::Refusal> reset_password(Ledger& ledger, PasswordHasher& hasher, const Officer& by,
                                                           const Officer& officer, Instant now) {
    auto password = random_first_password();
    if (auto refusal = commit_for(ledger, by, officer,
                                  {OfficerPasswordSet{officer.id, hasher.hash(password), now + first_password_holds, now}},
                                  event("password-reset", now)))
        return std::unexpected{std::move(*refusal)};
    return password;
}

}  // namespace kuaiban::casework
