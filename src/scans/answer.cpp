#include "scans/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kuaiban::scans {

namespace {

using domain::RefusalCode;

constexpr std::array media_types{"application/pdf", "image/jpeg", "image/png"};

/// The next word of a line, taken off.
std::string_view take_word(std::string_view& line) {
    const auto word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(word.size() + 1, line.size()));
    return word;
}

}  // namespace

std::string write_answer(const Cleaned& cleaned) {
    if (cleaned)
        return fmt::format("clean {} {}\n{}", cleaned->media_type, cleaned->pages, cleaned->content);
    const auto& refusal = cleaned.error();
    return fmt::format("refused {} {}\n", domain::name_of(refusal.code),
                       refusal.details.empty() ? "" : refusal.details.begin()->second);
}

Cleaned read_answer(std::string_view answer) {
    const auto end = answer.find('\n');
    if (end == std::string_view::npos)
        return unreadable();
    auto line = answer.substr(0, end);
    const auto verdict = take_word(line), subject = take_word(line);
    if (verdict == "clean" && std::ranges::find(media_types, subject) != media_types.end()) {
        int pages = 0;
        std::from_chars(line.data(), line.data() + line.size(), pages);
        return CleanScan{std::string{subject}, pages, std::string{answer.substr(end + 1)}};
    }
    for (const auto code : {RefusalCode::ScanUnsafe, RefusalCode::ScanTooLarge})
        if (verdict == "refused" && subject == domain::name_of(code))
            return std::unexpected{domain::Refusal{code, "", {{"what", std::string{line}}}}};
    return unreadable();
}

}  // namespace kuaiban::scans
