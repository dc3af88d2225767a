#include "domain/clock_time.hpp"

#include <charconv>

#include "domain/characters.hpp"
#include "domain/utf8.hpp"

namespace kuaiban::domain {

namespace {

constexpr int minutes_of_a_day = 24 * 60;

/// Blanks gone, and one spelling for what keyboards have several of.
std::string plain(std::string_view text) {
    std::string folded;
    const auto code_points = decode_utf8(text);
    if (!code_points)
        return "?";
    for (const char32_t typed : *code_points) {
        const char32_t c = fold_width(typed);
        if (c == U' ' || c == U'\t' || c == U'\u3000')
            continue;
        if (c == U'–' || c == U'—' || c == U'至' || c == U'~' || c == U'～')
            folded += '-';
        else if (c == U'、' || c == U'；' || c == U';' || c == U'，')
            folded += ',';
        else
            folded += c < 0x80 ? static_cast<char>(c) : '?';
    }
    return folded;
}

/// One or two digits and nothing else; -1 otherwise.
int two_digits(std::string_view text) {
    int number = -1;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
    return wrong == std::errc{} && end == text.data() + text.size() && text.size() <= 2 && text.front() != '-' ? number : -1;
}

std::expected<ClockTime, Refusal> read_time(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == text.npos || colon == 0 || text.size() - colon != 3)
        return std::unexpected{Refusal{RefusalCode::TimeForm}};
    const int hours = two_digits(text.substr(0, colon)), minutes = two_digits(text.substr(colon + 1));
    const int all = hours * 60 + minutes;
    if (hours < 0 || minutes < 0 || minutes > 59 || all > minutes_of_a_day)
        return std::unexpected{Refusal{RefusalCode::TimeForm}};
    return ClockTime::from_minutes(all);
}

}  // namespace

std::expected<ClockTime, Refusal> ClockTime::parse(std::string_view text) {
    return read_time(plain(text));
}

std::string ClockTime::text() const {
    const auto two = [](int number) {
        return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
    };
    return two(minutes_ / 60) + ":" + two(minutes_ % 60);
}

std::expected<ClockSpans, Refusal> parse_spans(std::string_view text) {
    ClockSpans spans;
    const auto folded = plain(text);
    for (std::string_view rest = folded; !rest.empty();) {
        const auto comma = rest.find(',');
        const auto part = rest.substr(0, comma);
        rest = comma == rest.npos ? std::string_view{} : rest.substr(comma + 1);
        const auto dash = part.find('-');
        const auto from = read_time(part.substr(0, dash));
        const auto to = read_time(dash == part.npos ? std::string_view{} : part.substr(dash + 1));
        if (!from || !to)
            return std::unexpected{Refusal{RefusalCode::TimeForm}};
        if (*to <= *from || (!spans.empty() && *from < spans.back().to))
            return std::unexpected{Refusal{RefusalCode::SpansOrder}};
        spans.push_back({*from, *to});
    }
    return spans;
}

std::string text_of(const ClockSpans& spans) {
    std::string text;
    for (const auto& span : spans)
        text.append(text.empty() ? "" : ",").append(span.from.text()).append("-").append(span.to.text());
    return text;
}

}  // namespace kuaiban::domain
