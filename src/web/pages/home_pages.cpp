#include <fmt/format.h>

#include <algorithm>

#include "web/pages/case_words.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

using definition::Division;
using definition::ServiceItem;

struct LifeEvent {
    const char *key, *icon;
};
constexpr LifeEvent life_events[] = {{"marriage-and-birth", "LIFE_BABY"}, {"household", "LIFE_ID"}, {"health", "LIFE_HEALTH"},
                                     {"school-and-work", "LIFE_SCHOOL"},  {"housing", "LIFE_HOME"}, {"old-age", "LIFE_OLD"}};

std::string fact(const ServiceItem& item, std::string_view key) {
    const auto found = item.facts.find(key);
    return found == item.facts.end() ? std::string{} : found->second;
}

std::string item_href(const ServiceItem& item) {
    return "/services/" + item.slug;
}

PageData& add_item(PageData& page, const Frame& frame, const ServiceItem& item) {
    return page.section("ITEM")
        .set("ITEM_NAME", item.say(frame.tag(), "name"))
        .set("ITEM_NOTE", item.say(frame.tag(), "note"))
        .set("ITEM_HREF", item_href(item));
}

void add_common(PageData& page, const Frame& frame) {
    for (const auto& item : frame.catalogue->items())
        page.section("HOT").set("HOT_NAME", item.say(frame.tag(), "short_name")).set("HOT_HREF", item_href(item));
}

/// A life event without an item yet says so, and leads to the search, which says whom to ask.
void add_life_events(PageData& page, const Frame& frame) {
    for (const auto& event : life_events) {
        std::string names, href = fmt::format("/search?q={}", url_encode(frame.text(fmt::format("run.life.{}", event.key))));
        for (const auto& item : frame.catalogue->items())
            if (fact(item, "life_event") == event.key) {
                names += (names.empty()                         ? ""
                          : frame.language == Language::English ? ", "
                                                                : "、") +
                         std::string{item.say(frame.tag(), "short_name")};
                href = item_href(item);
            }
        auto& card = page.section("LIFE").set("LIFE_NAME", frame.text(fmt::format("run.life.{}", event.key)));
        card.set("LIFE_NOTE", names.empty() ? frame.text("run.life.none") : names).set("LIFE_HREF", href).show(event.icon);
    }
}

void add_my_case(PageData& page, Frame& frame) {
    if (!frame.visit.visitor)
        return;
    const auto mine = frame.services.ledger.cases_of(frame.account());
    const auto open = std::ranges::find_if(mine, [](const auto& found) { return domain::is_open(found.state); });
    if (open != mine.end())
        add_my_case_card(page, frame, *open);
}

http::Response show_home(Frame& frame) {
    auto page = start_page(frame);
    const auto place = domain::DivisionCode::parse(frame.visit.place);
    const auto name = place ? frame.catalogue->divisions().name(*place) : std::string{};
    page.set_optional("DISTRICT", name);
    if (name.empty())
        page.show("ANYWHERE");
    add_common(page, frame);
    add_life_events(page, frame);
    for (const auto& item : frame.catalogue->items())
        add_item(page, frame, item);
    add_my_case(page, frame);
    return show(frame, "home", page);
}

void add_place(PageData& page, const Frame& frame, const Division& place, const std::string& href) {
    auto& row = page.section("PLACE_ROW").set("PLACE_NAME", place.name).set("PLACE_HREF", href);
    row.set("PLACE_KEYS", fmt::format("{} {} {}", place.name, place.pinyin, place.initials));
    if (!place.district_now.empty() && place.district_now != place.name)
        row.set_optional("PLACE_NOTE", frame.text("run.place.now", {{"name", place.district_now}}));
    if (place.code == frame.visit.place)
        row.show("CURRENT");
}

std::string town_href(const Division& place) {
    return place.code.size() == 6 ? "/places/" + place.code : "/places/" + place.code.substr(0, 6) + "?stay=1";
}

http::Response show_places(Frame& frame) {
    auto page = start_page(frame);
    const auto& divisions = frame.catalogue->divisions();
    const auto filter = frame.request.query_value("filter");
    page.set("LEVEL_TITLE", frame.text("run.choose.district")).set("FILTER", filter).show("SEARCHABLE");
    page.section("WHERE").set("WHERE_NAME", divisions.city_name()).set("WHERE_HREF", "/places");
    const auto found = filter.empty() ? divisions.districts() : divisions.search(filter);
    for (const auto* place : found)
        add_place(page, frame, *place, filter.empty() ? "/places/" + place->code + "?stay=1" : town_href(*place));
    if (found.empty())
        page.show("NONE_FITS");
    return show(frame, "places", page);
}

