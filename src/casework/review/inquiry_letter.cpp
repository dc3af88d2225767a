#include "casework/review/inquiry_letter.hpp"

#include <fmt/format.h>

#include "casework/rule_on_case.hpp"

namespace kuaiban::casework {

namespace {

constexpr auto language = "zh-CN";

std::string day_in_words(Instant at) {
    const auto ymd = domain::china_date(at).ymd();
    return fmt::format("{}年{}月{}日", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                       static_cast<unsigned>(ymd.day()));
}

/// A recorded or declared value as people read it: places by name.
std::string in_words(const CaseFile& file, const std::string& fact, const std::string& value) {
    const auto code = fact.ends_with("_division") ? domain::DivisionCode::parse(value)
                                                  : std::unexpected{domain::Refusal{domain::RefusalCode::DivisionForm}};
    const auto name = code ? file.divisions.full_name(*code) : std::string{};
    return name.empty() ? value : name;
}

std::string fact_name(const CaseFile& file, const InquiryQuestion::Fact& fact) {
    const auto& texts = file.version.texts(language);
    for (const auto& key : {fmt::format("field.{}.{}", fact.subject, fact.fact), fmt::format("field.woman.{}", fact.fact),
                            fmt::format("fact.{}", fact.fact)})
        if (texts.has(key))
            return std::string{texts.say(key)};
    return fact.fact;
}

std::string whose(const InquiryQuestion& question, const std::string& subject) {
    if (subject == "woman")
        return question.woman.name;
    return subject == "man" ? question.man.name : question.woman.name + "、" + question.man.name;
}

Letter headed(const Bench& bench, const CaseFile& file, const Inquiry& inquiry, const char* title, Instant at) {
    const auto asked = domain::DivisionCode::parse(inquiry.asked_office);
    const auto office = asked ? file.divisions.office(*asked) : std::nullopt;
    return {.title = bench.wording.say(language, title, {}),
            .number = inquiry.number,
            .addressee = inquiry.addressee,
            .paragraphs = {},
            .facts = {},
            .office = office ? file.divisions.city_name() + office->district + office->name : inquiry.asked_office,
            .dated = day_in_words(at)};
}

}  // namespace

Letter inquiry_letter(const Bench& bench, const CaseFile& file, const Inquiry& inquiry) {
    auto letter = headed(bench, file, inquiry, "letter.inquiry.title", inquiry.sent_at);
    const auto question = question_of(inquiry);
    const Wording::Values values{{"service", std::string{file.item.say(language, "name")}},
                                 {"woman", question.woman.name},
                                 {"woman_id", question.woman.id_number},
                                 {"man", question.man.name},
                                 {"man_id", question.man.id_number},
                                 {"due", day_in_words(inquiry.answer_by)},
                                 {"number", inquiry.number},
                                 {"office", letter.office}};
    for (const auto* part : {"letter.inquiry.about", "letter.inquiry.please", "letter.inquiry.reply"})
        letter.paragraphs.push_back(bench.wording.say(language, part, values));
    if (!question.words.empty())
        letter.paragraphs.insert(letter.paragraphs.begin() + 1, question.words);
    for (const auto& fact : question.facts)
        letter.facts.push_back({whose(question, fact.subject), fact_name(file, fact), in_words(file, fact.fact, fact.declared),
                                in_words(file, fact.fact, fact.recorded)});
    return letter;
}

Letter result_letter(const Bench& bench, const CaseFile& file, const Inquiry& inquiry, Instant now) {
    auto letter = headed(bench, file, inquiry, "letter.result.title", now);
    const auto question = question_of(inquiry);
    const auto state = std::string{domain::name_of(file.record.state)};
    letter.paragraphs.push_back(bench.wording.say(
        language, "letter.result.about",
        {{"number", inquiry.number},
         {"woman", question.woman.name},
         {"man", question.man.name},
         {"service", std::string{file.item.say(language, "name")}},
         {"result", bench.wording.say(
                        language, domain::is_open(file.record.state) ? "letter.result.open" : "letter.result." + state, {})}}));
    letter.paragraphs.push_back(bench.wording.say(language, "letter.result.thanks", {}));
    return letter;
}

}  // namespace kuaiban::casework
