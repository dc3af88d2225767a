#include "casework/rule_on_case.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using comparison::Outcome;
using domain::CaseEvent;
using domain::CaseState;

constexpr int closing_hour = 17, closing_minute = 30;

CaseEvent event_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::Consistent: return CaseEvent::Consistent;
    case Outcome::Waiting: return CaseEvent::RegisterSilent;
    case Outcome::NeedsReview: return CaseEvent::NeedsReview;
    case Outcome::NotEligible: return CaseEvent::NotEligibleProposed;
    case Outcome::Counter: return CaseEvent::CounterNeeded;
    }
    throw std::logic_error{"an outcome without an event"};
}

/// "marriages-no-answer" → "run.department.marriages": who has not answered, in the portal's own words.
std::string silent_department(const Wording& wording, std::string_view language, std::string_view reason) {
    constexpr std::string_view ending = "-no-answer";
    if (!reason.ends_with(ending))
        return {};
    return wording.say(language, fmt::format("run.department.{}", reason.substr(0, reason.size() - ending.size())), {});
}

/// Whether the reason was found only in facts of the other spouse: then the reader is not told which.
bool concerns_only(std::string_view other, std::string_view reason, const CheckResult& check) {
    bool named = false;
    for (const auto& finding : check.findings)
        if (finding.reason == reason) {
            if (finding.subject != other)
                return false;
            named = true;
        }
    return named;
}

}  // namespace

std::string time_in_message(Instant instant, std::string_view language) {
    const auto ymd = domain::china_date(instant).ymd();
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto month = static_cast<unsigned>(ymd.month()), day = static_cast<unsigned>(ymd.day());
    if (language == "en")
        return fmt::format("{} {}, {}", day, months[month - 1], domain::china_clock(instant));
    return fmt::format("{} 月 {} 日 {}", month, day, domain::china_clock(instant));
}

Instant end_of_working_day(const definition::Divisions& divisions, Instant now, int working_days) {
    return domain::china_instant(divisions.working_days().after(domain::china_date(now), working_days), closing_hour,
                                 closing_minute);
}

Ruling rule_on_case(const CaseAtHand& at_hand, const CheckResult& check, Ledger& ledger, CertificatePrinter& printer,
                    const std::string& public_url, Instant next_try, Instant now) {
    const auto office = at_hand.application.office.padded();
    const auto promised = end_of_working_day(at_hand.divisions, now, at_hand.version.promised_working_days());
    const auto event = event_of(check.outcome);
    Ruling ruling{event,       domain::next(CaseState::Checking, event).value(),
                  office,      check.reasons.empty() ? "" : check.reasons.front(),
                  promised,    event == CaseEvent::RegisterSilent ? std::optional{next_try} : std::nullopt,
                  std::nullopt};
    if (event == CaseEvent::RegisterSilent)
        ruling.owner = "system";
    if (event != CaseEvent::Consistent)
        return ruling;

    auto certificate = prepare_certificate(ledger, printer, at_hand.item, at_hand.version, at_hand.divisions, at_hand.application,
                                           at_hand.id, public_url, now);
    if (!certificate)
        return {
            CaseEvent::NeedsReview, CaseState::InReview, office, std::string{domain::name_of(certificate.error().code)}, promised,
            std::nullopt,           std::nullopt};
    return {event, CaseState::Issued, office, "consistent", std::nullopt, std::nullopt, std::move(*certificate)};
}

std::vector<const domain::Spouse*> living_spouses(const domain::Application& couple) {
    std::vector<const domain::Spouse*> living;
    if (couple.man.marital_status != domain::MaritalStatus::Widowed)
        living.push_back(&couple.woman);
    if (couple.woman.marital_status != domain::MaritalStatus::Widowed)
        living.push_back(&couple.man);
    return living;
}

Changes messages_for(const CaseAtHand& at_hand, const Ruling& ruling, const CheckResult& check, Readers& readers,
                     const Wording& wording, Instant now) {
    Changes messages;
    const auto write = [&](const domain::Spouse& spouse, std::string_view other) {
        const auto [account_id, language] = readers.of(spouse.mobile);
        const auto& texts = at_hand.version.texts(language);
        const auto town = at_hand.application.office.coarsened(9);
        const auto key = concerns_only(other, ruling.reason, check) ? std::string{"reason.concerns-spouse.title"}
                                                                    : fmt::format("reason.{}.title", ruling.reason);
        Wording::Values values{{"name", std::string{spouse.name.reveal()}},
                               {"number", at_hand.number.in_fours()},
                               {"service", std::string{at_hand.item.say(language, "name")}},
                               {"office", at_hand.divisions.name(town)},
                               {"due", ruling.due_at ? time_in_message(*ruling.due_at, language) : ""},
                               {"next", ruling.next_check_at ? time_in_message(*ruling.next_check_at, language) : ""},
                               {"department", silent_department(wording, language, ruling.reason)},
                               {"reason", std::string{texts.say(key)}},
                               {"certificate", ruling.certificate ? ruling.certificate->number : ""}};
        messages.push_back(
            MessageQueued{crypto::uuid7(), at_hand.id, account_id, spouse.mobile, std::string{domain::name_of(ruling.to)},
                          wording.say(language, fmt::format("message.{}", domain::name_of(ruling.to)), values), now});
    };
    for (const auto* spouse : living_spouses(at_hand.application))
        write(*spouse, spouse == &at_hand.application.woman ? "man" : "woman");
    return messages;
}

}  // namespace kuaiban::casework
