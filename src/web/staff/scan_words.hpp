#pragma once

#include "casework/scans/attach_scan.hpp"
#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

inline casework::ScanDesk scan_desk(const StaffFrame& frame) {
    return {frame.services.scans, frame.services.scan_cleaner};
}

/// "离婚协议", as the version the case was submitted under calls it.
std::string material_in_words(const StaffFrame& frame, const casework::CaseFile& file, const std::string& material);
/// "PDF·2 页·11 月 23 日 10:32"
std::string about_scan(const StaffFrame& frame, const casework::Scan& scan);
std::string address_of_scan(const casework::Scan& scan);

/// A refusal of scans with its limits and dangers said in words.
domain::Refusal in_words(const StaffFrame& frame, domain::Refusal refusal);

}  // namespace kuaiban::web::staff