/// Choosing a district keeps it for next time and shows what it offers.
http::Response choose_place(Frame& frame) {
    const auto code = domain::DivisionCode::parse(frame.request.path_value("code"));
    const auto& divisions = frame.catalogue->divisions();
    if (!code || !code->is_in_city(divisions.city_prefix()) || !divisions.exists(*code))
        return show_not_found(frame);
    auto response = redirect(frame, "/districts/" + std::string{code->county()});
    response.headers.emplace_back("set-cookie", set_preference_cookie(frame.services, "place", code->county()));
    return response;
}

http::Response show_district(Frame& frame) {
    const auto code = domain::DivisionCode::parse(frame.request.path_value("code"));
    const auto& divisions = frame.catalogue->divisions();
    const auto* district = code ? divisions.find(*code) : nullptr;
    if (!district || code->precision() != 6 || !code->is_in_city(divisions.city_prefix()))
        return show_not_found(frame);
    auto page = start_page(frame);
    page.set("DISTRICT", district->name).set("PLACES_HREF", "/places");
    for (const auto& item : frame.catalogue->items())
        add_item(page, frame, item);
    int count = 0;
    for (const auto* town : divisions.children(*code))
        if (const auto office = divisions.office(domain::DivisionCode::parse(town->code).value())) {
            auto& row = page.section("OFFICE_ROW").set("OFFICE_NAME", office->name);
            row.set("OFFICE_ABOUT", office->district + " · " + office->phone).set_optional("OFFICE_HOURS", office->hours);
            ++count;
        }
    page.set("OFFICE_COUNT", std::to_string(count));
    return show(frame, "district", page);
}

http::Response search(Frame& frame) {
    auto page = start_page(frame);
    const auto asked = frame.request.query_value("q");
    page.set("SEARCHED", asked);
    add_common(page, frame);
    if (asked.empty()) {
        page.show("ASK");
        return show(frame, "search", page);
    }
    const auto hits = frame.catalogue->search(asked);
    auto& part = page.section(!hits.exact.empty() ? "RESULTS" : (!hits.near.empty() ? "NEAR" : "NOTHING"));
    part.set("RESULT_COUNT", std::to_string(hits.exact.size()));
    for (const auto* item : hits.exact.empty() ? hits.near : hits.exact)
        add_item(part, frame, *item);
    return show(frame, "search", page);
}

http::Response change_preference(Frame& frame, std::string_view cookie, std::string_view value) {
    auto response = redirect(frame, safe_next(frame.request.query_value("back")));
    response.headers.emplace_back("set-cookie", set_preference_cookie(frame.services, cookie, value));
    return response;
}

// GET /help/{topic}: pages/help/<topic>.<language>.md
http::Response show_help(Frame& frame) {
    const auto name = fmt::format("help-{}", frame.request.path_value("topic"));
    if (!frame.services.pages.has(name))
        return show_not_found(frame);
    auto page = start_page(frame);
    page.set("BACK_HREF", "/help");
    return show(frame, name, page);
}

http::Response show_plain(Frame& frame, std::string_view name) {
    return show(frame, name, start_page(frame));
}

}  // namespace

void add_home_pages(http::Router& router, Services& services) {
    get(router, services, "/", show_home);
    get(router, services, "/places", show_places);
    get(router, services, "/places/{code}", choose_place);
    get(router, services, "/districts/{code}", show_district);
    get(router, services, "/search", search);
    // A link, not a form: which language one reads is no state of the portal's, only of one's own browser.
    get(router, services, "/language", [](Frame& frame) {
        return change_preference(frame, "language", frame.request.query_value("to") == "en" ? "en" : "zh-CN");
    });
    get(router, services, "/elder", [](Frame& frame) {
        return change_preference(frame, "version", frame.request.query_value("to") == "on" ? "elder" : "standard");
    });
    get(router, services, "/help/{topic}", show_help);
    for (const char* name : {"help", "privacy", "accessibility", "feedback"})
        get(router, services, fmt::format("/{}", name), [name](Frame& frame) { return show_plain(frame, name); });
    router.on_not_found([&services](const http::Request& request) {
        http::Router alone;
        get(alone, services, "/", show_not_found);
        return alone.routes().front().handler(request);
    });
}

}  // namespace kuaiban::web::pages
