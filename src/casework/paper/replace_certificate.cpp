#include "casework/paper/replace_certificate.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/case_access.hpp"
#include "casework/issue_certificate.hpp"
#include "casework/paper/ask_for_paper.hpp"
#include "casework/review/decision_messages.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using domain::Refusal;
using enum domain::RefusalCode;

constexpr auto limit_kind = "certificate-lost";
constexpr int most_a_day = 3;
constexpr std::chrono::hours day{24};

bool is_proposed_to_be_revoked(Ledger& ledger, const std::string& certificate_id) {
    const auto open = ledger.open_revocations();
    return std::ranges::find(open, certificate_id, &Revocation::certificate_id) != open.end();
}

std::expected<Certificate, Refusal> find_lost(Ledger& ledger, const CaseFile& file, std::string_view number) {
    auto certificate = ledger.certificate_of_case(file.record.id);
    if (!certificate)
        return std::unexpected{Refusal{NotFound}};
    if (certificate->number != number)
        return std::unexpected{Refusal{VersionConflict}};
    if (certificate->status != domain::CertificateStatus::Valid)
        return std::unexpected{Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(certificate->status)}}}}};
    if (is_proposed_to_be_revoked(ledger, certificate->id))
        return std::unexpected{Refusal{RevocationOpen}};
    return std::move(*certificate);
}

/// `actor`: account or officer; `office`: by whom verifiers are told it was replaced.
std::expected<std::string, Refusal> replace(const Bench& bench, PaperRecords& papers, const CaseFile& file,
                                            std::string_view number, const std::string& actor, const std::string& office,
                                            const std::string& detail, Changes also, Instant now) {
    const auto lost = find_lost(bench.ledger, file, number);
    if (!lost)
        return std::unexpected{lost.error()};
    auto made = prepare_certificate(bench.ledger, bench.printer, file.item, file.version, file.divisions, file.application,
                                    file.record.id, bench.public_url, now);
    if (!made)
        return std::unexpected{std::move(made.error())};
    const auto new_number = made->number, new_id = made->id;
    Changes changes{CertificateSuperseded{lost->id, now, "lost", office}, std::move(*made),
                    paper_event(file.record.id, actor, "certificate-replaced", "", detail, now)};
    if (const auto open = papers.open_request_of(lost->id))
        changes.push_back(PaperRequested{crypto::uuid7(), new_id, file.record.id, open->office, open->requested_by, now});
    const Answer answer{.key = "message.replaced",
                        .kind = "replaced",
                        .reason = {},
                        .words = {},
                        .due_at = {},
                        .certificate = new_number,
                        .where = {},
                        .bring = {}};
    std::ranges::copy(answer_both(bench, file, answer, now), std::back_inserter(changes));
    std::ranges::move(also, std::back_inserter(changes));
    if (const auto missed = bench.ledger.commit(changes))
        return std::unexpected{Refusal{*missed}};
    return new_number;
}

}  // namespace

std::expected<std::string, Refusal> declare_lost(const Bench& bench, PaperRecords& papers, const Account& account,
                                                 std::string_view case_id, std::string_view number, Instant now) {
    const auto file = open_case_file(bench, case_id);
    if (!file || !may_see(bench.ledger, account, file->record))
        return std::unexpected{Refusal{NotFound}};
    if (bench.ledger.attempts_failed(limit_kind, file->record.id, now) >= most_a_day)
        return std::unexpected{Refusal{TooManyTries}};
    return replace(bench, papers, *file, number, account.id, file->application.office.padded(), "",
                   {AttemptFailed{limit_kind, file->record.id, now, now + day}}, now);
}

std::expected<std::string, Refusal> record_lost(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                                std::string_view case_id, std::string_view number, Instant now) {
    const auto file = open_case_file(bench, case_id);
    if (!file)
        return std::unexpected{file.error()};
    if (auto refused = objection(bench, officer, domain::Action::PrintPaper, *file))
        return std::unexpected{std::move(*refused)};
    const auto detail =
        boost::json::serialize(boost::json::object{{"officer", officer.name}, {"office", officer.office.padded()}});
    return replace(bench, papers, *file, number, officer.id, officer.office.padded(), detail, {}, now);
}

}  // namespace kuaiban::casework
