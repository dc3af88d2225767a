#include "definition/rating_policy.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "definition/yaml_file.hpp"

namespace kuaiban::definition {

namespace {

int whole(YamlFile& file, const char* key, int otherwise, int most) {
    const auto number = file.whole_or(file.root(), key, otherwise);
    if (number < 1 || number > most)
        file.error(file.root()[key], key, fmt::format("must be 1 to {}", most));
    return static_cast<int>(std::clamp(number, 1L, static_cast<long>(most)));
}

/// Codes are stored in one column, with blanks between them.
bool is_code(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

}  // namespace

const RatingReason* RatingPolicy::find(std::string_view code) const noexcept {
    for (const auto* list : {&good, &bad})
        if (const auto found = std::ranges::find(*list, code, &RatingReason::code); found != list->end())
            return &*found;
    return nullptr;
}

RatingPolicy load_rating_policy(const std::filesystem::path& folder, std::vector<LoadError>& errors) {
    YamlFile file{folder / "feedback.yaml", "feedback.yaml", errors};
    RatingPolicy policy;
    if (!file.is_map(file.root(), ""))
        return policy;
    file.only(file.root(), {"answer_within", "remind_before", "escalate_every", "fewest_shown", "reasons"});
    policy.answer_within = whole(file, "answer_within", policy.answer_within, 250);
    policy.remind_before = whole(file, "remind_before", policy.remind_before, policy.answer_within);
    policy.escalate_every = whole(file, "escalate_every", policy.escalate_every, 250);
    policy.fewest_shown = whole(file, "fewest_shown", policy.fewest_shown, 1000);
    const auto lists = file.root()["reasons"];
    file.only(lists, {"good", "bad"});
    for (auto [key, list] : {std::pair{"good", &policy.good}, {"bad", &policy.bad}})
        for (const auto& node : lists[key]) {
            file.only(node, {"code", "zh-CN", "en"});
            RatingReason reason{file.text(node, "code"), file.text(node, "zh-CN"), file.text(node, "en")};
            if (!is_code(reason.code) || policy.find(reason.code))
                file.error(node, "code", "is a word of small letters and hyphens, once");
            list->push_back(std::move(reason));
        }
    return policy;
}

}  // namespace kuaiban::definition
