#include "casework/review/look_again.hpp"

#include "casework/review/inquiry_words.hpp"

namespace kuaiban::casework {

SecondLook look_again(const Bench& bench, const CaseFile& file, Instant now) {
    return look_again(bench, file, bench.ledger.inquiries_of(file.record.id), now);
}

SecondLook look_again(const Bench& bench, const CaseFile& file, const std::vector<Inquiry>& inquiries, Instant now) {
    const auto& couple = file.application;
    const auto recorded = with_replies(bench.registers.facts_of(couple.woman.id_number, couple.man.id_number), inquiries);
    SecondLook look{
        .check = check_application(file.version, file.answers, couple, recorded, file.divisions, domain::china_date(now)),
        .deemed = deemed_in(file.record.findings),
        .counted = {}};
    look.counted = settled(file.version, look.check, look.deemed);
    return look;
}

}  // namespace kuaiban::casework
