#include "certificate/pdf_strings.hpp"

#include <fmt/format.h>

namespace kuaiban::certificate {
namespace {

struct ChinaTime {
    int year;
    unsigned month, day;
    long hour, minute, second;
};

ChinaTime china_time(domain::Instant at) {
    const auto local = std::chrono::floor<std::chrono::seconds>(at) + std::chrono::hours{8};
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day ymd{day};
    const std::chrono::hh_mm_ss clock{local - day};
    return {static_cast<int>(ymd.year()),     static_cast<unsigned>(ymd.month()),
            static_cast<unsigned>(ymd.day()), clock.hours().count(),
            clock.minutes().count(),          clock.seconds().count()};
}

}  // namespace

std::string pdf_date(domain::Instant at) {
    const auto t = china_time(at);
    return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}+08'00'", t.year, t.month, t.day, t.hour, t.minute, t.second);
}

std::string iso_date_time(domain::Instant at) {
    const auto t = china_time(at);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+08:00", t.year, t.month, t.day, t.hour, t.minute, t.second);
}

std::string xml_text(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        switch (c) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break;
        default: escaped += c;
        }
    return escaped;
}

std::string pdf_literal(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\')
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

}  // namespace kuaiban::certificate
