#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "casework/paper/paper_request.hpp"
#include "domain/division_code.hpp"

namespace kuaiban::casework {

/// What is known of certificates on paper; changed through the ledger, by whole units of work.
class PaperRecords {
public:
    virtual ~PaperRecords() = default;

    virtual std::optional<PaperRequest> request(std::string_view id) = 0;
    virtual std::optional<PaperRequest> open_request_of(std::string_view certificate_id) = 0;
    virtual std::vector<PaperRequest> requests_of_case(std::string_view case_id) = 0;              // newest first
    /// Open ones of the office and those below it, longest waiting first.
    virtual std::vector<PaperRequest> queue(const domain::DivisionCode& office, int most) = 0;
    virtual std::vector<PaperSheet> sheets_of(std::string_view request_id) = 0;                    // oldest first
};

}  // namespace kuaiban::casework
