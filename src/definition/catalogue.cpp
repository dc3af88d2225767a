#include "definition/catalogue.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>

#include "definition/service_loader.hpp"

namespace kuaiban::definition {

namespace {

/// Upper and lower case, and blanks, are not what people mean.
std::string folded(std::string_view text) {
    std::string kept;
    for (const char c : text)
        if (c != ' ' && c != '\t' && c != '-')
            kept += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return kept;
}

std::vector<std::string> words_of(const ServiceItem& item) {
    std::vector<std::string> words;
    for (const auto& alias : item.aliases)
        words.push_back(folded(alias));
    for (const auto& [language, texts] : item.texts)
        words.push_back(folded(texts.say("name")));
    return words;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

/// Half of the query's neighbouring character pairs stand in the word: 生育证明 is near 生育服务证.
bool is_near(std::string_view word, std::string_view query) {
    std::vector<std::string_view> letters;
    for (std::size_t start = 0, i = 1; i <= query.size(); ++i)
        if (i == query.size() || (query[i] & 0xc0) != 0x80) {
            letters.push_back(query.substr(start, i - start));
            start = i;
        }
    std::size_t shared = 0;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i)
        shared += word.find(std::string{letters[i]} + std::string{letters[i + 1]}) != std::string_view::npos ? 1 : 0;
    return letters.size() > 1 && shared * 2 >= letters.size() - 1;
}

/// A file of quite another shape than asked for makes yaml-cpp throw: that, too, is an error of the definition.
void load_item(const std::filesystem::path& folder, std::vector<ServiceItem>& items, std::vector<LoadError>& errors) {
    try {
        items.push_back(ServiceLoader{folder, errors}.load());
    } catch (const YAML::Exception& wrong) {
        errors.push_back({folder.filename().string(), wrong.mark.line + 1, "", wrong.msg});
    }
}

}  // namespace

std::expected<std::shared_ptr<const Catalogue>, std::vector<LoadError>> Catalogue::load(const std::filesystem::path& services,
                                                                                        const std::filesystem::path& divisions) {
    std::vector<LoadError> errors;
    auto catalogue = std::make_shared<Catalogue>();
    if (auto places = Divisions::load(divisions))
        catalogue->divisions_ = std::move(*places);
    else
        errors = std::move(places.error());
    if (!std::filesystem::is_directory(services))
        errors.push_back({services.filename().string(), 0, "", "there is no folder of service items"});
    else
        for (const auto& entry : std::filesystem::directory_iterator{services})
            if (entry.is_directory())
                load_item(entry.path(), catalogue->items_, errors);
    std::ranges::sort(catalogue->items_, {}, &ServiceItem::slug);
    if (!errors.empty())
        return std::unexpected{std::move(errors)};
    return catalogue;
}

const ServiceItem* Catalogue::find(std::string_view slug) const {
    const auto found = std::ranges::find(items_, slug, &ServiceItem::slug);
    return found == items_.end() ? nullptr : &*found;
}

Catalogue::Hits Catalogue::search(std::string_view query) const {
    const auto wanted = folded(query);
    Hits hits;
    if (wanted.empty() || characters(wanted) > 40)
        return hits;
    for (const auto& item : items_) {
        const auto words = words_of(item);
        const auto fits = [&](const std::string& word) { return word.find(wanted) != std::string::npos; };
        if (std::ranges::any_of(words, fits))
            hits.exact.push_back(&item);
        else if (std::ranges::any_of(words, [&](const std::string& word) { return is_near(word, wanted); }))
            hits.near.push_back(&item);
    }
    return hits;
}

}  // namespace kuaiban::definition
