#include "domain/calendar_date.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "domain/characters.hpp"
#include "domain/utf8.hpp"

namespace kuaiban::domain {
namespace {

using std::chrono::year_month_day;

constexpr int first_year = 1900;
constexpr int last_year = 2199;
constexpr std::chrono::hours china_offset{8};

/// Year, month and day as spelled; not yet known to exist.
struct Spelled {
    int year{};
    unsigned month{};
    unsigned day{};
};

std::u32string trimmed(std::u32string text) {
    while (!text.empty() && is_blank(text.back()))
        text.pop_back();
    const auto blanks = text.find_first_not_of(U" \u00A0\u3000");
    text.erase(0, std::min(blanks, text.size()));
    return text;
}

/// Eats between `fewest` and `most` digits from the front.
std::optional<int> take_number(std::u32string_view& text, std::size_t fewest, std::size_t most) {
    int number = 0;
    std::size_t count = 0;
    for (; count < most && count < text.size() && text[count] >= U'0' && text[count] <= U'9'; ++count)
        number = number * 10 + static_cast<int>(text[count] - U'0');
    if (count < fewest)
        return std::nullopt;
    text.remove_prefix(count);
    return number;
}

/// The separators after year, month and day; U'\0' for none.
using Separators = std::array<char32_t, 3>;

std::optional<Spelled> read_as(std::u32string_view text, const Separators& separators) {
    const bool is_solid = separators[0] == U'\0';
    std::array<int, 3> numbers{};
    for (std::size_t part = 0; part < 3; ++part) {
        const std::size_t most = part == 0 ? 4 : 2;
        const auto number = take_number(text, part == 0 || is_solid ? most : 1, most);
        if (!number)
            return std::nullopt;
        numbers[part] = *number;
        if (separators[part] == U'\0')
            continue;
        if (text.empty() || text.front() != separators[part])
            return std::nullopt;
        text.remove_prefix(1);
    }
    if (!text.empty())
        return std::nullopt;
    return Spelled{numbers[0], static_cast<unsigned>(numbers[1]), static_cast<unsigned>(numbers[2])};
}

std::optional<Spelled> read(std::u32string_view text) {
    static constexpr std::array<Separators, 4> spellings{{{U'-', U'-'}, {U'/', U'/'}, {}, {U'年', U'月', U'日'}}};
    for (const auto& separators : spellings)
        if (const auto spelled = read_as(text, separators))
            return spelled;
    return std::nullopt;
}

/// What the person probably meant, for the sentence they will read.
std::string_view hint_for(std::u32string_view text) {
    if (text.find_first_of(U"农历初闰正腊廿") != text.npos)
        return "lunar";
    if (text.find_first_of(U"T:") != text.npos)
        return "with-time";
    const auto separator = text.find_first_of(U"/-.");
    if (separator == 1 || separator == 2)
        return "day-first";
    return "iso";
}

Refusal not_a_date(std::u32string_view text) {
    return {RefusalCode::DateForm, {}, {{"hint", std::string{hint_for(text)}}}};
}

void put_padded(std::string& text, unsigned number, std::size_t width) {
    const auto digits = std::to_string(number);
    text.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

std::expected<CalendarDate, Refusal> CalendarDate::parse(std::string_view text) {
    auto code_points = decode_utf8(text);
    if (!code_points)
        return std::unexpected{not_a_date({})};
    for (char32_t& c : *code_points)
        c = fold_width(c);
    const auto typed = trimmed(*std::move(code_points));
    const auto spelled = read(typed);
    if (!spelled)
        return std::unexpected{not_a_date(typed)};

    const year_month_day ymd{std::chrono::year{spelled->year}, std::chrono::month{spelled->month},
                             std::chrono::day{spelled->day}};
    if (!ymd.ok() || spelled->year < first_year || spelled->year > last_year)
        return std::unexpected{Refusal{RefusalCode::DateDoesNotExist,
                                       {},
                                       {{"first_year", std::to_string(first_year)}, {"last_year", std::to_string(last_year)}}}};
    return CalendarDate{ymd};
}

CalendarDate CalendarDate::from(year_month_day ymd) {
    return CalendarDate{ymd};
}

std::string CalendarDate::iso() const {
    std::string text;
    put_padded(text, static_cast<unsigned>(static_cast<int>(ymd_.year())), 4);
    put_padded(text += '-', static_cast<unsigned>(ymd_.month()), 2);
    put_padded(text += '-', static_cast<unsigned>(ymd_.day()), 2);
    return text;
}

CalendarDate CalendarDate::plus_days(int days) const {
    return CalendarDate{year_month_day{this->days() + std::chrono::days{days}}};
}

CalendarDate CalendarDate::plus_months(int months) const {
    const auto moved = ymd_ + std::chrono::months{months};
    if (moved.ok())
        return CalendarDate{moved};
    return CalendarDate{year_month_day{moved.year() / moved.month() / std::chrono::last}};
}

int CalendarDate::full_years_until(CalendarDate later) const noexcept {
    const int years = static_cast<int>(later.ymd_.year()) - static_cast<int>(ymd_.year());
    const auto birthday = std::chrono::month_day{ymd_.month(), ymd_.day()};
    const auto reached = std::chrono::month_day{later.ymd_.month(), later.ymd_.day()};
    return reached < birthday ? years - 1 : years;
}

CalendarDate china_date(Instant instant) {
    return CalendarDate::from(year_month_day{std::chrono::floor<std::chrono::days>(instant + china_offset)});
}

std::string china_clock(Instant instant) {
    const auto local = instant + china_offset;
    const std::chrono::hh_mm_ss time{local - std::chrono::floor<std::chrono::days>(local)};
    std::string text;
    put_padded(text, static_cast<unsigned>(time.hours().count()), 2);
    put_padded(text += ':', static_cast<unsigned>(time.minutes().count()), 2);
    return text;
}

Instant china_instant(CalendarDate day, int hour, int minute) {
    return Instant{day.days()} + std::chrono::hours{hour} + std::chrono::minutes{minute} - china_offset;
}

}  // namespace kuaiban::domain
