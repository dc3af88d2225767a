#pragma once

#include <string>
#include <vector>

#include "casework/review/clock_records.hpp"
#include "comparison/comparison.hpp"

namespace kuaiban::casework {

/// What a place is asked: which facts of which people, as declared and as it recorded them. Personal data: for the addressee.
struct InquiryQuestion {
    struct Person {
        std::string name, id_number;
    };
    struct Fact {
        std::string subject, fact, direction, declared, recorded, reason;
    };
    Person woman, man;
    std::vector<Fact> facts;
    std::string words;                          ///< the asking officer's own
};
/// What it answered beside confirmed, corrected or not confirmed.
struct InquiryReply {
    struct Fact {
        std::string subject, fact, value;       ///< how the record reads now
    };
    std::vector<Fact> facts;
    std::string words;
};

std::string to_json(const InquiryQuestion& question);
std::string to_json(const InquiryReply& reply);
/// Of an inquiry as it is kept; an empty reply where none came.
InquiryQuestion question_of(const Inquiry& inquiry);
InquiryReply reply_of(const Inquiry& inquiry);

/// Whether a place can say how its record of this fact reads now; the rest it confirms or does not.
bool is_correctable(const InquiryQuestion::Fact& fact);

/// What the registers said, with what asked places have corrected since laid over it.
domain::RecordedFacts with_replies(domain::RecordedFacts recorded, const std::vector<Inquiry>& inquiries);

}  // namespace kuaiban::casework
