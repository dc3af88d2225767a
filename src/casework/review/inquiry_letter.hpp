#pragma once

#include <string>
#include <vector>

#include "casework/review/inquire.hpp"

namespace kuaiban::casework {

/// A letter in Chinese as a page sets it for printing. Personal data: for the addressee.
struct Letter {
    struct Fact {
        std::string whose, fact, declared, recorded;    ///< empty: nothing on record
    };
    std::string title, number, addressee;
    std::vector<std::string> paragraphs;
    std::vector<Fact> facts;                    ///< set as a table after the first paragraph
    std::string office, dated;                  ///< who signs, 2026年11月23日
};

/// 协查函: what the place is asked, by when, and where the answer goes.
Letter inquiry_letter(const Bench& bench, const CaseFile& file, const Inquiry& inquiry);
/// 协查结果反馈函: what became of the case.
Letter result_letter(const Bench& bench, const CaseFile& file, const Inquiry& inquiry, Instant now);

}  // namespace kuaiban::casework
