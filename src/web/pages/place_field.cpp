#include "web/pages/place_field.hpp"

#include <fmt/format.h>

#include <vector>

#include "web/pages/option_lists.hpp"

namespace kuaiban::web::pages {

namespace {

constexpr std::string_view outside = "outside";

struct Provinces {
    std::string_view code, name;
};

/// GB/T 2260, the provinces people come from.
constexpr Provinces provinces[] = {
    {"11", "北京市"}, {"12", "天津市"},         {"13", "河北省"},        {"14", "山西省"},         {"15", "内蒙古自治区"},
    {"21", "辽宁省"}, {"22", "吉林省"},         {"23", "黑龙江省"},      {"31", "上海市"},         {"32", "江苏省"},
    {"33", "浙江省"}, {"34", "安徽省"},         {"35", "福建省"},        {"36", "江西省"},         {"37", "山东省"},
    {"41", "河南省"}, {"42", "湖北省"},         {"43", "湖南省"},        {"44", "广东省"},         {"45", "广西壮族自治区"},
    {"46", "海南省"}, {"51", "四川省"},         {"52", "贵州省"},        {"53", "云南省"},         {"54", "西藏自治区"},
    {"61", "陕西省"}, {"62", "甘肃省"},         {"63", "青海省"},        {"64", "宁夏回族自治区"}, {"65", "新疆维吾尔自治区"},
    {"71", "台湾省"}, {"81", "香港特别行政区"}, {"82", "澳门特别行政区"}};

using definition::Division;

std::vector<Option> options_of(const std::vector<const Division*>& places) {
    std::vector<Option> options;
    for (const auto* place : places)
        options.push_back({place->code, place->prefix.empty() ? place->name : place->prefix + place->name});
    return options;
}

std::vector<Option> districts(const Frame& frame, bool anywhere) {
    std::vector<Option> options;
    for (const auto* place : frame.catalogue->divisions().districts())
        options.push_back({place->code, place->name});
    if (anywhere)
        options.push_back({std::string{outside}, frame.text("run.level.outside")});
    return options;
}

/// One more drop-down; its list is made once for each `name` and shown with `chosen` selected.
void add_level(PageData& field, const Frame& frame, std::string_view name, int number, std::string_view label,
               std::string_view list, std::string_view chosen, const OptionLists::Options& options) {
    const auto made = frame.services.pages.option_lists().list(frame.catalogue, frame.language, list, options);
    field.section("LEVEL")
        .set("LEVEL_NAME", fmt::format("{}.{}", name, number))
        .set("LEVEL_LABEL", frame.text(label))
        .set_html("OPTIONS_HTML", made->with(chosen));
}

void add_district_level(PageData& field, const Frame& frame, std::string_view name, std::string_view chosen, bool anywhere) {
    add_level(field, frame, name, 1, "run.level.district", anywhere ? "districts or outside" : "districts", chosen,
              [&] { return districts(frame, anywhere); });
}

void add_level_below(PageData& field, const Frame& frame, std::string_view name, int number, std::string_view label,
                     std::string_view parent, std::string_view chosen) {
    add_level(field, frame, name, number, label, fmt::format("below {}", parent), chosen,
              [&] { return options_of(frame.catalogue->divisions().children(domain::DivisionCode::parse(parent).value())); });
}

void add_city_levels(PageData& field, const Frame& frame, std::string_view name, std::string_view chosen, bool anywhere) {
    add_district_level(field, frame, name, chosen.substr(0, 6), anywhere);
    if (chosen.size() >= 6)
        add_level_below(field, frame, name, 2, "run.level.town", chosen.substr(0, 6), chosen.substr(0, 9));
    if (chosen.size() >= 9)
        add_level_below(field, frame, name, 3, "run.level.village", chosen.substr(0, 9), chosen);
    if (chosen.size() < 12)
        field.show("MORE");
}

void add_country_levels(PageData& field, const Frame& frame, std::string_view name, std::string_view chosen) {
    add_district_level(field, frame, name, outside, true);
    const auto province = chosen == outside ? std::string_view{} : chosen.substr(0, 2);
    add_level(field, frame, name, 2, "run.level.province", "provinces", province, [] {
        std::vector<Option> options;
        for (const auto& [code, text] : provinces)
            options.push_back({std::string{code}, std::string{text}});
        return options;
    });
    if (!province.empty())
        add_level(field, frame, name, 3, "run.level.county", fmt::format("counties of {}", province), chosen.substr(0, 6),
                  [&] { return options_of(frame.catalogue->divisions().provinces_counties(province)); });
    if (chosen.size() < 6 || chosen == outside)
        field.show("MORE");
}

/// Twelve digits of a town or district are shown at their own level.
std::string shortened(std::string_view code) {
    const auto parsed = domain::DivisionCode::parse(code);
    return parsed ? std::string{parsed->text()} : std::string{code};
}

}  // namespace

PageData& add_place_field(PageData& page, const Frame& frame, const Errors& errors, std::string_view name, std::string_view label,
                          std::string_view chosen_code, bool anywhere) {
    const auto chosen = shortened(chosen_code);
    const auto& divisions = frame.catalogue->divisions();
    auto& field = add_field(page, errors, "DIVISION_FIELD", name, label);
    const auto code = domain::DivisionCode::parse(chosen);
    field.set_optional("CHOSEN", code ? divisions.full_name(*code) : std::string{});
    const bool abroad = chosen == outside || (!chosen.empty() && !chosen.starts_with(divisions.city_prefix()));
    if (anywhere && abroad)
        add_country_levels(field, frame, name, chosen);
    else
        add_city_levels(field, frame, name, chosen, anywhere);
    return field;
}

std::string posted_place(const Frame& frame, std::string_view name) {
    std::string chosen;
    for (int level = 1; level <= 3; ++level) {
        const std::string posted{frame.posted(fmt::format("{}.{}", name, level))};
        if (posted.empty() || (!chosen.empty() && chosen != outside && !posted.starts_with(chosen)))
            break;                              // a level left from another choice above it does not count
        chosen = posted;
    }
    return chosen;
}

}  // namespace kuaiban::web::pages
