#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "definition/load_error.hpp"
#include "domain/records.hpp"

namespace kuaiban::definition {

/// Who answers for a register when a place is asked about its record (协查).
struct InquiryAddressee {
    std::size_t precision{9};                   ///< inside the city the office of the place, at 6, 9 or 12 digits, answers
    std::string name, outside;  ///< what the body is called, "{place}公安派出所"; inside the city and elsewhere
};

/// One version's duties (duties.yaml): who is responsible, and how long each may take. Working days throughout.
struct Duties {
    /// Fields of the form whose place's office is responsible, all with equal duty: "woman.household_division".
    std::vector<std::string> responsible;
    int due_soon{1};  ///< how long before the end whoever has to act is reminded
    int escalate_every{2};  ///< an overdue case is reported one office higher each time
    int inquiry_send{7}, inquiry_answer{15}, inquiry_notify{15};
    std::map<domain::Register, InquiryAddressee> addressees;
};

/// `name`: how errors call the file.
Duties load_duties(const std::filesystem::path& path, std::string name, std::vector<LoadError>& errors);

}  // namespace kuaiban::definition
