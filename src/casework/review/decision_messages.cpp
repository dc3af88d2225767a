#include "casework/review/decision_messages.hpp"

#include <fmt/format.h>

#include "casework/reader.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

/// An officer's words as a sentence of its own within a message.
std::string as_sentence(const std::string& words, bool english) {
    if (words.empty())
        return {};
    for (const char* stop : {"。", "！", "？", ".", "!", "?"})
        if (words.ends_with(stop))
            return words + (english ? " " : "");
    return words + (english ? ". " : "。");
}

/// "女方现居住地、子女情况"
std::string names_of_fields(const CaseFile& file, const std::vector<std::string>& fields, std::string_view language) {
    const bool english = language == "en";
    std::string names;
    for (const auto& field : fields) {
        const auto dot = field.find('.');
        const auto section = field.substr(0, dot);
        const auto& texts = file.version.texts(language);
        auto name = std::string{texts.say("section." + section)};
        if (dot != field.npos)
            name += (english ? ": " : "·") + std::string{texts.say("field." + field)};
        names += (names.empty() ? "" : english ? ", " : "、") + name;
    }
    return names;
}

}  // namespace

std::vector<MessageQueued> answer_both(const Bench& bench, const CaseFile& file, const Answer& answer, Instant now) {
    std::vector<MessageQueued> messages;
    for (const auto* spouse : living_spouses(file.application)) {
        const auto reader = reader_of(bench.ledger, spouse->mobile);
        const auto& language = reader.language;
        const auto& texts = file.version.texts(language);
        const auto text = [&](const char* part) {
            const auto key = fmt::format("reason.{}.{}", answer.reason, part);
            return texts.has(key) ? std::string{texts.say(key)} : std::string{};
        };
        const auto office = file.office();
        const Wording::Values values{{"name", std::string{spouse->name.reveal()}},
                                     {"number", file.record.number.in_fours()},
                                     {"service", std::string{file.item.say(language, "name")}},
                                     {"office", file.divisions.name(office.coarsened(9))},
                                     {"due", answer.due_at ? time_in_message(*answer.due_at, language) : ""},
                                     {"reason", text("title")},
                                     {"ground", text("ground")},
                                     {"remedy", text("remedy")},
                                     {"words", as_sentence(answer.words, language == "en")},
                                     {"fields", names_of_fields(file, answer.fields, language)},
                                     {"where", answer.where.empty() ? file.divisions.name(office.coarsened(9)) : answer.where},
                                     {"bring", answer.bring},
                                     {"certificate", answer.certificate.empty() && answer.kind == "issued"
                                                         ? bench.wording.say(language, "message.number-at-issue", {})
                                                         : answer.certificate}};
        messages.push_back({crypto::uuid7(), file.record.id, reader.account_id, spouse->mobile, answer.kind,
                            bench.wording.say(language, answer.key, values), now});
    }
    return messages;
}

}  // namespace kuaiban::casework
