#include "casework/paper/serve_paper.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>
#include <cctype>

#include "casework/paper/ask_for_paper.hpp"
#include "casework/review/decision_messages.hpp"
#include "casework/review/decision_rules.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using domain::Action;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

constexpr std::size_t shortest_serial = 4, longest_serial = 20, longest_letter = 100;

/// As it is printed on the sheet, blanks left out, letters large.
std::expected<std::string, Refusal> read_serial(std::string_view typed) {
    std::string serial;
    for (const char c : typed) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == ' ')
            continue;
        if (!std::isalnum(byte) && c != '-')
            return std::unexpected{Refusal{SheetForm, "serial"}};
        serial += static_cast<char>(std::toupper(byte));
    }
    if (serial.empty())
        return std::unexpected{Refusal{Required, "serial"}};
    if (serial.size() < shortest_serial || serial.size() > longest_serial)
        return std::unexpected{Refusal{SheetForm, "serial"}};
    return serial;
}

std::string detail_of(const Officer& officer, const PaperRequest& request, const std::string& serial) {
    return json::serialize(json::object{
        {"officer", officer.name}, {"office", officer.office.padded()}, {"serial", serial}, {"paper_office", request.office}});
}

/// To both spouses: `key` of the portal's texts; `whom`: who collected it.
void tell(Changes& changes, const Bench& bench, const PaperAtHand& paper, std::string key, std::string kind, std::string whom,
          Instant now) {
    const auto office = domain::DivisionCode::parse(paper.request.office).value();
    const Answer answer{.key = std::move(key),
                        .kind = std::move(kind),
                        .reason = {},
                        .words = {},
                        .due_at = now,
                        .certificate = paper.certificate.number,
                        .where = paper.file.divisions.name(office.coarsened(9)),
                        .bring = std::move(whom)};
    std::ranges::copy(answer_both(bench, paper.file, answer, now), std::back_inserter(changes));
}

/// The refusal of a unit of work; that a serial was used is said at its field.
Refusal missed_at(domain::RefusalCode code) {
    return {code, code == SheetUsed ? "serial" : ""};
}

struct Collector {
    std::string name, detail;                   ///< masked, for messages; JSON, sealed
};

std::expected<Collector, Refusals> read_agent(const HandOver& to) {
    Refusals refusals;
    const auto name = domain::PersonName::parse(to.name);
    if (!name)
        refusals.push_back({to.name.empty() ? Required : name.error().code, "name", name.error().details});
    const auto number = domain::ResidentId::parse(to.id_number);
    if (!number)
        refusals.push_back({to.id_number.empty() ? Required : number.error().code, "id_number", number.error().details});
    const auto letter = tidied(to.letter);
    check_text(refusals, "letter", letter, longest_letter, true);
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return Collector{name->masked(), json::serialize(json::object{
                                         {"name", name->reveal()}, {"id_number", number->reveal()}, {"letter", letter}})};
}

std::expected<Collector, Refusals> read_collector(const CaseFile& file, const HandOver& to) {
    if (to.collector == "agent")
        return read_agent(to);
    if (to.collector != "woman" && to.collector != "man")
        return std::unexpected{Refusals{{to.collector.empty() ? Required : NotAChoice, "collector"}}};
    const auto& holder = to.collector == "woman" ? file.application.woman : file.application.man;
    return Collector{holder.name.masked(), json::serialize(json::object{{"name", holder.name.reveal()}})};
}

}  // namespace

std::expected<PaperAtHand, Refusal> take_paper(const Bench& bench, PaperRecords& papers, const Officer& officer, Action action,
                                               std::string_view request_id) {
    auto request = papers.request(request_id);
    if (!request)
        return std::unexpected{Refusal{NotFound}};
    auto file = open_case_file(bench, request->case_id);
    if (!file)
        return std::unexpected{file.error()};
    auto at_its_office = *file;
    at_its_office.record.owner = request->office;       // whose it is to print, whoever has the case
    if (auto refused = objection(bench, officer, action, at_its_office))
        return std::unexpected{std::move(*refused)};
    auto certificate = bench.ledger.certificate_of_case(request->case_id);
    if (!certificate)
        return std::unexpected{Refusal{NotFound}};
    return PaperAtHand{std::move(*request), std::move(*file), std::move(*certificate)};
}

