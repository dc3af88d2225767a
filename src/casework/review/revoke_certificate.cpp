#include "casework/review/revoke_certificate.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/review/decision_messages.hpp"
#include "casework/review/decision_rules.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

constexpr std::size_t longest_words = 200;

/// The case of a certificate that stands, with the certificate.
struct Standing {
    CaseFile file;
    Certificate certificate;
};

std::expected<Standing, Refusal> find_standing(const Bench& bench, const Officer& officer, domain::Action action,
                                               std::string_view case_id) {
    auto file = open_case_file(bench, case_id);
    if (!file)
        return std::unexpected{file.error()};
    if (auto refused = objection(bench, officer, action, *file))
        return std::unexpected{std::move(*refused)};
    auto certificate = bench.ledger.certificate_of_case(file->record.id);
    if (!certificate)
        return std::unexpected{Refusal{NotFound}};
    if (certificate->status != domain::CertificateStatus::Valid)
        return std::unexpected{Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(certificate->status)}}}}};
    return Standing{std::move(*file), std::move(*certificate)};
}

std::expected<Standing, Refusals> judge(const Bench& bench, const Officer& officer, const RevocationProposal& proposal) {
    auto standing = find_standing(bench, officer, domain::Action::ProposeRevocation, proposal.case_id);
    if (!standing)
        return std::unexpected{Refusals{standing.error()}};
    Refusals refusals;
    if (!standing->file.version.decisions().find(definition::DecisionKind::Revoke, proposal.reason))
        refusals.push_back({proposal.reason.empty() ? Required : NotAChoice, "reason"});
    check_text(refusals, "words", tidied(proposal.words), longest_words, true);
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return std::move(*standing);
}

std::vector<MessageQueued> tell_holders(const Bench& bench, const Standing& standing, const std::string& reason,
                                        const std::string& words, Instant now) {
    const Answer answer{.key = "message.revoked",
                        .kind = "revoked",
                        .reason = reason,
                        .words = words,
                        .due_at = {},
                        .certificate = standing.certificate.number,
                        .where = {},
                        .bring = {}};
    return answer_both(bench, standing.file, answer, now);
}

EventRecorded about(const Revocation& proposal, const Officer& officer, std::string kind, const std::string& words, Instant now) {
    return {proposal.case_id,
            now,
            officer.id,
            std::move(kind),
            "",
            "",
            proposal.reason,
            boost::json::serialize(
                boost::json::object{{"officer", officer.name}, {"office", officer.office.text()}, {"words", words}})};
}

/// The open proposal, if this officer may decide on it.
std::expected<std::pair<Revocation, Standing>, Refusal> find_open(const Bench& bench, const Officer& officer,
                                                                  std::string_view proposal_id) {
    auto proposal = bench.ledger.revocation(proposal_id);
    if (!proposal)
        return std::unexpected{Refusal{NotFound}};
    auto standing = find_standing(bench, officer, domain::Action::ConfirmRevocation, proposal->case_id);
    if (!standing)
        return std::unexpected{std::move(standing.error())};
    if (!proposal->outcome.empty())
        return std::unexpected{Refusal{VersionConflict}};
    if (proposal->proposed_by == officer.id)
        return std::unexpected{Refusal{SecondOfficerNeeded}};
    return std::pair{std::move(*proposal), std::move(*standing)};
}

}  // namespace

std::expected<std::string, Refusals> propose_revocation(const Bench& bench, const Officer& officer,
                                                        const RevocationProposal& proposal, Instant now) {
    const auto standing = judge(bench, officer, proposal);
    if (!standing)
        return std::unexpected{standing.error()};
    const auto id = crypto::uuid7();
    const auto words = tidied(proposal.words);
    const Revocation proposed{id,   standing->certificate.id, proposal.case_id, proposal.reason, officer.id, now, "", "", {},
                              words};
    if (const auto missed = bench.ledger.commit(
            {RevocationProposed{id, standing->certificate.id, proposal.case_id, proposal.reason, officer.id, words, now},
             about(proposed, officer, "revocation-proposed", words, now)}))
        return std::unexpected{Refusals{{*missed}}};
    return id;
}

std::expected<std::vector<MessageQueued>, Refusals> preview_revocation(const Bench& bench, const Officer& officer,
                                                                       const RevocationProposal& proposal, Instant now) {
    const auto standing = judge(bench, officer, proposal);
    if (!standing)
        return std::unexpected{standing.error()};
    return tell_holders(bench, *standing, proposal.reason, tidied(proposal.words), now);
}

std::optional<Refusal> confirm_revocation(const Bench& bench, const Officer& officer, std::string_view proposal_id, Instant now) {
    const auto found = find_open(bench, officer, proposal_id);
    if (!found)
        return found.error();
    const auto& [proposal, standing] = *found;
    Changes changes{RevocationDecided{proposal.id, officer.id, true, now},
                    CertificateRevoked{proposal.certificate_id, now, proposal.reason, officer.office.padded()},
                    about(proposal, officer, "certificate-revoked", proposal.words, now)};
    std::ranges::copy(tell_holders(bench, standing, proposal.reason, proposal.words, now), std::back_inserter(changes));
    if (const auto missed = bench.ledger.commit(changes))
        return Refusal{*missed};
    return std::nullopt;
}

std::optional<Refusal> refuse_revocation(const Bench& bench, const Officer& officer, std::string_view proposal_id,
                                         std::string words, Instant now) {
    const auto found = find_open(bench, officer, proposal_id);
    if (!found)
        return found.error();
    const auto& proposal = found->first;
    words = tidied(words);
    Refusals refusals;
    check_text(refusals, "words", words, longest_words, true);
    if (!refusals.empty())
        return refusals.front();
    if (const auto missed = bench.ledger.commit(
            {RevocationDecided{proposal.id, officer.id, false, now}, about(proposal, officer, "revocation-refused", words, now)}))
        return Refusal{*missed};
    return std::nullopt;
}

}  // namespace kuaiban::casework
