// Every cell of role × action × area, walked over the registered routes: who is let in is what domain::may says, no more, no less.
#include "support/database_content.hpp"
#include "support/raw_http.hpp"
#include "web/staff/staff_test_support.hpp"

using namespace kuaiban;
using domain::Area;

namespace {

constexpr std::string_view office = "500103";  // a district: something is below it
constexpr std::array places{std::pair{Area::Own, "500103"}, std::pair{Area::Below, "500103001"},
                            std::pair{Area::Elsewhere, "500101001"}};

class PermissionWalk : public support::StaffTest {
protected:
    /// The route's address for that thing.
    static std::string address(const web::staff::StaffRoute& route, const std::string& thing) {
        auto path = route.pattern;
        const auto open = path.find('{');
        if (open != std::string::npos)
            path.replace(open, path.find('}') - open + 1, thing);
        for (auto next = path.find('{'); next != std::string::npos; next = path.find('{'))
            path.replace(next, path.find('}', next) - next + 1, "1");
        return path;
    }
    static std::string without(std::string text, const std::string& id) {
        for (auto at = text.find(id); at != std::string::npos; at = text.find(id))
            text.erase(at, id.size());
        return text;
    }
    static int knock(support::Browser& browser, const web::staff::StaffRoute& route, const std::string& thing) {
        const auto path = address(route, thing);
        return route.method == web::http::Method::Post ? browser.post(path, {}).status : browser.get(path).status;
    }
};

// A door for each action, so that also those are walked for which no page exists yet; through a real server and its sockets.
TEST_F(PermissionWalk, JudgesEveryCellOfTheTableOverHttp) {
    web::http::Router doors;
    web::staff::StaffRouter staff{doors, *services_};
    for (std::size_t index = 0; index < domain::action_count; ++index) {
        const auto action = static_cast<domain::Action>(index);
        staff.get("/staff/doors/" + std::string{domain::name_of(action)} + "/{office}", action, web::staff::office_in_path(),
                  [](web::staff::StaffFrame&) { return web::http::Response{}; });
    }
    support::RunningServer server{[&](web::http::Request& request) {
        request.received_at = now_;
        return doors.handle(request);
    }};
    support::RawClient client{server.port()};
    for (std::size_t who = 0; who < domain::role_count; ++who) {
        const auto role = static_cast<domain::Role>(who);
        const auto session = on_duty(role, office).cookies.at("kb_staff");
        for (std::size_t index = 0; index < domain::action_count; ++index)
            for (const auto& [area, place] : places) {
                const auto action = static_cast<domain::Action>(index);
                client.send(fmt::format("GET /staff/doors/{}/{} HTTP/1.1\r\nHost: portal.example\r\nCookie: kb_staff={}\r\n\r\n",
                                        domain::name_of(action), place, session));
                EXPECT_EQ(support::status_of(client.read_answer()), domain::may(role, action, area) ? 200 : 403)
                    << domain::name_of(role) << " " << domain::name_of(action) << " " << domain::name_of(area);
            }
    }
}

TEST_F(PermissionWalk, LetsInWhomTheTableLetsInAndNobodyElse) {
    int cells = 0;
    for (const auto& route : staff_routes_)
        for (std::size_t index = 0; route.action && index < domain::role_count; ++index)
            for (const auto& [area, place] : places) {
                if (route.subject == "own-office" && area != Area::Own)
                    continue;
                const auto role = static_cast<domain::Role>(index);
                auto desk = on_duty(role, office);
                const auto thing = example(route.subject, support::division_at(place));
                const bool let_in = knock(desk, route, thing) != 403;
                EXPECT_EQ(let_in, domain::may(role, *route.action, area))
                    << domain::name_of(role) << " " << web::http::name_of(route.method) << " " << route.pattern << " "
                    << domain::name_of(area);
                ++cells;
            }
    RecordProperty("cells", cells);
    EXPECT_GT(cells, 0);
}

TEST_F(PermissionWalk, ChangesNothingByLookingButThatSomebodyLooked) {
    audit_log_.state();  // makes its row where there is none, as the sealer does when a portal starts
    for (const auto& route : staff_routes_) {
        if (route.method != web::http::Method::Get)
            continue;
        auto desk = on_duty(route.action ? domain::roles_that_may(*route.action).front() : domain::Role::Clerk, office);
        const auto path = address(route, example(route.subject, support::division_at(office)));
        const auto before = support::content_of(*database_);
        desk.get(path);
        auto changed = support::changed_between(before, support::content_of(*database_));
        changed.erase("events");  // each look is one
        EXPECT_TRUE(changed.empty()) << route.pattern << testing::PrintToString(changed);
    }
}

TEST_F(PermissionWalk, SendsStrangersToTheLogIn) {
    for (const auto& route : staff_routes_) {
        const auto path = address(route, "01900000-0000-7000-8000-000000000000");
        const auto answer = route.method == web::http::Method::Post ? browser.post(path, {}) : browser.get(path);
        EXPECT_EQ(answer.status, 303) << route.pattern;
        EXPECT_TRUE(answer.location.starts_with("/staff/login?")) << route.pattern << " → " << answer.location;
    }
}

TEST_F(PermissionWalk, FindsNoRouteOfOfficersThatIsNotInTheList) {
    for (const auto& route : router_.routes())
        if (route.pattern.starts_with("/staff") && !route.pattern.starts_with("/staff/login")) {
            EXPECT_NE(std::ranges::find_if(
                          staff_routes_,
                          [&](const auto& known) { return known.method == route.method && known.pattern == route.pattern; }),
                      staff_routes_.end())
                << route.pattern << " was added around StaffRouter";
        }
}

TEST_F(PermissionWalk, TellsNothingAboutThingsElsewhere) {
    for (const auto& route : staff_routes_)
        if (route.action && route.subject != "own-office" && route.subject != "office") {
            auto clerk = on_duty(domain::roles_that_may(*route.action).front(), "500103001");
            const bool post = route.method == web::http::Method::Post;
            const std::string nothing = "01900000-0000-7000-8000-000000000000";
            const auto thing = example(route.subject, support::division_at("500101001"));
            const auto known = post ? clerk.post(address(route, thing), {}) : clerk.get(address(route, thing));
            const auto unknown = post ? clerk.post(address(route, nothing), {}) : clerk.get(address(route, nothing));
            EXPECT_EQ(unknown.status, 403) << route.pattern;
            if (known.status == 403) {
                EXPECT_EQ(without(known.body, thing), without(unknown.body, nothing)) << route.pattern;
            }
        }
}

TEST_F(PermissionWalk, RefusesAFormWithoutTheSessionsToken) {
    for (const auto& route : staff_routes_)
        if (route.method == web::http::Method::Post) {
            auto desk = on_duty(route.action ? domain::roles_that_may(*route.action).front() : domain::Role::Clerk, office);
            desk.token = "somebody else's";
            const auto path = address(route, example(route.subject, support::division_at(office)));
            const bool file = route.pattern == "/staff/cases/{id}/scans";
            EXPECT_EQ((file ? desk.upload(path, "file", "%PDF-", {}) : desk.post(path, {})).status, 403) << route.pattern;
        }
}

}  // namespace