std::expected<std::string, Refusal> order_paper(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                                std::string_view case_id, Instant now) {
    const auto file = open_case_file(bench, case_id);
    if (!file)
        return std::unexpected{file.error()};
    if (auto refused = objection(bench, officer, Action::PrintPaper, *file))
        return std::unexpected{std::move(*refused)};
    const auto certificate = bench.ledger.certificate_of_case(file->record.id);
    if (!certificate)
        return std::unexpected{Refusal{NotFound}};
    if (const auto open = papers.open_request_of(certificate->id))
        return open->id;
    if (certificate->status != domain::CertificateStatus::Valid)
        return std::unexpected{Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(certificate->status)}}}}};
    PaperRequested asked{crypto::uuid7(), certificate->id, file->record.id, officer.office.padded(), officer.id, now};
    const auto id = asked.id;
    const auto detail = json::serialize(
        json::object{{"officer", officer.name}, {"office", officer.office.padded()}, {"paper_office", officer.office.padded()}});
    if (const auto missed =
            bench.ledger.commit({std::move(asked), paper_event(file->record.id, officer.id, "paper-requested", "", detail, now)}))
        return std::unexpected{Refusal{*missed}};
    return id;
}

std::optional<Refusal> record_printed(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                      std::string_view request_id, std::int64_t expected_version, std::string_view serial,
                                      Instant now) {
    const auto paper = take_paper(bench, papers, officer, Action::PrintPaper, request_id);
    if (!paper)
        return paper.error();
    const auto sheet = read_serial(serial);
    if (!sheet)
        return sheet.error();
    Changes changes{
        PaperPrinted{paper->request.id, expected_version, *sheet, officer.id, now},
        paper_event(paper->file.record.id, officer.id, "paper-printed", "", detail_of(officer, paper->request, *sheet), now)};
    tell(changes, bench, *paper, "message.paper.ready", "paper-ready", "", now);
    if (const auto missed = bench.ledger.commit(changes))
        return missed_at(*missed);
    return std::nullopt;
}

std::optional<Refusals> record_reprinted(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                         std::string_view request_id, std::int64_t expected_version, std::string_view reason,
                                         std::string_view serial, Instant now) {
    const auto paper = take_paper(bench, papers, officer, Action::PrintPaper, request_id);
    if (!paper)
        return Refusals{paper.error()};
    Refusals refusals;
    if (reason != "misprinted" && reason != "damaged")
        refusals.push_back({reason.empty() ? Required : NotAChoice, "reason"});
    const auto sheet = read_serial(serial);
    if (!sheet)
        refusals.push_back(sheet.error());
    if (!refusals.empty())
        return refusals;
    const auto& id = paper->request.id;
    const auto& case_id = paper->file.record.id;
    if (const auto missed = bench.ledger.commit(
            {SheetVoided{id, expected_version, std::string{reason}, officer.id, now},
             PaperPrinted{id, expected_version + 1, *sheet, officer.id, now},
             paper_event(case_id, officer.id, "sheet-voided", "", detail_of(officer, paper->request, paper->request.serial), now),
             paper_event(case_id, officer.id, "paper-printed", "", detail_of(officer, paper->request, *sheet), now)}))
        return Refusals{missed_at(*missed)};
    return std::nullopt;
}

std::optional<Refusals> hand_over(const Bench& bench, PaperRecords& papers, const Officer& officer, const HandOver& to,
                                  Instant now) {
    const auto paper = take_paper(bench, papers, officer, Action::HandOverPaper, to.request_id);
    if (!paper)
        return Refusals{paper.error()};
    const auto collector = read_collector(paper->file, to);
    if (!collector)
        return collector.error();
    Changes changes{PaperHandedOver{paper->request.id, to.expected_version, to.collector, collector->detail, officer.id, now},
                    paper_event(paper->file.record.id, officer.id, "paper-handed-over", "",
                                detail_of(officer, paper->request, paper->request.serial), now)};
    tell(changes, bench, *paper, fmt::format("message.paper.handed-over-{}", to.collector), "paper-handed-over", collector->name,
         now);
    if (const auto missed = bench.ledger.commit(changes))
        return Refusals{{*missed}};
    return std::nullopt;
}

std::optional<Refusal> record_uncollected(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                          std::string_view request_id, std::int64_t expected_version, Instant now) {
    const auto paper = take_paper(bench, papers, officer, Action::HandOverPaper, request_id);
    if (!paper)
        return paper.error();
    Changes changes{PaperCancelled{paper->request.id, expected_version, "not-collected", officer.id, now},
                    paper_event(paper->file.record.id, officer.id, "paper-cancelled", "",
                                detail_of(officer, paper->request, paper->request.serial), now)};
    tell(changes, bench, *paper, "message.paper.not-collected", "paper-cancelled", "", now);
    if (const auto missed = bench.ledger.commit(changes))
        return Refusal{*missed};
    return std::nullopt;
}

}  // namespace kuaiban::casework
