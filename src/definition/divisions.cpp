#include "definition/divisions.hpp"

#include <algorithm>
#include <functional>

namespace kuaiban::definition {

namespace {

/// The places of one precision below a prefix. What lies below each of them is leapt over: the city has ten thousand villages.
std::vector<const Division*> in_range(const std::vector<Division>& places, std::string_view prefix, std::size_t precision) {
    std::vector<const Division*> found;
    const auto code = [](const Division& d) { return std::string_view{d.code}; };
    auto place = std::ranges::lower_bound(places, prefix, {}, code);
    while (place != places.end() && place->code.starts_with(prefix)) {
        if (place->code.size() < precision) {   // the prefix's own row, with all it holds behind it
            ++place;
            continue;
        }
        if (place->code.size() == precision)
            found.push_back(&*place);
        const auto head = code(*place).substr(0, precision);
        place = std::ranges::upper_bound(place, places.end(), head, {},
                                         [&](const Division& d) { return code(d).substr(0, head.size()); });
    }
    return found;
}

std::string lower(std::string_view text) {
    std::string folded{text};
    std::ranges::transform(folded, folded.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    std::erase_if(folded, [](char c) { return c == ' ' || c == '\''; });
    return folded;
}

int fit(const Division& place, std::string_view text) {
    if (place.name == text)
        return 3;
    if (place.name.starts_with(text) || place.initials == text || place.pinyin == text)
        return 2;
    const bool inside = place.name.find(text) != std::string::npos || place.pinyin.starts_with(text) ||
                        place.initials.starts_with(text) ||
                        (!place.district_now.empty() && place.district_now.find(text) != std::string::npos);
    return inside ? 1 : 0;
}

}  // namespace

const Division* Divisions::find(const domain::DivisionCode& code) const {
    const auto place =
        std::ranges::lower_bound(places_, code.text(), {}, [](const Division& d) { return std::string_view{d.code}; });
    return place != places_.end() && place->code == code.text() ? &*place : nullptr;
}

std::string Divisions::name(const domain::DivisionCode& code) const {
    const auto* place = find(code);
    return place ? place->name : std::string{};
}

std::string Divisions::full_name(const domain::DivisionCode& code) const {
    const auto* place = find(code);
    if (!place)
        return {};
    if (!code.is_in_city(city_prefix_))
        return place->prefix + place->name;
    std::string text = city_name_;
    for (const std::size_t precision : {6U, 9U, 12U})
        if (precision <= code.precision())
            text += name(code.coarsened(precision));
    return text;
}

std::vector<const Division*> Divisions::districts() const {
    return in_range(places_, city_prefix_, 6);
}

std::vector<const Division*> Divisions::children(const domain::DivisionCode& code) const {
    return in_range(places_, code.text(), code.precision() + 3);
}

std::vector<const Division*> Divisions::provinces_counties(std::string_view province) const {
    return in_range(places_, province, 6);
}

std::vector<const Division*> Divisions::search(std::string_view text, std::size_t most) const {
    const auto wanted = lower(text);
    std::vector<std::pair<int, const Division*>> hits;
    if (!wanted.empty())
        for (const auto& place : places_)
            if (place.code.starts_with(city_prefix_) && place.code.size() <= 9)
                if (const int score = fit(place, wanted))
                    hits.emplace_back(score * 2 + (place.code.size() == 6 ? 1 : 0), &place);
    std::ranges::stable_sort(hits, std::greater{}, [](const auto& hit) { return hit.first; });
    std::vector<const Division*> found;
    for (const auto& hit : hits)
        if (found.size() < most)
            found.push_back(hit.second);
    return found;
}

std::optional<Office> Divisions::office(const domain::DivisionCode& code) const {
    if (!code.is_in_city(city_prefix_) || code.precision() < 9)
        return std::nullopt;
    const auto town = code.coarsened(9);
    const auto* place = find(town);
    if (!place || (code.precision() == 12 && !find(code)))
        return std::nullopt;
    const auto* seat = find(code);
    return Office{code.padded(), seat->name + (code.precision() == 9 ? office_suffix_ : village_office_suffix_),
                  place->name,   name(code.coarsened(6)),
                  office_phone_, office_hours_};
}

std::string Divisions::authority_name(const domain::DivisionCode& code) const {
    const auto* place = find(code);
    if (!place || place->code.size() < 9)
        return {};
    const auto town = name(code.coarsened(9));
    return town + (town.ends_with("街道") ? "办事处" : "人民政府");
}

bool Divisions::succeeds(const domain::DivisionCode& earlier, const domain::DivisionCode& later) const {
    const auto precision = std::min(earlier.precision(), later.precision());
    const auto goal = later.coarsened(precision);
    std::vector<domain::DivisionCode> open{earlier.coarsened(precision)};
    for (std::size_t i = 0; i < open.size() && i < 32; ++i) {
        if (open[i] == goal)
            return true;
        if (const auto* place = find(open[i]))
            for (const auto& successor : place->successors)
                if (const auto code = domain::DivisionCode::parse(successor))
                    open.push_back(*code);
    }
    return false;
}

}  // namespace kuaiban::definition
