#pragma once

#include <set>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"
#include "domain/codes.hpp"

namespace kuaiban::demo {

/// A well-formed resident ID number: area, birth date, `sequence` (0–499, made odd or even for the sex), check character.
std::string resident_id(std::string_view area6, domain::CalendarDate born_on, domain::Sex sex, int sequence);

/// The number's form before 1999: fifteen digits, no century, no check character.
std::string fifteen_digits(std::string_view id_number);

/// Numbers nobody else in the city has.
class NumberDesk {
public:
    std::string resident_id(std::string_view area6, domain::CalendarDate born_on, domain::Sex sex, int wished_sequence);
    /// 1xx 0023 nnnn: 023 is the city's area code, so that a demo number is seen to be one.
    std::string mobile();
    std::string birth_certificate();            // letter and nine digits
    std::string marriage_certificate(std::string_view county, domain::CalendarDate day);  // J500103-2019-000123

private:
    std::set<std::string, std::less<>> taken_;
    int mobiles_{}, births_{}, marriages_{};
};

}  // namespace kuaiban::demo
