#include "web/staff/frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kuaiban::web::staff {

namespace {

using domain::Action;

struct Tab {
    std::string_view href, text;
    Action action;
};
/// Shown where the role may and the page exists.
constexpr std::array tabs{Tab{"/staff/cases", "run.staff.tab.cases", Action::ViewCase},
                          Tab{"/staff/inquiries", "run.staff.tab.inquiries", Action::AnswerInquiry},
                          Tab{"/staff/counter", "run.staff.tab.counter", Action::RegisterAtCounter},
                          Tab{"/staff/appointments", "run.staff.tab.appointments", Action::ServeAppointments},
                          Tab{"/staff/papers", "run.staff.tab.papers", Action::PrintPaper},
                          Tab{"/staff/to-dos", "run.staff.tab.to-dos", Action::DoToDos},
                          Tab{"/staff/ratings", "run.staff.tab.ratings", Action::ViewStatistics},
                          Tab{"/staff/statistics", "run.staff.tab.statistics", Action::ViewStatistics},
                          Tab{"/staff/definitions", "run.staff.tab.definitions", Action::ManageDefinitions},
                          Tab{"/staff/officers", "run.staff.tab.officers", Action::AppointOfficer},
                          Tab{"/staff/offices", "run.staff.tab.offices", Action::ViewStatistics},
                          Tab{"/staff/health", "run.staff.tab.health", Action::ViewHealth},
                          Tab{"/staff/audit", "run.staff.tab.audit", Action::ReadAudit}};

bool has_page(const std::vector<StaffRoute>& routes, std::string_view pattern) {
    return std::ranges::any_of(
        routes, [&](const StaffRoute& route) { return route.method == http::Method::Get && route.pattern == pattern; });
}

bool may_somewhere(domain::Role role, Action action) {
    const auto roles = domain::roles_that_may(action);
    return std::ranges::find(roles, role) != roles.end();
}

bool is_shown(const Tab& tab, const StaffFrame& frame) {
    return has_page(frame.routes, tab.href) && may_somewhere(frame.officer().role, tab.action);
}

}  // namespace

std::string_view first_tab(const StaffFrame& frame) {
    const auto* const first = std::ranges::find_if(tabs, [&](const Tab& tab) { return is_shown(tab, frame); });
    return first == tabs.end() ? std::string_view{} : first->href;
}

bool StaffFrame::may(Action action, const domain::DivisionCode& where) const {
    return domain::may(officer().role, action, domain::area_of(where, officer().office));
}

PageData start_staff_page(const StaffFrame& frame) {
    PageData page;
    page.set("HERE", frame.request.method == http::Method::Post ? frame.request.path : frame.request.target);
    page.set("CSRF", frame.on_duty.session.csrf);
    auto& bar = page.section("ON_DUTY");
    bar.set("OFFICE_NAME", office_in_words(frame, frame.officer().office)).set("OFFICER_NAME", frame.officer().name);
    for (const auto& tab : tabs)
        if (is_shown(tab, frame)) {
            auto& row = bar.section("TAB").set("TAB_HREF", tab.href).set("TAB_NAME", frame.text(tab.text));
            if (frame.request.path.starts_with(tab.href))
                row.show("TAB_HERE");
        }
    if (frame.services.settings.demo)
        page.show("DEMO");
    return page;
}

std::string role_in_words(const pages::Frame& frame, domain::Role role) {
    return frame.text(fmt::format("run.staff.role.{}", domain::name_of(role)));
}

std::string office_in_words(const pages::Frame& frame, const domain::DivisionCode& office) {
    const auto& divisions = frame.catalogue->divisions();
    const auto name = divisions.name(office);
    return name.empty() ? divisions.city_name() : name;
}

}  // namespace kuaiban::web::staff
