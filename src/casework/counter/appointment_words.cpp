#include "casework/counter/appointment_words.hpp"

#include <fmt/format.h>

#include "crypto/crypto.hpp"

namespace kuaiban::casework {

std::string day_in_words(domain::CalendarDate day, std::string_view language) {
    constexpr const char* weekdays[] = {"日", "一", "二", "三", "四", "五", "六"};
    constexpr const char* short_days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto weekday = std::chrono::weekday{day.days()}.c_encoding();
    const auto month = static_cast<unsigned>(day.ymd().month()), number = static_cast<unsigned>(day.ymd().day());
    return language == "en" ? fmt::format("{} {} {}", short_days[weekday], number, months[month - 1])
                            : fmt::format("{} 月 {} 日（周{}）", month, number, weekdays[weekday]);
}

std::string slot_in_words(domain::CalendarDate day, domain::ClockTime time, std::string_view language) {
    return day_in_words(day, language) + (language == "en" ? ", " : "") + time.text();
}

MessageQueued appointment_message(const Wording& wording, const definition::Divisions& divisions, const Account& account,
                                  const CounterAppointment& appointment, std::string_view kind, const std::string& public_url,
                                  Instant now, std::string_view reason) {
    const auto& seat = appointment.seat;
    const auto code = domain::DivisionCode::parse(seat.office);
    const auto office = code ? divisions.office(*code) : std::nullopt;
    const Wording::Values values{
        {"when", slot_in_words(seat.day, seat.time, account.language)},
        {"office", office ? office->name : seat.office},
        {"number", appointment.number()},
        {"url", fmt::format("{}/appointments/{}", public_url, appointment.id)},
        {"reason", reason.empty() ? "" : wording.say(account.language, fmt::format("run.appointment.why.{}", reason), {})}};
    return {crypto::uuid7(),
            appointment.case_id,
            account.id,
            account.mobile,
            fmt::format("appointment-{}", kind),
            wording.say(account.language, fmt::format("message.appointment.{}", kind), values),
            now};
}

}  // namespace kuaiban::casework
