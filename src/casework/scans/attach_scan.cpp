#include "casework/scans/attach_scan.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <numeric>

#include "casework/counter/checklist.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using domain::Action;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

EventRecorded event(const CaseFile& file, const Officer& officer, std::string kind, std::string_view material, Instant now) {
    const boost::json::object detail{{"officer", officer.name}, {"office", officer.office.text()}, {"material", material}};
    return {file.record.id, now, officer.id, std::move(kind), "", "", "", boost::json::serialize(detail)};
}

std::expected<CaseFile, Refusal> open_for(const Bench& bench, const Officer& officer, Action action, std::string_view case_id) {
    auto file = open_case_file(bench, case_id);
    if (!file)
        return file;
    if (auto refused = objection(bench, officer, action, *file))
        return std::unexpected{std::move(*refused)};
    if (action != Action::ViewCase && !takes_scans(file->record.state))
        return std::unexpected{Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(file->record.state)}}}}};
    return file;
}

std::optional<Scan> scan_of(const ScanDesk& desk, std::string_view case_id, std::string_view scan_id) {
    auto scan = desk.records.scan(scan_id);
    return scan && scan->case_id == case_id ? scan : std::nullopt;
}

/// A paper of the version, or as the case's own checklist names it: "woman.divorce-certificate".
bool asks_for(const CaseFile& file, std::string_view material, Instant now) {
    return file.version.materials().paper(material) ||
           find_paper(checklist_of(file.version, file.answers, file.divisions, domain::china_date(now), true), material);
}

Refusal no_room() {
    return {TooManyScans, "file"};
}

/// The first that is free; 0 where there is none.
int free_place(const std::vector<Scan>& scans) {
    for (int place = 1; place <= most_scans; ++place)
        if (std::ranges::find(scans, place, &Scan::place) == scans.end())
            return place;
    return 0;
}

}  // namespace

bool takes_scans(domain::CaseState state) noexcept {
    return domain::is_open(state) || state == domain::CaseState::Issued;
}

std::expected<std::string, Refusals> attach_scan(const Bench& bench, const ScanDesk& desk, const Officer& officer,
                                                 std::string_view case_id, std::string_view material, std::string_view uploaded,
                                                 Instant now) {
    const auto file = open_for(bench, officer, Action::RegisterAtCounter, case_id);
    if (!file)
        return std::unexpected{Refusals{file.error()}};
    Refusals refusals;
    if (!asks_for(*file, material, now))
        refusals.push_back({material.empty() ? Required : NotAChoice, "material"});
    if (uploaded.empty())
        refusals.push_back({Required, "file"});
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    const auto scans = desk.records.scans_of(case_id);
    const int place = free_place(scans);
    if (place == 0)
        return std::unexpected{Refusals{no_room()}};
    auto cleaned = desk.cleaner.clean(uploaded);
    if (!cleaned) {
        cleaned.error().field = "file";
        return std::unexpected{Refusals{std::move(cleaned.error())}};
    }
    const auto bytes = std::accumulate(scans.begin(), scans.end(), static_cast<std::int64_t>(cleaned->content.size()),
                                       [](std::int64_t sum, const Scan& scan) { return sum + scan.size; });
    if (bytes > most_bytes_of_scans)
        return std::unexpected{Refusals{no_room()}};
    auto id = crypto::uuid7();
    if (const auto missed =
            bench.ledger.commit({ScanAttached{id, file->record.id, place, std::string{material}, cleaned->media_type,
                                              cleaned->pages, std::move(cleaned->content), officer.id, now},
                                 event(*file, officer, "scan-attached", material, now)}))
        return std::unexpected{Refusals{{*missed, "file"}}};
    return id;
}

std::expected<ShownScan, Refusal> show_scan(const Bench& bench, const ScanDesk& desk, const Officer& officer,
                                            std::string_view case_id, std::string_view scan_id, Instant now) {
    const auto file = open_for(bench, officer, Action::ViewCase, case_id);
    if (!file)
        return std::unexpected{file.error()};
    auto scan = scan_of(desk, case_id, scan_id);
    auto content = scan ? desk.records.content_of_scan(scan_id) : std::nullopt;
    if (!content)
        return std::unexpected{Refusal{NotFound}};
    if (const auto missed = bench.ledger.commit({event(*file, officer, "scan-viewed", scan->material, now)}))
        return std::unexpected{Refusal{*missed}};
    return ShownScan{*std::move(scan), *std::move(content)};
}

std::optional<Refusal> remove_scan(const Bench& bench, const ScanDesk& desk, const Officer& officer, std::string_view case_id,
                                   std::string_view scan_id, Instant now) {
    const auto file = open_for(bench, officer, Action::RegisterAtCounter, case_id);
    if (!file)
        return file.error();
    const auto scan = scan_of(desk, case_id, scan_id);
    if (!scan)
        return Refusal{VersionConflict};
    const auto missed =
        bench.ledger.commit({ScanRemoved{scan->id, officer.id, now}, event(*file, officer, "scan-removed", scan->material, now)});
    return missed ? std::optional{Refusal{*missed}} : std::nullopt;
}

}  // namespace kuaiban::casework
