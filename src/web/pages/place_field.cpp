#include "web/pages/place_field.hpp"

#include <fmt/format.h>

#include <map>

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

void add_option(PageData& level, std::string_view value, std::string_view text, bool selected) {
    auto& option = level.section("OPTION").set("VALUE", value).set("TEXT", text);
    if (selected)
        option.show("SELECTED");
}

PageData& add_level(PageData& field, const Frame& frame, std::string_view name, int number, std::string_view label) {
    return field.section("LEVEL").set("LEVEL_NAME", fmt::format("{}.{}", name, number)).set("LEVEL_LABEL", frame.text(label));
}

void add_children(PageData& level, const Frame& frame, std::string_view parent, std::string_view chosen) {
    for (const auto* place : frame.catalogue->divisions().children(domain::DivisionCode::parse(parent).value()))
        add_option(level, place->code, place->name, chosen.starts_with(place->code));
}

void add_city_levels(PageData& field, const Frame& frame, std::string_view name, std::string_view chosen, bool anywhere) {
    auto& districts = add_level(field, frame, name, 1, "run.level.district");
    for (const auto* place : frame.catalogue->divisions().districts())
        add_option(districts, place->code, place->name, chosen.starts_with(place->code));
    if (anywhere)
        add_option(districts, outside, frame.text("run.level.outside"), false);
    if (chosen.size() >= 6)
        add_children(add_level(field, frame, name, 2, "run.level.town"), frame, chosen.substr(0, 6), chosen);
    if (chosen.size() >= 9)
        add_children(add_level(field, frame, name, 3, "run.level.village"), frame, chosen.substr(0, 9), chosen);
    if (chosen.size() < 12)
        field.show("MORE");
}

void add_country_levels(PageData& field, const Frame& frame, std::string_view name, std::string_view chosen) {
    auto& first = add_level(field, frame, name, 1, "run.level.district");
    for (const auto* place : frame.catalogue->divisions().districts())
        add_option(first, place->code, place->name, false);
    add_option(first, outside, frame.text("run.level.outside"), true);
    auto& second = add_level(field, frame, name, 2, "run.level.province");
    for (const auto& province : provinces)
        add_option(second, province.code, province.name, chosen.starts_with(province.code));
    if (chosen.size() >= 2 && chosen != outside) {
        auto& third = add_level(field, frame, name, 3, "run.level.county");
        for (const auto* place : frame.catalogue->divisions().provinces_counties(chosen.substr(0, 2)))
            add_option(third, place->code, place->prefix.empty() ? place->name : place->prefix + place->name,
                       chosen.starts_with(place->code));
    }
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
