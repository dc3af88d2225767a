#include "kuaiban/demo/person_numbers.hpp"

#include <fmt/core.h>

#include <array>

namespace kuaiban::demo {

std::string resident_id(std::string_view area6, domain::CalendarDate born_on, domain::Sex sex, int sequence) {
    const auto ymd = born_on.ymd();
    const int order = (sequence % 500) * 2 + (sex == domain::Sex::Male ? 1 : 0);
    auto digits = fmt::format("{}{:04}{:02}{:02}{:03}", area6, static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                              static_cast<unsigned>(ymd.day()), order);
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (digits[i] - '0');
    return digits + "10X98765432"[sum % 11];
}

std::string fifteen_digits(std::string_view id_number) {
    return std::string{id_number.substr(0, 6)} + std::string{id_number.substr(8, 9)};
}

std::string NumberDesk::resident_id(std::string_view area6, domain::CalendarDate born_on, domain::Sex sex, int wished_sequence) {
    for (int sequence = wished_sequence;; ++sequence)
        if (auto number = demo::resident_id(area6, born_on, sex, sequence); taken_.insert(number).second)
            return number;
}

std::string NumberDesk::mobile() {
    constexpr std::array prefixes{"138", "139", "150", "152", "158", "182", "187", "189", "177", "199"};
    const int n = mobiles_++;
    return fmt::format("{}0023{:04}", prefixes[static_cast<std::size_t>(n) % prefixes.size()],
                       n / static_cast<int>(prefixes.size()));
}

std::string NumberDesk::birth_certificate() {
    return fmt::format("P50{:07}", ++births_ * 37);
}

std::string NumberDesk::marriage_certificate(std::string_view county, domain::CalendarDate day) {
    return fmt::format("J{}-{:04}-{:06}", county, static_cast<int>(day.ymd().year()), ++marriages_);
}

}  // namespace kuaiban::demo
