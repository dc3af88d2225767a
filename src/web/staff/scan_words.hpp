#pragma once

#include "casework/scans/attach_scan.hpp"
#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

inline casework::ScanDesk scan_desk(const StaffFrame& frame) {
    return {frame.services.scans, frame.services.scan_cleaner};
}

/// "女方离婚协议", as the version the case was submitted under calls it.
std::string material_in_words(const StaffFrame& frame, const casework::CaseFile& file, const std::string& material);
/// "PDF·2 页·11 月 23 日 10:32"
std::string about_scan(const StaffFrame& frame, const casework::Scan& scan);
std::string address_of_scan(const casework::Scan& scan);
/// Where the scans of one paper are and another is attached.
std::string scans_of_paper(const std::string& case_id, const std::string& material);
std::string count_in_words(const StaffFrame& frame, std::ptrdiff_t scans);

/// The scans of a case beside its checklist.
struct ScansOfCase {
    std::string case_id;
    std::vector<casework::Scan> scans;
    bool may_attach{};
    bool in_new_tab{};                          ///< beside a form in which something may have been typed

    std::ptrdiff_t count(const std::string& material) const;
};
ScansOfCase scans_beside_checklist(const StaffFrame& frame, const casework::CaseRecord& record, bool in_new_tab);

/// A refusal of scans with its limits and dangers said in words.
domain::Refusal in_words(const StaffFrame& frame, domain::Refusal refusal);

}  // namespace kuaiban::web::staff
