#include "casework/paper/ask_for_paper.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/case_access.hpp"
#include "casework/review/route_case.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using domain::Refusal;
using enum domain::RefusalCode;

std::string at_office(std::string_view office) {
    return boost::json::serialize(boost::json::object{{"office", office}});
}

}  // namespace

std::vector<domain::DivisionCode> paper_offices(const CaseFile& file) {
    std::vector offices{domain::DivisionCode::parse(file.record.office).value().coarsened(9)};
    for (const auto& office : responsible_offices(file))
        if (std::ranges::find(offices, office) == offices.end())
            offices.push_back(office);
    return offices;
}

std::expected<std::string, Refusal> ask_for_paper(const Bench& bench, const Account& account, std::string_view case_id,
                                                  std::string_view office, Instant now) {
    const auto file = open_case_file(bench, case_id);
    if (!file || !may_see(bench.ledger, account, file->record))
        return std::unexpected{Refusal{NotFound}};
    const auto certificate = bench.ledger.certificate_of_case(file->record.id);
    if (!certificate)
        return std::unexpected{Refusal{NotFound}};
    if (certificate->status != domain::CertificateStatus::Valid)
        return std::unexpected{Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(certificate->status)}}}}};
    const auto offices = paper_offices(*file);
    const auto chosen = std::ranges::find(offices, office, &domain::DivisionCode::padded);
    if (chosen == offices.end())
        return std::unexpected{Refusal{office.empty() ? Required : NotAChoice, "office"}};
    PaperRequested asked{crypto::uuid7(), certificate->id, file->record.id, chosen->padded(), account.id, now};
    const auto id = asked.id;
    if (const auto missed = bench.ledger.commit({std::move(asked), paper_event(file->record.id, account.id, "paper-requested", "",
                                                                               at_office(chosen->padded()), now)}))
        return std::unexpected{Refusal{*missed}};
    return id;
}

std::optional<Refusal> cancel_paper(const Bench& bench, PaperRecords& papers, const Account& account, std::string_view case_id,
                                    std::int64_t expected_version, Instant now) {
    const auto record = find_own_case(bench.ledger, account, case_id);
    const auto certificate = record ? bench.ledger.certificate_of_case(record->id) : std::nullopt;
    const auto open = certificate ? papers.open_request_of(certificate->id) : std::nullopt;
    if (!open)
        return Refusal{NotFound};
    if (const auto missed =
            bench.ledger.commit({PaperCancelled{open->id, expected_version, "not-wanted", account.id, now},
                                 paper_event(record->id, account.id, "paper-cancelled", "", at_office(open->office), now)}))
        return Refusal{*missed};
    return std::nullopt;
}

void add_certificate(Changes& changes, const domain::Application& application, const CertificateIssued& certificate,
                     Instant now) {
    changes.push_back(certificate);
    if (!application.paper_copy)
        return;
    const auto office = application.office.padded();
    changes.push_back(PaperRequested{crypto::uuid7(), certificate.id, certificate.case_id, office, "system", now});
    changes.push_back(paper_event(certificate.case_id, "system", "paper-requested", "", at_office(office), now));
}

EventRecorded paper_event(const std::string& case_id, std::string actor, std::string kind, std::string reason, std::string detail,
                          Instant now) {
    return {case_id, now, std::move(actor), std::move(kind), "", "", std::move(reason), std::move(detail)};
}

}  // namespace kuaiban::casework
