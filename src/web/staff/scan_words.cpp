#include "web/staff/scan_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/counter/materials.hpp"
#include "web/staff/desk_words.hpp"

namespace kuaiban::web::staff {

namespace {

constexpr std::size_t mebibyte = 1024 * 1024;

std::string_view format_of(std::string_view media_type) {
    return media_type == "application/pdf" ? "PDF" : media_type == "image/png" ? "PNG" : "JPEG";
}

}  // namespace

std::string material_in_words(const StaffFrame& frame, const casework::CaseFile& file, const std::string& material) {
    const auto dot = material.find('.');
    if (!file.version.materials().paper(material.substr(dot == material.npos ? 0 : dot + 1)))
        return material;
    return casework::papers_in_words(file.version, frame.services.wording, frame.tag(), {material});
}

std::string about_scan(const StaffFrame& frame, const casework::Scan& scan) {
    const auto pages = frame.text("run.scan.pages", {{"count", std::to_string(scan.pages)}});
    return fmt::format("{}·{}·{}", format_of(scan.media_type), pages, moment(frame, scan.attached_at));
}

std::string address_of_scan(const casework::Scan& scan) {
    return fmt::format("/staff/cases/{}/scans/{}", scan.case_id, scan.id);
}

std::string scans_of_paper(const std::string& case_id, const std::string& material) {
    return fmt::format("/staff/cases/{}/scans?paper={}", case_id, pages::url_encode(material));
}

std::string count_in_words(const StaffFrame& frame, std::ptrdiff_t scans) {
    return frame.text(scans == 1 ? "run.scan.one" : "run.scan.count", {{"count", std::to_string(scans)}});
}

std::ptrdiff_t ScansOfCase::count(const std::string& material) const {
    return std::ranges::count(scans, material, &casework::Scan::material);
}

ScansOfCase scans_beside_checklist(const StaffFrame& frame, const casework::CaseRecord& record, bool in_new_tab) {
    return {record.id, frame.services.scans.scans_of(record.id), casework::takes_scans(record.state), in_new_tab};
}

domain::Refusal in_words(const StaffFrame& frame, domain::Refusal refusal) {
    const auto what = refusal.details.find("what");
    if (refusal.code == domain::RefusalCode::ScanUnsafe && what != refusal.details.end())
        refusal.details["what"] = frame.text(fmt::format("run.scan.danger.{}", what->second));
    if (refusal.code == domain::RefusalCode::ScanTooLarge && what != refusal.details.end())
        refusal.details["most"] = frame.text(fmt::format("run.scan.most.{}", what->second),
                                             {{"bytes", std::to_string(casework::most_scan_bytes / mebibyte)},
                                              {"pages", std::to_string(casework::most_scan_pages)}});
    if (refusal.code == domain::RefusalCode::TooManyScans)
        refusal.details["most"] =
            frame.text("run.scan.most.case",
                       {{"count", std::to_string(casework::most_scans)},
                        {"bytes", std::to_string(casework::most_bytes_of_scans / static_cast<std::int64_t>(mebibyte))}});
    return refusal;
}

}  // namespace kuaiban::web::staff
